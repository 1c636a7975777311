/** What a scenario adds to an honest run of one change of one device. */
export interface Deviation {
  /** `fault`: nobody's will. `role`: somebody misbehaves. `transactions`: more than one change, or device. */
  readonly kind: 'fault' | 'role' | 'transactions';
  /** What it adds, one clause. */
  readonly says: string;
}

const fault = (says: string): Deviation => ({ kind: 'fault', says });
const role = (says: string): Deviation => ({ kind: 'role', says });
const transactions = (says: string): Deviation => ({ kind: 'transactions', says });

/**
 * What may go wrong, and who may misbehave: each alone and combined, without budgets: a fault may happen as often as it
 * can. A corrupt role is an insider, not a script: it may also behave honestly, so that adding one only adds runs.
 */
export const deviations = {
  'loss-old-sho': fault('messages between the M2ME and the old SHO may be lost'),
  'loss-ro': fault('messages between the M2ME and the RO may be lost'),
  'loss-operators': fault('messages between the operators, the PVA and the subscriber may be lost'),
  'duplication-old-sho': fault('messages between the M2ME and the old SHO may arrive again, at any time'),
  'duplication-ro': fault('messages between the M2ME and the RO may arrive again, at any time'),
  'duplication-operators': fault('messages between the operators, the PVA and the subscriber may arrive again'),
  'reordering-operators': fault('messages between the operators, the PVA and the subscriber may overtake'),
  'power-loss': fault('the power of the device may fail at any moment, and comes back'),
  'provisioning-fails': fault('the provisioning of the new MCIM into the TRE may fail'),
  'initial-provisioning-fails': fault('an initial provisioning may fail'),
  'pcid-expires': fault('the PCID of the device may expire'),
  'pva-refuses': fault('the PVA may refuse the M2ME'),
  'device-swapped': fault('another device may be put in the place of the validated one'),
  'network-attacker': role(
    'a Dolev-Yao attacker on the radio path reads, drops, replays, and builds whatever its knowledge allows',
  ),
  'silent-old-sho': role('from some point on the old SHO answers nothing; it still carries traffic'),
  'vanishing-old-sho': role('from some point on the old SHO answers nothing and carries nothing'),
  'malicious-old-sho': role('the old SHO is an insider: old key and all that is derived from it, and the bearer'),
  'rogue-new-sho': role('the new SHO that the subscriber chose is an insider'),
  'rogue-operator': role('an operator that nobody chose reaches the PVA and the RO'),
  'rogue-ro': role('the RO is an insider: all that 6, 7 and 11 to 14 carry'),
  'visited-insider': role('an insider in the visited network: what it carries, and the AVs where they end there'),
  'lying-pva': role('the PVA may say valid though it is not'),
  'broken-tre': role(
    'the TRE gives its keys away to an outsider, who reads and sends on the radio path; nobody notices',
  ),
  'device-malware': role('malware in the device, outside the TRE, reads and sends as the device does'),
  'leaked-token': role("this change's token is known to an outsider, who reads and sends on the radio path"),
  'leaked-old-token': role(
    'the token of an earlier change is known to an outsider, who reads and sends on the radio path',
  ),
  thief: role('somebody reaches the device and the operators as the subscriber does, without being the subscriber'),
  'back-again': transactions('after the change, the device moves back to its first operator, under a new subscription'),
  'second-change': transactions('somebody starts a change of the same device to another operator, at any time'),
  'two-devices': transactions('the same operators serve a second device, whose owner may start a change of its own'),
} as const satisfies Readonly<Record<string, Deviation>>;

export type DeviationName = keyof typeof deviations;

export const deviationNames = Object.keys(deviations) as readonly DeviationName[];

const ofKind = (kind: Deviation['kind']): readonly DeviationName[] =>
  deviationNames.filter((name) => deviations[name].kind === kind);

/** Faults, and corrupt roles, in the order of reports. */
const faultNames = ofKind('fault');
export const roleNamesOfScenarios = ofKind('role');

/** Short names for sets of deviations. */
export const scenarioAliases: Readonly<Record<string, readonly DeviationName[]>> = {
  loss: ['loss-old-sho', 'loss-ro'],
  duplication: ['duplication-old-sho', 'duplication-ro'],
  'all-faults': faultNames,
};

/** The names that a scenario may be made of, besides `honest`. */
export const scenarioNames: readonly string[] = ['honest', ...Object.keys(scenarioAliases), ...deviationNames];

/** The name of a set of deviations: `honest`, or its members in their order joined by `+`, in the fewest aliases. */
export function scenarioName(chosen: Iterable<DeviationName>): string {
  const set = new Set(chosen);
  const parts: string[] = [];
  const named = new Set<DeviationName>();
  // The larger alias first: what it names, no smaller one needs to.
  for (const alias of ['all-faults', 'loss', 'duplication']) {
    const members = scenarioAliases[alias]!;
    if (!members.every((member) => set.has(member)) || members.every((member) => named.has(member))) continue;
    parts.push(alias);
    for (const member of members) named.add(member);
  }
  parts.push(...deviationNames.filter((name) => set.has(name) && !named.has(name)));
  return parts.length === 0 ? 'honest' : parts.join('+');
}

/** The deviations of a scenario by its name, or null where the name, or a part of it, is unknown. */
export function deviationsOf(name: string): readonly DeviationName[] | null {
  if (name === 'honest') return [];
  const set = new Set<DeviationName>();
  for (const part of name.split('+')) {
    const members = Object.hasOwn(deviations, part)
      ? [part as DeviationName]
      : Object.hasOwn(scenarioAliases, part)
        ? scenarioAliases[part]
        : undefined;
    if (members === undefined) return null;
    for (const member of members) set.add(member);
  }
  return deviationNames.filter((each) => set.has(each));
}
