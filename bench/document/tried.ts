/** The section of docs/performance.md on what was tried where a target is missed. */
export const triedSection: readonly string[] = [];
