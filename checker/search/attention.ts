import { NOTHING } from '../adversary/knowledge-table.js';
import type { Tables } from './tables.js';

/** What those who look at states look at. */
export interface Attention {
  /** Changes when they may look at more than before. */
  readonly version: number;
  /** May it make a difference to them whether a field has one value or the other; without values, which one it has? */
  heeds(field: number, value?: number, other?: number): boolean;
}

const UNKNOWN = 0;
const HEEDED = 1;
const QUIET = 2;

/**
 * Which actions are *quiet*: they change nothing that anybody looks at, so that whoever has seen the state before one has seen the one
 * after it (invisible actions: Valmari, *A stubborn attack on state explosion*, 1992).
 */
export class QuietActions {
  private known = new Uint8Array(256);
  private version = Number.NaN;

  constructor(
    private readonly tables: Tables,
    private readonly attention: Attention,
  ) {}

  /** To be called before actions are asked for: takes in what is looked at by now. */
  refresh(): void {
    const { attention, tables, known } = this;
    if (attention.version !== this.version) {
      this.version = attention.version;
      this.known = new Uint8Array(2 * tables.actions.length);
    } else if (tables.actions.length > known.length) {
      this.known = new Uint8Array(2 * tables.actions.length);
      this.known.set(known);
    }
  }

  has(action: number): boolean {
    const known = this.known[action]!;
    return known === UNKNOWN ? this.decide(action) : known === QUIET;
  }

  private decide(action: number): boolean {
    const { tables, attention } = this;
    const effect = tables.effectOf(action);
    const { participant } = tables.actions[action]!;
    const heeded =
      effect !== undefined &&
      (attention.heeds(participant, effect.local, effect.next) ||
        (effect.lesson !== NOTHING && attention.heeds(tables.knowledgeField)));
    this.known[action] = heeded ? HEEDED : QUIET;
    return !heeded;
  }
}
