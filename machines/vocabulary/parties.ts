/** Who plays which role, by participant name. Given to every machine as input: no name stands in a machine. */
export interface Parties {
  readonly subscriber: string;
  readonly m2me: string;
  readonly oldSho: string;
  readonly newSho: string;
  readonly pva: string;
  readonly ro: string;
}

/** The participants' names in a composition with one device and one transaction. */
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
