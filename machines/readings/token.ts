import { reading } from './reading.js';

/** The authorisation token: what it is, whose it is, and how often it serves. */
export const tokenReadings = {
  token: reading({
    means: {
      gba: 'the B-TID, and the statement under the GBA key that device and old SHO share',
      'public-key': "the statement under the device's public key, which only the device can open and anybody can build",
      'private-key': "the statement signed with the issuer's private key",
      bound: 'signed by the issuer, naming device, new SHO, MCIM and transaction',
    },
    default: 'gba',
    reason: 'the first form that discard-first names; notify-first names private-key',
    step: '1',
    leftOpenBy: '"might be"; the other forms are examples too, and none says what the token names',
  }),
  'token-issuer': reading({
    means: {
      'old-sho': 'the old SHO',
      device: 'the M2ME itself',
      subscriber: 'the subscriber',
    },
    default: 'old-sho',
    reason: 'literal: "authorization token by old SHO"; the key that notify-first names is the M2ME\'s',
    step: '1',
    leftOpenBy:
      'the step says "by old SHO", its examples name keys of the M2ME, the introduction of discard-first the subscriber',
  }),
  'token-issuing': reading({
    means: {
      beforehand: 'the subscriber holds the token from the start',
      asked: 'the subscriber asks the issuer for it, who may refuse',
    },
    default: 'beforehand',
    reason: 'no words; kindest: nobody can refuse it',
    step: '1',
    leftOpenBy: 'no step shows how the subscriber gets the token',
  }),
  'token-freshness': reading({
    means: {
      'never-checked': 'a token serves as often as it is shown',
      'one-use': 'each verifier remembers the transaction that a token was used in, and takes it in no other',
    },
    default: 'never-checked',
    reason: 'literal: the steps validate the token and say nothing of its age',
    step: '1',
    leftOpenBy: 'no step says how long or how often the token serves',
  }),
  'token-use': reading({
    means: {
      bearer: 'the notice carries the token of step 1 again',
      'proof-of-possession':
        'the notice carries a proof, made for this message, that the sender holds the key of the token',
    },
    default: 'bearer',
    reason: 'literal: the notice "is authorized with the authorization token"',
    step: '1, 8/9',
    leftOpenBy: 'whether the token itself is shown again, or something made with it',
  }),
  'token-check': reading({
    means: {
      first: 'the token is checked before anything of the download is stored',
      'after-download': 'the token is checked when the whole download is there',
    },
    default: 'after-download',
    reason: 'literal: the RO sends MCIM and token, then the M2ME validates the token',
    step: '7',
    leftOpenBy: 'what has been stored by the time the token is validated',
  }),
  'gba-key': reading({
    means: {
      survives: 'the device keeps what was derived from the old key',
      'goes-with-credentials': 'what was derived from the old key goes with the old credentials',
    },
    default: 'survives',
    reason: 'no words; kindest: a notice after the discard can still be authorised',
    step: '1, 8',
    leftOpenBy: '"other MCIM credentials": is a key derived from them one of them?',
  }),
};
