import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { TraceStep } from '../report.js';
import type { Action } from '../search/action.js';
import { canonical } from '../xstate/canonical.js';

/** What an action of a run is to the adversary. */
export interface Learned {
  readonly told: Pick<TraceStep, 'by' | 'replayed' | 'learns'>;
  /** The same for the same action where this is the same. */
  readonly key: string;
  /** The adversary after it. */
  readonly after: Learning;
}

/** The adversary at one point of a run: what it knows there, and what was really sent before. Never changes. */
export class Learning {
  private constructor(
    private readonly knowledge: KnowledgeTable | undefined,
    private readonly names: readonly string[],
    private readonly content: number,
    private readonly sent: ReadonlySet<string>,
  ) {}

  /**
   * At the start of every run.
   * @param names the participants'
   */
  static start(knowledge: KnowledgeTable | undefined, names: readonly string[]): Learning {
    return new Learning(knowledge, names, 0, new Set());
  }

  /** The relevant facts that it knows, sorted. */
  get knows(): readonly string[] {
    return this.knowledge?.factsIn(this.content) ?? [];
  }

  /** The next action. An action that leads to no state teaches what its messages would. */
  follow({ kind, participant, event, step }: Action): Learned {
    const { knowledge, names, content } = this;
    if (knowledge === undefined) return { told: {}, key: '', after: this };
    const sends = step?.sends ?? [];
    const next = knowledge.learn(content, knowledge.lessonOf(names[participant]!, sends));
    const replayed = kind === 'forge' && this.sent.has(arrival(names[participant]!, event));
    const known = new Set(knowledge.factsIn(content));
    const learns = next === content ? [] : knowledge.factsIn(next).filter((fact) => !known.has(fact));
    return {
      told: {
        ...(kind === 'forge' ? { by: knowledge.adversary.name } : {}),
        ...(replayed ? { replayed } : {}),
        ...(learns.length > 0 ? { learns } : {}),
      },
      key: [content, next, replayed].join(),
      after: new Learning(knowledge, names, next, this.withSent(sends.map(({ to, event }) => arrival(to, event)))),
    };
  }

  private withSent(arrivals: readonly string[]): ReadonlySet<string> {
    return arrivals.every((each) => this.sent.has(each)) ? this.sent : new Set([...this.sent, ...arrivals]);
  }
}

const arrival = (to: string, event: Action['event']): string => `${to} ${canonical(event)}`;
