import type { ActionView, ParticipantState } from '../../protocol.js';

/** What stands out in a statechart. */
export interface ChartMarks {
  /** Paths of the active states. */
  readonly active: ReadonlySet<string>;
  /** Ids of the transitions that were taken just now. */
  readonly fired: ReadonlySet<string>;
  /** Ids of those that were not, for their guards are false. */
  readonly refused: ReadonlySet<string>;
}

export const noMarks: ChartMarks = { active: new Set(), fired: new Set(), refused: new Set() };

/** What stands out in a participant's machine after an action; only who acts has taken or refused anything. */
export function marksOf({ name, active }: ParticipantState, step: ActionView | undefined): ChartMarks {
  const acts = step?.participant === name;
  return {
    active: new Set(active),
    fired: new Set(acts ? step.transitions : []),
    refused: new Set(acts ? step.falseGuards.map(({ transition }) => transition.id) : []),
  };
}
