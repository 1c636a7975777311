import { RunJudge } from '../../../checker/index.js';
import type { AutomatonFactory } from '../../../checker/search/automata.js';
import { amendedName } from '../../../machines/amendments/amended.js';
import type { SharedChecks } from '../../sharing/shared-checks.js';
import { systemOf } from '../../system.js';
import { configurationAt, type Level } from './levels.js';

/** A set of amendments, in their order. */
export type AmendmentSet = readonly string[];

/** How sets are looked at. */
export interface Means {
  readonly checks: SharedChecks;
  readonly create: AutomatonFactory;
  /** States of one search. */
  readonly states: number;
}

/** So many runs of a property are tried on a set before it is searched. */
const mostTries = 4;

/** A run that refuted a property on another set. */
interface Tried {
  readonly property: string;
  readonly run: string;
}

/** What is known of a procedure's sets of amendments at one level: what they lose, by runs found in a search or executed again. */
export class Knowledge {
  searches = 0;
  private readonly lost = new Map<string, Map<string, string>>();
  private readonly searched = new Map<string, ReadonlySet<string>>();
  private readonly runs = new Map<string, string[]>();
  /** The runs, by property, that refuted a set when they were executed on it: the latest first, for it is likely to do so again. */
  private hits: readonly Tried[] = [];

  constructor(
    private readonly base: string,
    private readonly level: Level,
    private readonly means: Means,
  ) {}

  /** The configuration of a set. */
  idOf(set: AmendmentSet): string {
    return this.configurationOf(set).id;
  }

  /** How many sets lost something by runs of others alone. */
  get excluded(): number {
    return [...this.lost].filter(([key, runs]) => runs.size > 0 && !this.searched.has(key)).length;
  }

  /** The run by which a set loses a property, as far as is known. */
  runOf(set: AmendmentSet, property: string): string | undefined {
    return this.lost.get(set.join())?.get(property);
  }

  /** The first of these properties that a set is known to lose, once runs of other sets have been executed on it. */
  lostByReplay(set: AmendmentSet, properties: readonly string[]): string | undefined {
    const lost = this.lostOf(set);
    const known = properties.find((name) => lost.has(name));
    if (known !== undefined || this.searched.has(set.join())) return known;
    const all = properties.flatMap((property) => (this.runs.get(property) ?? []).map((run) => ({ property, run })));
    if (all.length === 0) return undefined;
    const hits = this.hits.filter(({ property }) => properties.includes(property));
    const isHit = (one: Tried) => hits.some(({ property, run }) => property === one.property && run === one.run);
    const tried = [...hits, ...all.filter((one) => !isHit(one))];
    const system = systemOf(this.configurationOf(set));
    const declared = new Set(system.properties.map(({ name }) => name));
    const judge = new RunJudge(system, {
      properties: properties.filter((name) => declared.has(name)),
      createAutomaton: this.means.create,
    });
    for (const each of tried) {
      const { property, run } = each;
      for (const [name, path] of judge.refutedBy(run, [property])) lost.set(name, path);
      if (!lost.has(property)) continue;
      this.hits = [each, ...this.hits.filter((hit) => hit.property !== property || hit.run !== run)];
      return property;
    }
    return undefined;
  }

  /** What a set loses, by a search. */
  async search(set: AmendmentSet): Promise<ReadonlyMap<string, string>> {
    const key = set.join();
    const lost = this.lostOf(set);
    if (this.searched.has(key)) return lost;
    this.searches++;
    const { checks, states } = this.means;
    const { verdicts } = await checks.check(systemOf(this.configurationOf(set)), { states });
    this.searched.set(
      key,
      new Set(verdicts.flatMap(({ property, verdict }) => (verdict === 'undecided' ? [property] : []))),
    );
    for (const { property, verdict, trace } of verdicts) {
      if (verdict !== 'violated' || trace === undefined) continue;
      lost.set(property, trace);
      const runs = this.runs.get(property) ?? [];
      if (!runs.includes(trace) && runs.length < mostTries) this.runs.set(property, [...runs, trace]);
    }
    return lost;
  }

  /** Does a set that was searched hold all of these? What the search left open it does not. */
  holdsAll(set: AmendmentSet, properties: readonly string[]): boolean {
    const open = this.searched.get(set.join());
    return open !== undefined && properties.every((name) => !open.has(name) && this.runOf(set, name) === undefined);
  }

  private lostOf(set: AmendmentSet): Map<string, string> {
    const key = set.join();
    const lost = this.lost.get(key) ?? new Map<string, string>();
    this.lost.set(key, lost);
    return lost;
  }

  private configurationOf(set: AmendmentSet) {
    return configurationAt(amendedName(this.base, set), this.level);
  }
}
