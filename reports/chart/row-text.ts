import type { ActRow, MessageRow } from './chart.js';

/** `step 8: `, or nothing where the text has no such step. */
const stepText = (step: string | undefined): string => (step === undefined ? '' : `step ${step}: `);

const bracketed = (remarks: readonly string[]): string[] => (remarks.length === 0 ? [] : [`(${remarks.join(', ')})`]);

/** What stands at an arrow, in parts that may stand one under the other. */
export interface MessageParts {
  /** Step and contents. */
  readonly said: string;
  /** `[under the AVs]`; empty where nothing is said of it. */
  readonly protection: string;
  /** `(sent with action 4)`, or empty. */
  readonly sent: string;
  /** `(lost)`, or empty. */
  readonly remarks: string;
}

/** The words of a message. */
export function messageParts({ step, contents, protection, remarks, sentWith }: MessageRow): MessageParts {
  return {
    said: `${stepText(step)}${contents}`,
    protection: protection === undefined ? '' : `[${protection}]`,
    sent: sentWith === undefined ? '' : `(sent with action ${sentWith})`,
    remarks: bracketed(remarks).join(),
  };
}

/** The words of a message, one part under the other. */
export const messageLines = (row: MessageRow): string[] => {
  const { said, protection, sent, remarks } = messageParts(row);
  return [said, protection, sent, remarks].filter((part) => part !== '');
};

/** The words of an act in one line. */
export const actLine = ({ step, text, remarks }: ActRow): string =>
  [`${stepText(step)}${text}`, ...bracketed(remarks)].join(' ');
