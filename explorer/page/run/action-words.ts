import type { ActionView } from '../../protocol.js';

/** An action in one line: `M2ME → old SHO: deregistration (lost)`. */
export const actionLine = ({ words: { actors, text, note } }: Pick<ActionView, 'words'>): string =>
  `${actors}: ${text}${note === '' ? '' : ` (${note})`}`;

/** The same with its step, as it is searched in and read out. */
export const actionSentence = (action: Pick<ActionView, 'words' | 'step'>): string =>
  `${action.step === undefined ? '' : `step ${action.step}: `}${actionLine(action)}`;
