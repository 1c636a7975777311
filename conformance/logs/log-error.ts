/** A log or a mapping that cannot be read: the message names the place, and a remedy. */
export class LogError extends Error {
  override readonly name = 'LogError';
}
