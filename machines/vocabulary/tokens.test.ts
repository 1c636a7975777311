import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mcim, mcim } from './credentials.js';
import type { Term } from './terms.js';
import { authorises, type TokenForm, token } from './tokens.js';

const forms = fc.constantFrom<TokenForm>('gba', 'public-key', 'private-key');
const sets: fc.Arbitrary<Mcim> = fc
  .tuple(fc.constantFrom('A', 'B'), fc.constantFrom('meter', 'pump'))
  .map(([operator, device]) => mcim(operator, device));

/** The words of a term: every name and every key in it. */
const wordsOf = (term: Term): string => JSON.stringify(term);

describe('the authorisation token', () => {
  it('is accepted by whoever expects just this one', () => {
    fc.assert(fc.property(forms, sets, (form, old) => authorises(token(form, old), token(form, old))));
  });

  it('authorises for its own device only', () => {
    fc.assert(
      fc.property(forms, forms, sets, sets, (form, expected, one, two) => {
        fc.pre(one.device !== two.device);
        return !authorises(token(form, one), token(expected, two));
      }),
    );
  });

  it('is of one form: no other is taken for it', () => {
    fc.assert(
      fc.property(
        forms,
        forms,
        sets,
        (one, two, old) => authorises(token(one, old), token(two, old)) === (one === two),
      ),
    );
  });

  it('authorises nothing where nothing lets its verifier expect it', () => {
    fc.assert(fc.property(forms, sets, (form, old) => !authorises(token(form, old), null)));
  });

  it('names neither the new operator nor a transaction, in any form: it stays valid', () => {
    fc.assert(
      fc.property(forms, sets, (form, old) => {
        expect(wordsOf(token(form, old))).not.toMatch(/transaction|newSho/);
        expect(wordsOf(token(form, old))).toContain(old.device);
      }),
    );
  });

  it('depends on the old operator in the GBA form alone: the others are made with the key of the device', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom('meter', 'pump'), (form, device) => {
        const same = authorises(token(form, mcim('A', device)), token(form, mcim('B', device)));
        return same === (form !== 'gba');
      }),
    );
  });
});
