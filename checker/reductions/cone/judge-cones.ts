import { knowledgeOf } from '../../adversary/knowledge-of.js';
import type { CheckOptions } from '../../check.js';
import type { System } from '../../compose.js';
import { type Examination, examine, observerOf } from '../../examination.js';
import { boundOf } from '../../explore.js';
import type { Finding } from '../../judges/finding.js';
import { Views } from '../../judges/views.js';
import type { Property } from '../../property.js';
import type { Verdict } from '../../report.js';
import { automataOf, cachedAutomaton } from '../../search/automata.js';
import { Clock } from '../../search/budget.js';
import { Evidence } from '../../traces/evidence.js';
import { verdictOf } from '../../verdicts.js';
import { homeOf } from '../components/couplings.js';
import { automataInside, partOf, seenThrough, viewsOfWhole } from '../part.js';
import type { Refusal } from '../reduction.js';
import { coneOf, everythingSent, type Influence, influences, needsAll } from './influences.js';
import { WholeRuns } from './whole-run.js';

/** What was judged on fewer participants than all. */
export interface JudgedOnCones {
  readonly verdicts: ReadonlyMap<Property, Verdict>;
  readonly refusals: readonly Refusal[];
}

/**
 * Judges properties on the participants that they can depend on, where these are not all.
 * @param heeded all influences; tests of the checker leave one out
 * @throws CheckerError where a machine cannot be checked
 */
export async function judgeCones(
  system: System,
  properties: readonly Property[],
  options: CheckOptions,
  clock: Clock,
  heeded: readonly Influence[] = influences,
): Promise<JudgedOnCones> {
  const verdicts = new Map<Property, Verdict>();
  const refusals: Refusal[] = [];
  const refuse = (reason: string) => refusals.push({ reduction: 'cone', reason });
  const create = options.createAutomaton ?? cachedAutomaton;
  const automata = automataOf(system.participants, create);
  const knowledge = knowledgeOf(system, options.createKnowledge);
  const sent = system.within === undefined ? everythingSent(system, automata) : undefined;
  if (sent === undefined || options.depth !== undefined || options.first === true) {
    refuse(
      system.within !== undefined
        ? '`within` looks at the whole'
        : sent === undefined
          ? 'who may send to whom is not known after many steps'
          : 'a budget of depth, or of the first refutation, is one of the whole',
    );
    return { verdicts, refusals };
  }
  const views = new Views(automata, knowledge);
  const fields = automata.length + (knowledge === undefined ? 0 : 1);
  const names = automata.map(({ name }) => name);
  const evidence = new Evidence(system, automata, knowledge);
  const runs = new WholeRuns(system, automata, knowledge);
  for (const property of properties) {
    const reason = needsAll(property) ?? (await judge(property));
    if (reason !== undefined) refuse(`of "${property.name}", ${reason}`);
  }
  const trusted = evidence.discredit([...verdicts.values()]);
  return { verdicts: new Map([...verdicts.keys()].map((property, number) => [property, trusted[number]!])), refusals };

  /** Judges one property. @returns why it is not judged on fewer than all */
  async function judge(property: Property): Promise<string | undefined> {
    const read = new Set([homeOf(property, system, views, fields, observerOf(property, create))]);
    for (;;) {
      const members = coneOf(system, property, sent!, read, heeded);
      if (names.every((name) => members.has(name))) return 'everybody may influence it';
      const before = read.size;
      const examination = await examineInside(property, members, read);
      if (read.size > before) continue;
      const finding = inWhole(examination);
      if (finding === undefined) return 'a channel to somebody else may be full on the way';
      const { graph } = examination;
      const limits = { cut: graph.cut, bound: boundOf(graph), problem: graph.problem };
      const { unneeded: _, unentered: __, product: ___, ...verdict } = verdictOf(property, finding, limits, evidence);
      verdicts.set(property, verdict);
      return undefined;
    }
  }

  /** Searches a part; `read` grows where the property reads somebody else. */
  async function examineInside(
    property: Property,
    members: ReadonlySet<string>,
    read: Set<string>,
  ): Promise<Examination> {
    const stop = new AbortController();
    const widen = viewsOfWhole(system, members, automata, (name) => {
      if (!heeded.includes('reads')) return;
      read.add(name);
      stop.abort();
    });
    const judged = [seenThrough(property, widen, new Map())];
    const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
    const time = options.time === undefined ? {} : { time: Math.max(0, options.time - clock.seconds) };
    const inside = automataInside(create, names, members, () => {});
    return examine(
      partOf(system, members, judged),
      judged,
      { ...options, createAutomaton: inside },
      new Clock({ signal, ...time }),
    );
  }

  /** A finding with its runs taken in the whole; undefined where one cannot be. */
  function inWhole({ findings, graph }: Examination): Finding | undefined {
    const [finding] = findings;
    const { run, witness } = finding!;
    const taken = { run: run && runs.of(graph, run), witness: witness && runs.of(graph, witness) };
    const followed = (run === undefined) === (taken.run === undefined);
    return followed && (witness === undefined) === (taken.witness === undefined)
      ? { ...finding!, ...taken }
      : undefined;
  }
}
