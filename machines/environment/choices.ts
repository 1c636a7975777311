import type { EnvironmentChoice } from '../../checker/index.js';
import type { ReadingValues } from '../readings/index.js';
import type { DeviationName } from '../scenarios.js';
import type { EnvironmentEvent } from '../vocabulary/messages.js';
import { parties } from '../vocabulary/parties.js';

const choice = (to: string, event: EnvironmentEvent): EnvironmentChoice => ({ to, event });
const fault = (to: string, event: EnvironmentEvent): EnvironmentChoice => ({ to, event, class: 'fault' });

/**
 * What the environment may do: what participants decide by themselves is always there, faults come with the scenario,
 * and what a missing isolation lets happen comes with its reading.
 */
export function environmentChoices(
  scenario: readonly DeviationName[],
  readings: ReadingValues,
): readonly EnvironmentChoice[] {
  const { subscriber, m2me, oldSho, newSho, pva, ro } = parties;
  const may = (name: DeviationName) => scenario.includes(name);
  return [
    // Nobody owes a new step 1: it rescues no run, and a run may rest without it.
    { ...choice(subscriber, { type: 'user.changesOperator' }), helpful: false },
    choice(subscriber, { type: 'proceed' }),
    choice(m2me, { type: 'proceed' }),
    choice(m2me, { type: 'provisioning.succeeds' }),
    choice(m2me, { type: 'reversion' }),
    choice(oldSho, { type: 'proceed' }),
    choice(newSho, { type: 'proceed' }),
    choice(pva, { type: 'validation.succeeds' }),
    choice(ro, { type: 'proceed' }),
    ...(may('provisioning-fails') ? [fault(m2me, { type: 'provisioning.fails' })] : []),
    ...(may('pva-refuses') ? [fault(pva, { type: 'validation.fails' })] : []),
    ...(may('power-loss')
      ? [fault(m2me, { type: 'power.fails' }), { ...choice(m2me, { type: 'power.returns' }), class: 'repair' as const }]
      : []),
    ...(readings.isolation === 'absent'
      ? (['oldSho', 'newSho'] as const).map((by) => ({
          ...choice(m2me, { type: 'isolation.breach', by }),
          class: 'adversary' as const,
        }))
      : []),
  ];
}
