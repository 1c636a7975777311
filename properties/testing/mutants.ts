import { type AnyStateMachine, assign } from 'xstate';
import { m2me } from '../../machines/participants/m2me.js';
import { newSho } from '../../machines/participants/new-sho.js';
import { oldSho } from '../../machines/participants/old-sho.js';

/** A machine with one deliberate fault (or, once, one repair): it shows that a property can tell the difference. */
export interface Mutant {
  readonly participant: string;
  readonly what: string;
  readonly machine: AnyStateMachine;
}

/** Reverts only half: the new MCIM goes, the token and the record of the transaction stay. */
export const revertsHalfway: Mutant = {
  participant: 'm2me',
  what: 'the reversion wipes the new MCIM alone',
  machine: m2me.provide({ actions: { 'revert to pristine': assign({ newMcim: null }) } }),
};

/** Takes the first part of the download for the whole. */
export const takesOnePartForTheWhole: Mutant = {
  participant: 'm2me',
  what: 'the guard of the complete download looks at no part numbers',
  machine: m2me.provide({
    guards: {
      'download complete, token validated': ({ context, event }) =>
        event.type === 'download' && context.information !== null,
    },
  }),
};

/** Discards the AVs and leaves the old MCIM in the TRE. */
export const keepsTheOldMcim: Mutant = {
  participant: 'm2me',
  what: 'the discard leaves the old MCIM in the TRE',
  machine: m2me.provide({ actions: { 'discard the old credentials': assign({ avs: null }) } }),
};

/** Sends whatever it has to send, whether or not anything carries it. */
export const speaksWithoutABearer: Mutant = {
  participant: 'm2me',
  what: 'the guard of its bearer lets everything through',
  machine: m2me.provide({ guards: { 'bearer is up': () => true } }),
};

/** Gives its notice whatever act is next. */
export const notifiesForEveryAct: Mutant = {
  participant: 'm2me',
  what: 'the guard of the notice does not ask which act is next',
  machine: m2me.provide({
    guards: { 'next: notify, and await the acknowledgement': ({ context }) => context.done < context.acts.length },
  }),
};

/** Abandons a change and keeps what it stored for it. */
export const remembersTheAbandonedChange: Mutant = {
  participant: 'm2me',
  what: 'an abandoned change leaves its token and its information',
  machine: m2me.provide({ actions: { 'forget the change': assign({}) } }),
};

/** Forgets that it has given the token, and gives it once more. */
export const givesTheTokenAgain: Mutant = {
  participant: 'oldSho',
  what: 'a request for a token stays open when it is answered',
  machine: oldSho.provide({ actions: { 'turn to the next request': assign({}) } }),
};

/** Serves from 6 on where it has to wait for the report of 13. */
export const servesBeforeAnyReport: Mutant = {
  participant: 'newSho',
  what: 'the new SHO serves from the moment that it hands out its MCIM',
  machine: newSho.provide({ guards: { 'serves from step 6': () => true } }),
};

/** A repair: the old credentials go in the act that installs the new ones. */
export const swapsAtTheInstallation: Mutant = {
  participant: 'm2me',
  what: 'the discard is one act with the installation',
  machine: m2me.provide({
    actions: {
      'discard the old credentials': assign({}),
      'install the new MCIM': assign(({ context }) => ({
        oldMcim: null,
        avs: null,
        newMcim: { mcim: context.newMcim!.mcim, state: 'active' as const },
      })),
    },
  }),
};
