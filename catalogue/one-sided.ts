import type { Pins } from '../reports/pins.js';

/** Which verdict a property never has in the default catalogue. */
export type MissingSide = 'never refuted' | 'never held';

export interface OneSided {
  readonly side: MissingSide;
  /** The words of the texts, or what of the model, that decide it; one sentence. */
  readonly because: string;
}

/** The properties that every configuration decides one way, each with its reason. */
export const oneSided: Readonly<Record<string, OneSided>> = {
  'one-active': {
    side: 'never refuted',
    because:
      'every text discards the old MCIM (step 8 or 10) before 12 puts the new one to use, and an overwriting discard does both in one act; a device whose discard leaves the old MCIM there breaks it',
  },
  'sends-over-a-bearer': {
    side: 'never refuted',
    because:
      '7 to 13 go "using" some connectivity, so no act of the device is there without one; a device that speaks without breaks it',
  },
  'new-sho-tells-change': {
    side: 'never refuted',
    because:
      'the new SHO does only what 1 to 6, 11, 13 and 14 give it to do, whoever lies to it; one that serves before any report breaks it',
  },
  'answers-were-asked': {
    side: 'never refuted',
    because: 'no reading lets anybody answer what nobody asked; an old SHO that gives a token twice breaks it',
  },
  'notifies-once': {
    side: 'never refuted',
    because: 'the notice is one step of each text; a device that takes it for any act that is next breaks it',
  },
  'provisioned-anew-from-pristine': {
    side: 'never refuted',
    because:
      'notify-first 13 says that the device "firstly" reverts, and no reading lets it skip that; a device that asks without having reverted breaks it',
  },
  'provisions-anew-again': {
    side: 'never refuted',
    because:
      'no text counts the attempts of 13, so a further one is open as long as the PCID is valid; where it expires after a failed attempt it is refuted',
  },
};

/**
 * Which properties lack a verdict, held (not vacuously, and without a bound) or refuted, in all that is pinned.
 * @param pins as in catalogue/expected.json
 * @returns each such property with every side that it lacks, in the order of the pins
 */
export function missingSides(pins: Pins): ReadonlyMap<string, readonly MissingSide[]> {
  const seen = new Map<string, Set<string>>();
  for (const { verdicts } of Object.values(pins.runs)) {
    for (const [property, pin] of Object.entries(verdicts)) {
      const kinds = seen.get(property) ?? new Set();
      seen.set(property, kinds.add(pin.replace(/ \d+(~\d*)?$/, '')));
    }
  }
  const lacking = (kinds: ReadonlySet<string>): readonly MissingSide[] => [
    ...(kinds.has('violated') ? [] : (['never refuted'] as const)),
    ...(kinds.has('holds') ? [] : (['never held'] as const)),
  ];
  return new Map(
    [...seen].map(([property, kinds]) => [property, lacking(kinds)] as const).filter(([, sides]) => sides.length > 0),
  );
}
