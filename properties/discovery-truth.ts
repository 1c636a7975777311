import { invariant } from '../checker/index.js';
import { activeOperator, changeBegun, connected, type World } from './world.js';

/** The RO is in a change: it has an MCIM in hand, or has reported a success that nobody has registered yet. */
const roInChange = ({ ro }: World): boolean => {
  if (ro.matches({ change: 'idle' })) return false;
  const { outcome, record, parties } = ro.context;
  return !ro.matches({ change: 'reported' }) || (outcome?.success === true && record !== parties.newSho);
};

/** Anybody may ask at any time; an RO that is in a change is taken to say so, which no text makes it do. */
export const discoveryTruth = invariant<World>({
  name: 'discovery-truth',
  sentence:
    'At every moment the answer to a discovery query names the operator that the device is connected to, or says that a change is open.',
  source: '14, "for future discovery queries"',
  about: changeBegun,
  parts: {
    'a change is open': roInChange,
    'the connected operator is named': (world) => connected(world) && world.ro.context.record === activeOperator(world),
  },
});
