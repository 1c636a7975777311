import { generatedNote } from '../../catalogue/documents/note.js';
import { paragraphs } from '../../reports/markdown.js';
import { readMutation } from '../mutation/data.js';
import { mutationTable } from '../mutation/table.js';
import { readFaults } from './data.js';
import { faultTable } from './table.js';

/** What the generated runs find: the seeded faults of the reference implementation, and the mutants of the machines. */
export function faultsDocument(): string {
  const faults = readFaults();
  const differing = faults.faults.filter(
    ({ inProcess, overHttp }) => JSON.stringify(inProcess) !== JSON.stringify(overHttp),
  );
  const overHttp =
    differing.length === 0
      ? 'Over HTTP each is found by the same run, at the same action, by the same difference.'
      : `Over HTTP it is otherwise for ${differing.map(({ fault }) => `\`${fault}\``).join(', ')}.`;
  return paragraphs(
    '# What the generated runs find',
    generatedNote,
    '## Faults of the reference implementation',
    'Each of these mistakes can be switched on in [the reference implementation](adapter.md#the-reference-implementation). It is then driven along the generated suites of the procedures, and along the covering runs of a few configurations with other readings, in the order of this project; before each action it is told what it has to leave alone there, too (a message with another signature, of another device, out of turn). The first run that it fails is named, with the action at which what it sent, or what it holds durably, is not what the model has. Without a fault it passes all of them.',
    `\`npm run faults\` prints this table, \`npm run faults -- --http\` looks over HTTP. ${overHttp}`,
    faultTable(faults).trimEnd(),
    '## Mutants of the machines',
    'Here the machines themselves are wrong, and the generated suites are to notice it: a guard dropped or weakened, a transition that leads elsewhere, a message lost, misdirected or out of order, a write forgotten. A mutant counts where it behaves otherwise than its machine anywhere in the configurations of the suite. It is killed where a run of the suite, replayed through it, sends something else or comes to another state. `npm run mutants` computes this; `rehome mutate` asks the same of the properties.',
    'The suite takes every transition and asks every guard both ways, but not in every state. What survives differs from its machine only in states, or on choices of the environment, that no run has: most of it takes a choice that its machine leaves alone there.',
    mutationTable(readMutation()).trimEnd(),
  );
}
