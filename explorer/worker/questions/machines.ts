import { statechartOf, statesIn } from '../../../reports/statechart/statechart.js';
import type { MachineView, Takes } from '../../protocol.js';
import type { Asked } from '../serve.js';
import { namesOf } from './run.js';

/** The machines of a system's participants as statecharts, with the steps of the text that their transitions carry. */
export function machines({ subject }: Takes<'machines'>, { source }: Asked): MachineView[] {
  const system = source.systemOf(subject);
  const badgeOf = source.badgesOf(subject);
  return namesOf(system).map((names, index) => {
    const { name, root } = statechartOf(system.participants[index]!.machine, names.name);
    const badges = statesIn(root).flatMap(({ transitions }) =>
      transitions.flatMap((transition) => {
        const badge = badgeOf(transition);
        return badge === undefined ? [] : [[transition.id, badge] as const];
      }),
    );
    return { ...names, chart: { name, root }, badges: Object.fromEntries(badges) };
  });
}
