/** What may go wrong. Each alone and combined, without budgets: a fault may happen as often as it can. */
export const faults = {
  loss: 'messages on the radio legs (M2ME to old SHO, M2ME to RO, both ways) may be lost',
  'power-loss': 'the power of the device may fail at any moment, and comes back',
  'provisioning-fails': 'the provisioning of the new MCIM into the TRE may fail',
  'pva-refuses': 'the PVA may refuse the M2ME',
} as const;

export type Fault = keyof typeof faults;

export const faultNames = Object.keys(faults) as readonly Fault[];

/** Scenarios with a name of their own; any combination of faults is a scenario too, named `loss+power-loss`. */
const named: Readonly<Record<string, readonly Fault[]>> = {
  honest: [],
  ...Object.fromEntries(faultNames.map((fault) => [fault, [fault]])),
  'all-faults': faultNames,
};

/** The named scenarios, from the mildest to the worst. */
export const scenarioNames: readonly string[] = Object.keys(named);

/** The name of a set of faults: `honest`, `all-faults`, or the faults in their order joined by `+`. */
export function scenarioName(chosen: Iterable<Fault>): string {
  const set = new Set(chosen);
  if (set.size === 0) return 'honest';
  if (set.size === faultNames.length) return 'all-faults';
  return faultNames.filter((fault) => set.has(fault)).join('+');
}

/** The faults of a scenario by its name, or null where the name, or a part of it, is unknown. */
export function faultsOf(name: string): readonly Fault[] | null {
  const found = named[name];
  if (found !== undefined) return found;
  const parts = name.split('+');
  return parts.every((part): part is Fault => part in faults)
    ? faultNames.filter((fault) => parts.includes(fault))
    : null;
}
