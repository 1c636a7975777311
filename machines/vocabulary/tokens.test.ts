import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readings } from '../readings/index.js';
import { type Mcim, mcim } from './credentials.js';
import type { Term } from './terms.js';
import {
  authorises,
  isSignedFor,
  issuerKey,
  noticeAuthorisation,
  type TokenReadings,
  type TokenStatement,
  token,
} from './tokens.js';

const devices = fc.constantFrom('meter', 'pump');
const operators = fc.constantFrom('A', 'B');
const sets: fc.Arbitrary<Mcim> = fc.tuple(operators, devices).map(([operator, device]) => mcim(operator, device));
const kinds: fc.Arbitrary<TokenReadings> = fc.record({
  token: fc.constantFrom(...readings.token.values),
  'token-issuer': fc.constantFrom(...readings['token-issuer'].values),
  'token-freshness': fc.constantFrom(...readings['token-freshness'].values),
  'token-use': fc.constantFrom(...readings['token-use'].values),
});
const statements: fc.Arbitrary<TokenStatement> = fc
  .tuple(sets, operators, fc.integer({ min: 0, max: 2 }))
  .map(([old, operator, transaction]) => ({ device: old.device, old, new: mcim(operator, old.device), transaction }));
const parties = { subscriber: 'owner' };

/** What a verifier expects that knows all that the token may name. */
const expecting = (kind: TokenReadings, about: TokenStatement) => ({
  signedBy: issuerKey(kind, parties, about.old),
  about,
});
const text = (term: Term): string => JSON.stringify(term);

describe('the authorisation token', () => {
  it('is accepted by whoever expects just this one, and by a verifier that does not know the new SHO', () => {
    fc.assert(
      fc.property(kinds, statements, (kind, about) => {
        const made = token(kind, parties, about);
        expect(authorises(kind, made, expecting(kind, about))).toBe(true);
        expect(authorises(kind, made, { ...expecting(kind, about), about: { ...about, new: null } })).toBe(true);
      }),
    );
  });

  it('is verified by whoever has no more than the key of its issuer where it is bound, for its device and new SHO only', () => {
    let verified = 0;
    fc.assert(
      fc.property(kinds, statements, statements, (kind, about, { device, new: { operator } }) => {
        const made = token(kind, parties, about);
        const isFor = isSignedFor(made, issuerKey(kind, parties, about.old), { device, newSho: operator });
        expect(isFor).toBe(kind.token === 'bound' && device === about.device && operator === about.new.operator);
        expect(isSignedFor(made, issuerKey(kind, parties, mcim('C', 'tap')), { device, newSho: operator })).toBe(
          isFor && kind['token-issuer'] === 'subscriber',
        );
        verified += Number(isFor);
      }),
    );
    expect(verified).toBeGreaterThan(0);
  });

  it('authorises for its own device only', () => {
    fc.assert(
      fc.property(kinds, statements, statements, (kind, one, two) => {
        fc.pre(one.device !== two.device);
        expect(authorises(kind, token(kind, parties, one), expecting(kind, two))).toBe(false);
      }),
    );
  });

  it('authorises exactly where what it names is what is expected', () => {
    fc.assert(
      fc.property(kinds, statements, statements, (kind, one, two) => {
        const same = text(token(kind, parties, one)) === text(token(kind, parties, two));
        expect(authorises(kind, token(kind, parties, one), expecting(kind, two))).toBe(same);
      }),
    );
  });

  it('names the new SHO in the bound form alone, and the transaction only there or where it serves once', () => {
    fc.assert(
      fc.property(kinds, statements, statements, (kind, one, two) => {
        const other = { ...one, new: { ...one.new, operator: two.new.operator } };
        const later = { ...one, transaction: two.transaction };
        const made = text(token(kind, parties, one));
        if (kind.token !== 'bound') expect(text(token(kind, parties, other))).toBe(made);
        if (kind.token !== 'bound' && kind['token-freshness'] !== 'one-use') {
          expect(text(token(kind, parties, later))).toBe(made);
        }
      }),
    );
  });

  it('is signed by whom the reading names, where it is signed', () => {
    fc.assert(
      fc.property(kinds, statements, (kind, about) => {
        const made = token(kind, parties, about);
        if (made.term !== 'signed') return;
        const owner = { 'old-sho': about.old.operator, device: about.device, subscriber: 'owner' };
        expect(made.by.owner).toBe(owner[kind['token-issuer']]);
      }),
    );
  });

  it('is shown again in the notice, or proven: a proof is made with a key of the device, and shows its token', () => {
    fc.assert(
      fc.property(kinds, statements, (kind, about) => {
        const made = token(kind, parties, about);
        const shown = noticeAuthorisation(kind, made, about.old);
        if (kind['token-use'] === 'bearer') expect(shown).toEqual(made);
        else expect(text(shown)).toContain(text(made));
      }),
    );
  });
});
