import type { EnvironmentChoice } from '../../checker/index.js';
import type { ModelConfiguration } from '../configuration.js';
import type { DeviationName } from '../scenarios.js';
import type { EnvironmentEvent } from '../vocabulary/messages.js';
import { furtherParties, parties } from '../vocabulary/parties.js';

const choice = (to: string, event: EnvironmentEvent): EnvironmentChoice => ({ to, event });
const fault = (to: string, event: EnvironmentEvent): EnvironmentChoice => ({ to, event, class: 'fault' });
const adversary = (to: string, event: EnvironmentEvent): EnvironmentChoice => ({ to, event, class: 'adversary' });
/** Nobody owes it: it rescues no run, and a run may rest without it. */
const unowed = (made: EnvironmentChoice): EnvironmentChoice => ({ ...made, helpful: false });

/**
 * What the environment may do: what participants decide by themselves is always there, faults come with the scenario,
 * and what a reading lets happen comes with the reading.
 */
export function environmentChoices({ deviations, readings }: ModelConfiguration): readonly EnvironmentChoice[] {
  const { subscriber, m2me, oldSho, newSho, pva, ro } = parties;
  const may = (name: DeviationName) => deviations.includes(name);
  const when = (condition: boolean, ...choices: EnvironmentChoice[]) => (condition ? choices : []);
  return [
    unowed(choice(subscriber, { type: 'user.changesOperator' })),
    choice(subscriber, { type: 'proceed' }),
    ...when(
      may('second-change'),
      unowed(choice(furtherParties.otherSubscriber, { type: 'user.changesOperator' })),
      choice(furtherParties.otherSubscriber, { type: 'proceed' }),
    ),
    ...when(
      may('two-devices'),
      unowed(choice(furtherParties.otherOwner, { type: 'user.changesOperator' })),
      choice(furtherParties.otherOwner, { type: 'proceed' }),
    ),
    choice(m2me, { type: 'proceed' }),
    choice(m2me, { type: 'provisioning.succeeds' }),
    choice(m2me, { type: 'reversion' }),
    ...when(may('provisioning-fails'), fault(m2me, { type: 'provisioning.fails' })),
    ...when(may('initial-provisioning-fails'), fault(m2me, { type: 'initialProvisioning.fails' })),
    ...when(may('pcid-expires'), fault(m2me, { type: 'pcid.expires' })),
    ...when(may('device-swapped'), fault(m2me, { type: 'device.swapped' })),
    ...when(may('power-loss'), fault(m2me, { type: 'power.fails' }), {
      ...choice(m2me, { type: 'power.returns' }),
      class: 'repair',
    }),
    ...when(readings['dormant-activation'] === 'anybody', adversary(m2me, { type: 'activation.byAnybody' })),
    ...when(
      readings.isolation === 'absent',
      adversary(m2me, { type: 'isolation.breach', by: 'oldSho' }),
      adversary(m2me, { type: 'isolation.breach', by: 'newSho' }),
      adversary(m2me, { type: 'isolation.overwrites', by: 'oldSho' }),
      adversary(m2me, { type: 'isolation.overwrites', by: 'newSho' }),
    ),
    choice(oldSho, { type: 'proceed' }),
    ...when(readings['token-issuing'] === 'asked', fault(oldSho, { type: 'issuing.refused' })),
    ...when(readings['old-sho-takes-back'] === 'may-refuse', fault(oldSho, { type: 'subscription.refused' })),
    ...when(may('silent-old-sho'), adversary(oldSho, { type: 'silence.falls', carries: true })),
    ...when(may('vanishing-old-sho'), adversary(oldSho, { type: 'silence.falls', carries: false })),
    choice(newSho, { type: 'proceed' }),
    ...when(may('second-change'), choice(furtherParties.otherSho, { type: 'proceed' })),
    ...when(may('two-devices'), choice(furtherParties.newSho2, { type: 'proceed' })),
    ...when(
      may('back-again'),
      choice(furtherParties.leavingSho, { type: 'proceed' }),
      choice(furtherParties.returningSho, { type: 'proceed' }),
    ),
    choice(pva, { type: 'validation.succeeds' }),
    ...when(may('pva-refuses'), fault(pva, { type: 'validation.fails' })),
    ...when(may('lying-pva'), adversary(pva, { type: 'validation.lies' })),
    choice(ro, { type: 'proceed' }),
    ...when(
      readings['selected-sho'] === 'either',
      choice(ro, { type: 'selection.record' }),
      choice(ro, { type: 'selection.newSho' }),
    ),
  ];
}
