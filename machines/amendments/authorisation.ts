import { not } from 'xstate';
import type { Amendment } from './amendment.js';

/** A token that does not verify: whoever is handed it does not go on. */
const refused = { guard: not('token: verified') };

const verifiable = {
  amendment: 'bound-token',
  reason: 'of the forms of the token it alone names the new SHO under a signature, which needs no shared key',
};

/** Steps 1 to 7: who may start a change, and for what. */
export const authorisationAmendments: readonly Amendment[] = [
  {
    name: 'bound-token',
    step: '1',
    sentence:
      'The authorisation token is signed by its issuer and names the M2ME, the new SHO, the MCIM and the transaction that it is issued for.',
    delta: { settles: { token: 'bound' } },
  },
  {
    name: 'device-token',
    step: '1',
    sentence: 'The authorisation token is issued by the M2ME, so that it tells nobody who the old SHO is.',
    replaces: 'that somebody else issues the token',
    delta: { settles: { 'token-issuer': 'device' } },
  },
  {
    name: 'one-use-token',
    step: '1',
    sentence: 'Whoever has verified an authorisation token in one transaction accepts it in no other.',
    delta: { settles: { 'token-freshness': 'one-use' } },
  },
  {
    name: 'pinned-mcim',
    step: '2',
    sentence: 'The instruction names the new SHO and the MCIM, and in step 7 the M2ME accepts no other one.',
    delta: { settles: { 'step-2-information': 'pins-mcim' } },
  },
  {
    name: 'instruction-first',
    step: '2',
    sentence: 'The M2ME stores nothing of a download that arrives before the instruction.',
    delta: { settles: { 'mcim-before-instruction': 'dropped' } },
  },
  {
    name: 'checked-request',
    step: '3',
    sentence: 'The new SHO verifies the authorisation token before it asks the PVA.',
    needs: verifiable,
    delta: { machines: { newSho: { 'change.idle': { on: { changeRequest: refused } } } } },
  },
  {
    name: 'named-operator',
    step: '3',
    sentence: 'The PVA answers the operator that the M2ME subscriber has named to it, and nobody else.',
    delta: { settles: { 'pva-answers': 'named-operator' } },
  },
  {
    name: 'bound-evidence',
    step: '4',
    sentence:
      'The PVA asks the TRE for evidence in each transaction, and its answer names the key of this TRE, for which alone the MCIM is then encrypted.',
    delta: { settles: { validation: 'exchange', 'validation-binding': 'tre-key' } },
  },
  {
    name: 'reported-refusal',
    step: '5',
    sentence:
      'If the validation is not successful, the PVA reports this to the new SHO, too, which ends the procedure.',
    delta: { settles: { 'pva-refusal': 'reported' } },
  },
  {
    name: 'checked-sender',
    step: '6',
    sentence:
      'The RO accepts an MCIM only from the operator that it belongs to and for which the PVA has validated the M2ME.',
    delta: { settles: { 'sender-of-6': 'checked' } },
  },
  {
    name: 'checked-token',
    step: '6',
    sentence:
      'The RO verifies that the authorisation token is one for the operator that hands it over, and sends the M2ME nothing otherwise.',
    needs: verifiable,
    delta: {
      machines: {
        ro: {
          change: { on: { mcimDelivery: refused } },
          'change.idle': { on: { mcimDelivery: refused } },
          'change.reported': { on: { mcimDelivery: refused } },
        },
      },
    },
  },
  {
    name: 'sealed-mcim',
    step: '6',
    sentence: 'The new SHO encrypts its MCIM for the TRE of the M2ME, so that the RO carries it and cannot read it.',
    delta: { settles: { sealing: 'new-sho-to-tre' } },
  },
  {
    name: 'token-first',
    step: '7',
    sentence:
      'The M2ME validates the authorisation token that comes with a part of the download before it stores the part.',
    needs: {
      amendment: 'instruction-first',
      reason: 'before the instruction the M2ME has nothing to validate a token by',
    },
    delta: { settles: { 'token-check': 'first' } },
  },
];
