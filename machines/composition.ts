import type { ViewOf } from '../checker/index.js';
import type { ModelConfiguration } from './configuration.js';
import { m2me } from './participants/m2me.js';
import type { M2meInput } from './participants/m2me-store.js';
import { type NewShoInput, newSho } from './participants/new-sho.js';
import { type OldShoInput, oldSho } from './participants/old-sho.js';
import { type PvaInput, pva } from './participants/pva.js';
import { type RegistrationOperatorInput, registrationOperator } from './participants/registration-operator.js';
import { type SubscriberInput, subscriber } from './participants/subscriber.js';
import { mcim } from './vocabulary/credentials.js';
import { parties } from './vocabulary/parties.js';
import { token } from './vocabulary/tokens.js';

/** Some of an object's fields: a machine's input holds exactly the readings that it looks at. */
function pick<T, K extends keyof T>(from: T, ...names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as unknown as Pick<T, K>;
}

/** The six participants with their inputs, in the order of the text: the order of actions in every path. */
export function participants({ procedure, readings }: ModelConfiguration) {
  const { order, credentials, tokenForm } = procedure;
  const issued = token(tokenForm, mcim(parties.oldSho, parties.m2me));
  return {
    subscriber: { machine: subscriber, input: { parties, token: issued } satisfies SubscriberInput },
    m2me: {
      machine: m2me,
      input: {
        parties,
        order,
        credentials,
        readings: pick(
          readings,
          'connectivity',
          'initial-connectivity',
          'missing-acknowledgement',
          'retransmission',
          'failure',
          'isolation',
        ),
      } satisfies M2meInput,
    },
    oldSho: {
      machine: oldSho,
      input: {
        parties,
        order,
        information: issued,
        readings: pick(readings, 'release', 'connectivity'),
      } satisfies OldShoInput,
    },
    newSho: {
      machine: newSho,
      input: {
        parties,
        credentials,
        readings: pick(readings, 'registration', 'serving-start'),
      } satisfies NewShoInput,
    },
    pva: { machine: pva, input: { parties } satisfies PvaInput },
    ro: {
      machine: registrationOperator,
      input: { parties, readings: pick(readings, 'retransmission', 'release') } satisfies RegistrationOperatorInput,
    },
  };
}

/** The participants' snapshots, as predicates see them. */
export type World = ViewOf<ReturnType<typeof participants>>;
