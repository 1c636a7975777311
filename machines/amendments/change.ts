import type { Amendment } from './amendment.js';

/** The old SHO releases a device that has discarded its credentials, whether its notice has arrived or not. */
const released = (...more: readonly string[]) => ({
  guard: 'gone: genuine',
  target: '#oldSho.answering.released.acknowledged',
  actions: ['take the bearer away', ...more],
});

/** The same, where a notice has not been acknowledged yet: it still is. */
const releasedOwing = (...more: readonly string[]) => ({
  ...released(...more),
  target: '#oldSho.answering.released.acknowledging',
});

/** Steps 8 to 10: the notice, its acknowledgement, the discard, and the release. */
export const changeAmendments: readonly Amendment[] = [
  {
    name: 'proven-notice',
    step: '8',
    sentence:
      'The notice does not carry the authorisation token but a proof, made for this message, that its sender holds the key of the token.',
    replaces: 'that the notice carries the token',
    delta: { settles: { 'token-use': 'proof-of-possession' } },
  },
  {
    name: 'signed-acknowledgement',
    step: '9',
    sentence:
      'The old SHO signs the acknowledgement, which names the M2ME and the subscription that the notice gives up.',
    delta: { settles: { 'acknowledgement-protection': 'signed' } },
  },
  {
    name: 'go-on-unacknowledged',
    step: '9',
    sentence:
      'If no acknowledgement comes within a time that the M2ME is configured with, the M2ME proceeds without it.',
    delta: { settles: { 'missing-acknowledgement': 'give-up-and-go-on' } },
  },
  {
    name: 'abort-unacknowledged',
    step: '9',
    sentence:
      'If no acknowledgement comes within a time that the M2ME is configured with, the M2ME deletes what it has downloaded and stays with the old SHO.',
    delta: { settles: { 'missing-acknowledgement': 'give-up-and-abort' } },
  },
  {
    name: 'release-on-notice',
    step: '9',
    sentence: 'The old SHO releases the M2ME when it has verified the notice.',
    delta: { settles: { release: 'on-notification' } },
  },
  {
    name: 'release-on-completion',
    step: '13',
    sentence: 'The RO reports the success to the old SHO as well, which then releases the M2ME.',
    delta: { settles: { release: 'on-completion' } },
  },
  {
    name: 'discard-acknowledged',
    step: '10',
    sentence: 'The M2ME discards the old credentials only after it has received the acknowledgement.',
    replaces: 'that the old credentials go before the old SHO has acknowledged',
    delta: { places: [{ act: 'discard', after: ['await acknowledgement'] }] },
    says: ({ acts }) => acts.indexOf('discard') < acts.indexOf('await acknowledgement'),
  },
  {
    name: 'discard-last',
    step: '10',
    sentence:
      'The M2ME keeps the old credentials until it has told the RO that the new MCIM is provisioned; then it discards them.',
    replaces: 'that the old credentials go before the new MCIM is there',
    delta: { places: [{ act: 'discard', after: ['tell outcome'] }] },
  },
  {
    name: 'inactive-old',
    step: '12',
    sentence:
      'When the new MCIM is provisioned, the old one becomes inactive, so that the M2ME attaches with the new one alone.',
    needs: {
      amendment: 'discard-last',
      reason: 'where the old credentials go before the new ones are there, nothing is left to become inactive',
    },
    delta: { machines: { m2me: { '(root)': { context: { oldBecomesInactive: true } } } } },
  },
  {
    name: 'release-on-discard',
    step: '15',
    sentence:
      'When it has discarded the old credentials, the M2ME confirms this to the old SHO by a signed message, upon which the old SHO releases it.',
    delta: {
      places: [{ act: 'say gone', after: ['await acknowledgement', 'discard'] }],
      messages: {
        gone: { from: 'm2me', to: 'oldSho', protection: 'signed', step: '15', text: 'confirmation of the discard' },
      },
      machines: {
        oldSho: {
          'answering.serving': { on: { gone: released() } },
          'answering.leaving': { on: { gone: released() } },
          'answering.leaving.acknowledging': { on: { gone: releasedOwing() } },
          // The same confirmation once more.
          'answering.released': { on: { gone: {} } },
        },
      },
    },
  },
  {
    name: 'answered-confirmation',
    step: '15',
    sentence: 'The old SHO answers the confirmation, and the M2ME repeats it until the answer comes.',
    needs: { amendment: 'release-on-discard', reason: 'it answers the confirmation that the other one introduces' },
    delta: {
      places: [{ act: 'await noted', after: ['say gone'] }],
      messages: {
        noted: { from: 'oldSho', to: 'm2me', protection: 'signed', step: '15', text: 'answer to the confirmation' },
      },
      machines: {
        oldSho: {
          'answering.serving': { on: { gone: released('send noted') } },
          'answering.leaving': { on: { gone: released('send noted') } },
          'answering.leaving.acknowledging': { on: { gone: releasedOwing('send noted') } },
          'answering.released': { on: { gone: { guard: 'gone: genuine', actions: 'send noted' } } },
        },
      },
    },
  },
];
