import { type Assumption, assumptions } from '../../machines/assumptions.js';
import { markdownTable, paragraphs } from '../../reports/markdown.js';
import { exclusionList } from '../reading-list.js';
import { generatedNote } from './note.js';

const topics: Readonly<Record<Assumption['topic'], string>> = {
  steps: 'Steps and time',
  messages: 'Messages',
  cryptography: 'Cryptography',
  device: 'The device',
  roles: 'Roles',
  scope: 'Scope',
};

const section = (topic: Assumption['topic']): string =>
  markdownTable(
    ['what is assumed', 'modality', 'words behind it', 'step', 'what follows'],
    assumptions
      .filter((assumption) => assumption.topic === topic)
      .map(({ says, modality, words, step, consequence }) => [says, modality, words, step, consequence]),
  );

/** Every assumption of the model, with the modality of the words behind it, and what is excluded. */
export const assumptionsDocument = (): string =>
  paragraphs(
    '# What the model assumes',
    generatedNote,
    'A verdict is worth as much as what it rests upon. What the texts leave to a choice of values is a reading ([readings.md](readings.md)), and what may go wrong is a scenario ([scenarios.md](scenarios.md)); what remains is assumed, and stands here. Modality says how strongly the words are meant: `must`, `should`, `may`, `might be`, `example`; `plain` is a statement without any of these; `no words` is silence.',
    ...(Object.keys(topics) as Assumption['topic'][]).flatMap((topic) => [`## ${topics[topic]}`, section(topic)]),
    '## What is excluded',
    'Values of readings that exclude each other are refused, and are no configurations.',
    markdownTable(
      ['excluded', 'because'],
      exclusionList().map(({ what, reason }) => [what, reason]),
    ),
  );
