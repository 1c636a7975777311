/** What the reference implementation plays. What is not here is refused by name. */
const procedures = ['discard-first', 'base-1.5.0', 'notify-first'];
const participants = ['m2me', 'oldSho', 'newSho', 'pva', 'ro'];

/** Values of readings that it does not play, with why. */
const unsupported: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  token: { 'public-key': 'sealing is not the same twice, so no old SHO can compare what the device alone can open' },
  'token-issuing': { asked: 'its tokens are there beforehand' },
  'second-change': {
    replaces: 'it plays one change at a time',
    'both-run': 'it plays one change at a time',
  },
  isolation: { absent: 'its credential sets are isolated' },
};

/** Why it does not play this, as one sentence; null: it does. */
export function refusalOf(setup: {
  readonly plays: readonly string[];
  readonly procedure: string;
  readonly readings: Readonly<Record<string, string>>;
}): string | null {
  const stranger = setup.plays.find((name) => !participants.includes(name));
  if (stranger !== undefined) {
    return `The reference implementation does not play ${stranger}; it plays ${participants.join(', ')}.`;
  }
  if (!procedures.includes(setup.procedure)) {
    return `The reference implementation does not play ${setup.procedure}; it plays ${procedures.join(', ')}.`;
  }
  for (const [name, value] of Object.entries(setup.readings)) {
    const reason = unsupported[name]?.[value];
    if (reason !== undefined) return `The reference implementation does not play ${name}=${value}: ${reason}.`;
  }
  return null;
}
