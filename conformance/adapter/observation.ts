import type { Observation } from './system-under-test.js';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSent = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.from === 'string' &&
  typeof value.to === 'string' &&
  isRecord(value.event) &&
  typeof value.event.type === 'string';

/** Is this an observation, as a system under test has to answer? */
export const isObservation = (value: unknown): value is Observation =>
  isRecord(value) &&
  Array.isArray(value.sent) &&
  value.sent.every(isSent) &&
  isRecord(value.durable) &&
  Object.values(value.durable).every(isRecord);
