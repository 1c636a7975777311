import type { Parties } from '../vocabulary/parties.js';
import type { Key, Term } from '../vocabulary/terms.js';
import { isSignedFor } from '../vocabulary/tokens.js';

/** Is the token that an operator shows signed by its issuer, for this device and that operator? Not for those who have no keys to verify it by. */
export function isVerified({ context, event }: { readonly context: unknown; readonly event: unknown }): boolean {
  const { parties, verifiers } = context as { readonly parties: Parties; readonly verifiers?: Record<string, Key> };
  const { token, operator = parties.newSho } = event as { readonly token: Term; readonly operator?: string };
  const key = verifiers?.[operator];
  return key !== undefined && isSignedFor(token, key, { device: parties.m2me, newSho: operator });
}
