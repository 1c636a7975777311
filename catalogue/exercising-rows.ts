import { type Configuration, configuration } from './configuration.js';

/** A row that exercises transitions which no row made by rule exercises. */
export interface ExercisingRow {
  readonly configuration: Configuration;
  /** The transitions that it is there for, as `participant id`. */
  readonly exercises: readonly string[];
}

const row = (
  scenario: string,
  readings: Readonly<Record<string, string>>,
  ...exercises: readonly string[]
): ExercisingRow => ({
  configuration: configuration({
    procedure: 'notify-first',
    scenario,
    readings: { retransmission: 'none', ...readings },
  }),
  exercises,
});

/** A reading and a scenario that only together reach a place: without them a fault there would show nowhere. */
export const exercisingRows: readonly ExercisingRow[] = [
  row('silent-old-sho', { release: 'on-notification' }, 'oldSho answering.released·silence.falls·0'),
];
