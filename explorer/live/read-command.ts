import type { LiveCommand } from '../inspection/live-message.js';
import { isRecord } from '../inspection/read-message.js';

/** Reads what a page asks a live system for; nothing where it is no command. */
export function readCommand(data: unknown): LiveCommand | undefined {
  if (!isRecord(data) || data.type !== 'rehome.do' || typeof data.turn !== 'number') return undefined;
  const { type, turn, message, action } = data;
  if (data.do === 'take' && typeof action === 'string') return { type, turn, do: data.do, action };
  if ((data.do === 'deliver' || data.do === 'lose') && typeof message === 'number')
    return { type, turn, do: data.do, message };
  return undefined;
}
