import { describeFairness } from '../../checker/liveness/fairness.js';
import { claimOf } from '../../checker/liveness/judge-liveness.js';
import { formulaText } from '../../checker/liveness/print.js';
import { procedures } from '../../machines/procedures/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { type MessageEntry, messageTable } from '../../machines/vocabulary/message-table.js';
import type { DomainEvent } from '../../machines/vocabulary/messages.js';
import { type Parties, parties, roleNames } from '../../machines/vocabulary/parties.js';
import { type Order, stepIn } from '../../machines/vocabulary/step.js';
import { allProperties } from '../../properties/index.js';
import { code, markdownTable, paragraphs } from '../../reports/markdown.js';
import { amendedWords } from '../amended-words.js';
import { configuration } from '../configuration.js';
import { presentation } from '../presentation.js';
import { systemOf } from '../system.js';
import { generatedNote } from './note.js';
import { type Carrier, carriers, describedParticipants, isOf } from './participants.js';

const orders: readonly Order[] = ['discard-first', 'notify-first'];

const roles: Readonly<Record<keyof Parties, string>> = {
  subscriber: 'decides to change the operator; tells the new SHO, then the device',
  m2me: 'the device; its TRE stores the credentials (MCIMs), its session with a network is volatile',
  oldSho: 'the operator that the device leaves',
  newSho: 'the operator that the device changes to',
  pva: 'validates the device for the new SHO',
  ro: 'downloads and provisions MCIMs (DPF), and answers who the operator of a device is (DRF)',
};

const rolesTable = (): string =>
  markdownTable(
    ['role', 'participant', 'what it is', 'readings that it looks at'],
    describedParticipants().map(({ role, readings: taken }) => [
      roleNames[role],
      code(parties[role]),
      roles[role],
      taken.map(code).join(', '),
    ]),
  );

/** Where a message or a transition stands: `11`, or `9 / 8` where the orders differ. */
function stepText(step: MessageEntry['step']): string {
  if (step === null) return '';
  const numbers = orders.map((order) => stepIn(order, step));
  return numbers[0] === numbers[1] ? String(numbers[0]) : numbers.join(' / ');
}

const names = (role: readonly (keyof Parties)[]): string => role.map((each) => roleNames[each]).join(', ');

const messagesTable = (): string =>
  markdownTable(
    ['step', 'message', 'from', 'to', 'contents', 'protection'],
    Object.entries(messageTable).map(([type, { step, from, to, contents, protection }]) => [
      stepText(step),
      code(type),
      names(from),
      names(to),
      contents,
      protection,
    ]),
  );

const carriersTable = (of: readonly Carrier[]): string =>
  markdownTable(
    ['who', 'does', 'transition', 'guards'],
    of.map(({ role, meta, id, targets, guard }) => [
      roleNames[role],
      meta.says,
      code(targets.length === 0 ? id : `${id} → ${targets.join(', ')}`),
      guard === undefined ? '' : code(guard),
    ]),
  );

function stepSections(): string[] {
  const all = carriers();
  return Array.from({ length: 14 }, (_, index) => index + 1).flatMap((number) => {
    const [one, two] = orders.map((order) =>
      all.filter((carrier) => stepIn(order, carrier.meta.step) === number && isOf(order, carrier)),
    );
    const ids = (of: readonly Carrier[]) => of.map(({ role, id }) => `${role} ${id}`).join();
    return ids(one!) === ids(two!)
      ? [`### Step ${number}`, carriersTable(one!)]
      : [one!, two!].flatMap((of, index) => [`### Step ${number}, ${orders[index]}`, carriersTable(of)]);
  });
}

const proceduresTable = (): string =>
  markdownTable(
    ['procedure', "the device's acts after 7", 'credentials', 'settles', 'not read in a text'],
    procedures.map(({ name, acts, credentials, settles, reconstructed, amends }: Procedure) => [
      code(name),
      acts.join(', '),
      credentials === 'both-present' ? 'both sets in the device; 6, 7, 12 carry only the authorisation' : 'downloaded',
      Object.entries(settles)
        .map(([reading, value]) => code(`${reading}=${value}`))
        .join(', '),
      reconstructed ?? (amends === undefined ? '' : amendedWords(amends)),
    ]),
  );

/** What the environment may do, with every fault and without isolation. */
function choicesTable(): string {
  const { choices } = systemOf(
    configuration({
      procedure: 'both-present-discard-first',
      readings: { isolation: 'absent' },
      scenario: 'all-faults',
    }),
  );
  const words = presentation('discard-first');
  return markdownTable(
    ['who', 'event', 'in words', 'class'],
    choices.map(({ to, event, class: cls = 'choice', helpful }) => [
      words.participants?.[to] ?? to,
      code((event as DomainEvent).type),
      words.message?.(event).text ?? '',
      helpful === false && cls === 'choice' ? `${cls}, nobody owes it` : cls,
    ]),
  );
}

/** In which form a property is judged; of liveness also what is claimed, and on which runs. */
function formText(property: (typeof allProperties)[number]): string {
  if (property.form === 'invariant' && property.at === 'rest') return 'invariant, at rest';
  if (property.form !== 'liveness') return property.form;
  const { ltl } = property;
  const { formula } = claimOf(ltl === undefined ? {} : { ltl });
  return `liveness: ${code(formulaText(formula))}, fair: ${describeFairness(property.fairness ?? {})}`;
}

const propertiesTable = (): string =>
  markdownTable(
    ['property', 'what must hold', 'source (step)', 'form'],
    allProperties.map((property) => [
      code(property.name),
      property.sentence,
      property.source ?? '',
      formText(property),
    ]),
  );

/** The specification for a reader: who says what to whom in which step, and which transition of which machine that is. */
export const specification = (): string =>
  paragraphs(
    '# The specification',
    generatedNote,
    'What the machines in `machines/` say of clause 5.1.3.7.4.2 of TR 33.812, by the two texts at hand. Steps are cited by their numbers and paraphrased; where the texts differ, `discard-first` comes first (`9 / 8`: step 9 of discard-first, step 8 of notify-first). The machines as pictures: [machines.md](machines.md). The verdicts: [verdicts.md](verdicts.md).',
    '## Roles',
    rolesTable(),
    '## Messages',
    'What travels, by type. Cryptography is symbolic and perfect; contents and protection are terms, and a receiver decides by looking at the term.',
    messagesTable(),
    '## Steps',
    "Which transitions carry each step. A transition is named `state·event·n`: the state that it leaves, its event, and its place among that state's transitions for the event. Guards named like `retransmission: repeat` are readings; of several transitions for one event the first whose guards are met is taken. Transitions without a step (power, attaching, timers that only start anew) are in [machines.md](machines.md).",
    ...stepSections(),
    '## Procedures',
    'One base and deltas: what is not in this table is the same in all of them.',
    proceduresTable(),
    '## Readings, scenarios, assumptions',
    'What the texts leave open: [readings.md](readings.md). What may go wrong, and who may misbehave: [scenarios.md](scenarios.md). What the model takes for granted, and the modality of the words behind it: [assumptions.md](assumptions.md).',
    '## What the environment may do',
    'XState has no non-determinism of its own: who decides is named here. No fault and no adversary ever rescues a run.',
    choicesTable(),
    '## Properties',
    'Forms and judgements are defined in [semantics.md](semantics.md). Every property also has the built-in ones beside it: deadlock, and overflow of a channel.',
    propertiesTable(),
  );
