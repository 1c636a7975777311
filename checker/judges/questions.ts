import type { AnyMachineSnapshot } from 'xstate';
import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { Knowledge } from '../composition.js';
import type { View } from '../property.js';
import type { Attention } from '../search/attention.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { knowledgeToldOf, type Part, shareable, textOf, toldOf } from './parts.js';
import { OBSERVER, type Viewed, viewOver } from './views.js';

/** Stands where nobody has asked for the answer yet; greater than every answer. */
const UNASKED = 2 ** 31 - 1;

/** Whom questions are about: a participant, the adversary, or a property's observer. */
interface Subject {
  readonly field: number;
  see(value: number): AnyMachineSnapshot | Knowledge;
  /** By part: the number of the question. */
  readonly questions: Map<Part, number>;
}

/** What came of a predicate in a state. */
export interface Inquiry {
  readonly result?: unknown;
  readonly thrown?: unknown;
  /** What it asked, each question once, in the order of the first asking. */
  readonly asked: readonly number[];
}

/**
 * What predicates ask of states, as numbers: a question is about one part of what stands in one field. The values of a field that agree
 * in that part give the same answer, so a predicate can tell states apart by their answers alone.
 */
export class Questions implements Attention {
  /** By question: the field that it is about; `OBSERVER` for the observer of a property. */
  readonly fields: number[] = [];
  /** By question, then by value of the field: the answer, or `UNASKED`. */
  readonly answers: Int32Array[] = [];
  private readonly parts: Part[] = [];
  private readonly about: Subject[] = [];
  /** By question: its answers, by what they say. */
  private readonly said: Map<string, number>[] = [];
  private readonly subjects: readonly Subject[];
  private readonly observers = new Map<LocalAutomaton, Subject>();
  /** By text: members that say the same are handed out as one object, so that predicates know them by content alone. */
  private readonly shared = new Map<string, unknown>();
  private readonly view: View;
  // The inquiry in hand.
  private values: ArrayLike<number> = [];
  private observer: Subject | undefined;
  private observed = 0;
  private shown = new Map<number, unknown>();
  private asked: number[] = [];

  /** As of `viewOver`. */
  constructor(automata: readonly Viewed[], knowledge?: KnowledgeTable) {
    const subjects = automata.map((automaton, field) => subjectOf(automaton, field));
    if (knowledge !== undefined)
      subjects.push({ field: automata.length, see: (value) => knowledge.view(value), questions: new Map() });
    this.subjects = subjects;
    this.view = viewOver(automata, knowledge, (field) => this.show(field));
  }

  /**
   * Applies a predicate to a state.
   * @param observer the automaton of the property's observer, if it has one, which is in the state `observed`
   */
  apply(
    predicate: (view: View) => unknown,
    values: ArrayLike<number>,
    observer: LocalAutomaton | undefined,
    observed: number,
  ): Inquiry {
    this.values = values;
    this.observer = observer && this.observing(observer);
    this.observed = observed;
    this.shown = new Map();
    this.asked = [];
    try {
      return { result: predicate(this.view), asked: this.asked };
    } catch (thrown) {
      return { thrown, asked: this.asked };
    }
  }

  /** How many questions have been asked. */
  get version(): number {
    return this.parts.length;
  }

  /** Is there a question about a field that has another answer where the value is another one; without values, any question about it? */
  heeds(field: number, value?: number, other?: number): boolean {
    const differs = (question: number) =>
      value === undefined || other === undefined || this.answer(question, value) !== this.answer(question, other);
    return this.fields.some((about, question) => about === field && differs(question));
  }

  /** The number of the question about a part of what stands in a field. */
  of(field: number, part: Part): number {
    return this.number(this.subjects[field]!, part);
  }

  /** The part that a question is about. */
  partOf(question: number): Part {
    return this.parts[question]!;
  }

  /** The answer to a question where its field has a value: a small number, the same for values that agree in the part. */
  answer(question: number, value: number): number {
    const known = this.answers[question]!;
    if (value < known.length && known[value] !== UNASKED) return known[value]!;
    const said = this.said[question]!;
    // What has no text is told apart by the value of the field.
    const text = textOf(this.about[question]!.see(value), this.parts[question]!) ?? `at ${value}`;
    const answer = said.get(text) ?? said.size;
    said.set(text, answer);
    const answers = value < known.length ? known : longer(known, value);
    answers[value] = answer;
    this.answers[question] = answers;
    return answer;
  }

  private number(subject: Subject, part: Part): number {
    const known = subject.questions.get(part);
    if (known !== undefined) return known;
    const question = this.parts.push(part) - 1;
    this.fields.push(subject.field);
    this.about.push(subject);
    this.answers.push(new Int32Array(0));
    this.said.push(new Map());
    subject.questions.set(part, question);
    return question;
  }

  private observing(automaton: LocalAutomaton): Subject {
    const known = this.observers.get(automaton) ?? subjectOf(automaton, OBSERVER);
    this.observers.set(automaton, known);
    return known;
  }

  /** What a predicate sees in a field: the same object whenever it looks at a state, another one the next time. */
  private show(field: number): unknown {
    const subject = field === OBSERVER ? this.observer : this.subjects[field]!;
    if (subject === undefined) return undefined;
    const known = this.shown.get(field);
    if (known !== undefined) return known;
    const seen = subject.see(field === OBSERVER ? this.observed : this.values[field]!);
    const note = (part: Part) => {
      const question = this.number(subject, part);
      if (!this.asked.includes(question)) this.asked.push(question);
    };
    const shown = 'knows' in seen ? knowledgeToldOf(seen, note) : toldOf(seen, note, (value) => this.share(value));
    this.shown.set(field, shown);
    return shown;
  }

  private share(value: unknown): unknown {
    const text = shareable(value);
    if (text === undefined) return value;
    const shared = this.shared.get(text) ?? value;
    this.shared.set(text, shared);
    return shared;
  }
}

const subjectOf = ({ states }: Viewed, field: number): Subject => ({
  field,
  see: (value) => states[value]!.snapshot,
  questions: new Map(),
});

function longer(known: Int32Array, value: number): Int32Array {
  const answers = new Int32Array(Math.max(16, 2 * known.length, value + 1)).fill(UNASKED);
  answers.set(known);
  return answers;
}
