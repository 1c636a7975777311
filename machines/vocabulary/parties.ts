/** Who plays which role in one change, by participant name. Given to every machine as input: no name stands in a machine. */
export interface Parties {
  readonly subscriber: string;
  readonly m2me: string;
  readonly oldSho: string;
  readonly newSho: string;
  readonly pva: string;
  readonly ro: string;
}

/** The participants of one change of one device. */
export const parties: Parties = {
  subscriber: 'subscriber',
  m2me: 'm2me',
  oldSho: 'oldSho',
  newSho: 'newSho',
  pva: 'pva',
  ro: 'ro',
};

/** The roles as the texts write them. */
export const roleNames: Readonly<Record<keyof Parties, string>> = {
  subscriber: 'subscriber',
  m2me: 'M2ME',
  oldSho: 'old SHO',
  newSho: 'new SHO',
  pva: 'PVA',
  ro: 'RO',
};

/**
 * Participants of scenarios with more than one change, or with strangers.
 * Back again: the operator of `newSho` leaves as `leavingSho`; that of `oldSho` returns as `returningSho`.
 */
export const furtherParties = {
  /** Starts another change of the same device, to `otherSho`. */
  otherSubscriber: 'otherSubscriber',
  otherSho: 'otherSho',
  leavingSho: 'leavingSho',
  returningSho: 'returningSho',
  /** Owns a second device, whose change the new SHO's role `newSho2` takes. */
  otherOwner: 'otherOwner',
  newSho2: 'newSho2',
  m2me2: 'm2me2',
  ro2: 'ro2',
  /** An operator that nobody chose. */
  rogueSho: 'rogueSho',
  /** Whoever attacks, where it is nobody of these. */
  attacker: 'attacker',
} as const;

/** Their names in reports. */
export const furtherNames: Readonly<Record<keyof typeof furtherParties, string>> = {
  otherSubscriber: 'other subscriber',
  otherSho: 'other SHO',
  leavingSho: 'new SHO, leaving',
  returningSho: 'old SHO, returning',
  otherOwner: 'other owner',
  newSho2: 'new SHO (2nd device)',
  m2me2: '2nd M2ME',
  ro2: 'RO (2nd device)',
  rogueSho: 'rogue SHO',
  attacker: 'attacker',
};

/** The second change of the scenario back-again. */
export const partiesBack: Parties = {
  ...parties,
  oldSho: furtherParties.leavingSho,
  newSho: furtherParties.returningSho,
};

/** The other change of the scenario second-change. */
export const otherParties: Parties = {
  ...parties,
  subscriber: furtherParties.otherSubscriber,
  newSho: furtherParties.otherSho,
};

/** The change of the second device. */
export const partiesOfSecondDevice: Parties = {
  ...parties,
  subscriber: furtherParties.otherOwner,
  m2me: furtherParties.m2me2,
  newSho: furtherParties.newSho2,
  ro: furtherParties.ro2,
};
