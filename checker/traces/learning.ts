import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { TraceStep } from '../report.js';
import type { Action } from '../search/action.js';
import { canonical } from '../xstate/canonical.js';

/** What an action of a run is to the adversary. */
export interface Learned {
  readonly told: Pick<TraceStep, 'by' | 'replayed' | 'learns'>;
  /** The same for the same action where this is the same. */
  readonly key: string;
}

const nothing: Learned = { told: {}, key: '' };

/** Follows the adversary through one run. */
export class Learning {
  private content = 0;
  private readonly sent = new Set<string>();

  /** @param names the participants' */
  constructor(
    private readonly knowledge: KnowledgeTable | undefined,
    private readonly names: readonly string[],
  ) {}

  /**
   * The next action.
   * @param content what the adversary knows in the state after it; undefined where it leads to none
   */
  follow({ kind, participant, event, step }: Action, content: number | undefined): Learned {
    const { knowledge, sent, names } = this;
    if (knowledge === undefined) return nothing;
    const before = this.content;
    const sends = step?.sends ?? [];
    this.content = content ?? knowledge.learn(before, knowledge.lessonOf(names[participant]!, sends));
    const replayed = kind === 'forge' && sent.has(arrival(names[participant]!, event));
    for (const { to, event: message } of sends) sent.add(arrival(to, message));
    const known = new Set(knowledge.factsIn(before));
    const learns = this.content === before ? [] : knowledge.factsIn(this.content).filter((fact) => !known.has(fact));
    return {
      told: {
        ...(kind === 'forge' ? { by: knowledge.adversary.name } : {}),
        ...(replayed ? { replayed } : {}),
        ...(learns.length > 0 ? { learns } : {}),
      },
      key: [before, this.content, replayed].join(),
    };
  }
}

const arrival = (to: string, event: Action['event']): string => `${to} ${canonical(event)}`;
