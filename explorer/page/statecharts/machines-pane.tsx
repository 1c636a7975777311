import type { ActionView, ParticipantState } from '../../protocol.js';

/** The machines of all participants as they stand, with what the last action fired and refused. */
export function MachinesPane({ participants }: MachinesPaneProps) {
  return (
    <ul>
      {participants.map(({ name, title, state }) => (
        <li key={name}>
          {title}: {state}
        </li>
      ))}
    </ul>
  );
}

export interface MachinesPaneProps {
  readonly subject: string;
  readonly participants: readonly ParticipantState[];
  /** The action that led here; absent at the start. */
  readonly step?: ActionView;
}
