import type { Embedded } from '../embedded.js';

/** The text of an element that the page carries and nobody sees. */
function textOf(id: string): string {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}: write it again with rehome explore.`);
  return found.textContent ?? '';
}

/** The data that was written into the page. */
export const embedded: Embedded = JSON.parse(textOf('rehome-data'));

/** The program of the worker. */
export const workerSource = (): string => textOf('rehome-worker');
