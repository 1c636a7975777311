/**
 * What travels between the nodes and lies in the store: JSON. A text or a row of values is readable by all; the rest is what a key
 * protects. A row whose last member is a row is one row.
 */
export type Wire = string | readonly Wire[] | Signed | Sealed | Boxed | { readonly mcim: Mcim };

/** Readable by all, with an Ed25519 signature over exactly these bytes. */
export interface Signed {
  readonly signed: string;
  readonly by: string;
  readonly signature: string;
}

/** For the holder of one private key: X25519 with a key of its own for each message, then AES-256-GCM. */
export interface Sealed {
  readonly sealed: string;
  readonly for: string;
  readonly ephemeral: string;
}

/** Under a shared key: AES-256-GCM, so that only its holders read or make it. */
export interface Boxed {
  readonly boxed: string;
  readonly under: string;
}

/** A set of credentials with its secret. */
export interface Mcim {
  readonly operator: string;
  readonly device: string;
  readonly subscription: number;
  readonly secret: string;
}

/** A message between nodes. */
export interface WireMessage {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Outgoing {
  readonly to: string;
  readonly message: WireMessage;
}

/** Values in a row, the last of which may be a row itself. */
export const row = (...values: readonly Wire[]): readonly Wire[] =>
  values.flatMap((value, index) => (index === values.length - 1 && Array.isArray(value) ? value : [value]));

/** The row without its first members: the one value that is left, or the row of those. */
export const restOf = (values: readonly Wire[], from: number): Wire | undefined =>
  values.length === from + 1 ? values[from] : values.length > from ? values.slice(from) : undefined;

export const sameWire = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Are these the same credentials, whoever knows their secret? */
export const sameMcim = (a: Omit<Mcim, 'secret'> | null, b: Omit<Mcim, 'secret'> | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.operator === b.operator && a.device === b.device && a.subscription === b.subscription);

export const isRow = (value: unknown): value is readonly Wire[] => Array.isArray(value);
const has = (value: unknown, field: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field);
export const isSigned = (value: unknown): value is Signed => has(value, 'signed');
export const isSealed = (value: unknown): value is Sealed => has(value, 'sealed');
export const isBoxed = (value: unknown): value is Boxed => has(value, 'boxed');
export const isMcim = (value: unknown): value is { readonly mcim: Mcim } => has(value, 'mcim');
