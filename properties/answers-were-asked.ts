import { setup } from 'xstate';
import { monitor, type Observation } from '../checker/index.js';
import { oldRoles } from './agreement/runs.js';
import type { World } from './world.js';

/** A request, and what answers it: once, and only where it was made. Notices are the business of genuine-acknowledgement. */
const exchanges: readonly { readonly by: string; readonly request: string; readonly answer: string }[] = [
  ...oldRoles.flatMap(({ role }) => [
    { by: role, request: 'tokenRequest', answer: 'tokenGrant' },
    { by: role, request: 'subscriptionRequest', answer: 'subscriptionGrant' },
  ]),
  { by: 'm2me', request: 'tokenRequest', answer: 'tokenGrant' },
  { by: 'ro', request: 'downloadAcknowledgement', answer: 'provisioningAid' },
  { by: 'ro', request: 'initialProvisioningRequest', answer: 'subscriptionRequest' },
];

const history = setup({
  types: { context: {} as { readonly open: readonly string[] }, events: {} as Observation, tags: {} as 'violated' },
});

/** Whom an answer goes to is who asked, but for the RO, which turns to an SHO with what the device asks. */
const watching = history.createStateConfig({
  on: Object.fromEntries(
    exchanges.flatMap(({ by, request, answer }) => {
      const asker = ({ peer }: Observation) => `${by} ${answer} ${by === 'ro' ? 'm2me' : peer!}`;
      return [
        [
          `receive.${by}.${request}`,
          {
            actions: history.assign({
              open: ({ context: { open }, event }) => [...new Set([...open, asker(event)])].sort(),
            }),
          },
        ],
        [
          `send.${by}.${answer}`,
          [
            {
              guard: ({ context, event }: { context: { open: readonly string[] }; event: Observation }) =>
                context.open.includes(asker(event)),
              target: 'answered',
              actions: history.assign({
                open: ({ context: { open }, event }) => open.filter((each) => each !== asker(event)),
              }),
            },
            { target: 'violated' },
          ],
        ],
      ];
    }),
  ),
});

/** Found missing by mutants that answer one request again and again, or another one than was made. */
export const answersWereAsked = monitor<World>({
  name: 'answers-were-asked',
  sentence:
    'Nobody answers twice, or unasked: each token, aid and subscription that is given, and each subscription that the RO asks for, answers a request of its own.',
  source: '1, 12, 13',
  about: ({ history: watched }) => watched.matches('answered'),
  history: history.createMachine({
    context: { open: [] },
    initial: 'unasked',
    states: { unasked: watching, answered: watching, violated: { tags: 'violated' } },
  }),
});
