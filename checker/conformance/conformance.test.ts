import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { CheckerError } from '../errors.js';
import { explore } from '../explore.js';
import { modestAutomata, TooLarge } from '../testing/facts.js';
import { buildSystem, randomComposition } from '../testing/random-composition.js';
import { exploreNaively } from '../toy-checker.js';
import { formatPath } from '../traces/path.js';
import { replayPath } from '../traces/replay-path.js';
import { type CaseVerdict, Conformance, type ConformanceOptions } from './conformance.js';
import type { LoggedEvent, Observation } from './observation.js';
import { explainNaively, type ToyLine, toyEvents } from './toy-conformance.js';

const seed = Number(process.env.REHOME_SEED ?? 20_261_122);
const numRuns = Number(process.env.REHOME_RUNS ?? 200);

const kinds = ['received', 'sent', 'chose', 'expired'] as const;
const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Which events are written down: drawn bits, by kind, participant and the last letter of the type. */
const observableBy =
  (bits: readonly boolean[]) =>
  ({ kind, participant, event }: Pick<LoggedEvent, 'kind' | 'participant' | 'event'>) =>
    bits[
      (kinds.indexOf(kind) * 7 + Number(participant.slice(1)) * 3 + event.type.charCodeAt(event.type.length - 1)) %
        bits.length
    ]!;

const cases = fc.record({
  blueprint: randomComposition,
  bits: fc.array(fc.boolean(), { minLength: 3, maxLength: 12 }),
  turns: fc.array(fc.nat(1_000), { maxLength: 12 }),
  shuffle: fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }),
  clocks: fc.constantFrom('total', 'skewed', 'none'),
  partial: fc.boolean(),
  states: fc.boolean(),
  gaps: fc.constantFrom(0, 0, 1, 2),
  edit: fc.record({ how: fc.nat(6), where: fc.nat(1_000), what: fc.nat(1_000) }),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** A system small enough for the toy checker, or undefined. */
async function smallSystem({ blueprint }: Case) {
  try {
    const system = buildSystem(blueprint);
    const { exhaustive } = await explore(system, { states: 100, createAutomaton: modestAutomata() });
    return exhaustive ? system : undefined;
  } catch (error) {
    if (error instanceof TooLarge || error instanceof CheckerError) return undefined;
    throw error;
  }
}

const skew = 3;

/** The lines of a random run, in an order in which a collector of several participants' lines may have them. */
function logOf(
  graph: ReturnType<typeof exploreNaively>,
  names: readonly string[],
  { turns, shuffle, bits, clocks, partial, states }: Case,
): ToyLine[] {
  const observable = observableBy(bits);
  const written: { participant: string; time: number; observation: Observation }[] = [];
  let node = graph.nodes[0];
  for (const [time, turn] of turns.entries()) {
    const edges = [...(node.edges ?? []), ...(node.idle ?? [])].filter(({ to }) => to !== undefined);
    if (edges.length === 0) break;
    const edge = edges[turn % edges.length];
    for (const event of toyEvents(edge, names).filter(observable)) {
      const { kind, participant, peer, event: full } = event;
      const told = partial && turn % 2 === 0;
      const observation = {
        kind,
        participant,
        ...(told || peer === undefined ? {} : { peer }),
        event: told ? { type: full.type } : full,
      };
      written.push({ participant, time: 10 * time + written.length / 100, observation });
    }
    node = edge.to!;
    const who = turn % names.length;
    const value = graph.automata[who].states[node.locals[who]].snapshot.value;
    if (states && typeof value === 'string')
      written.push({
        participant: names[who],
        time: 10 * time + 5,
        observation: { kind: 'state', participant: names[who], state: value },
      });
  }
  if (clocks === 'total') return written.map(({ observation, time }) => ({ observation, clock: time }));
  // Each participant's lines keep their order.
  const queues = names.map((name) => written.filter(({ participant }) => participant === name));
  const lines: ToyLine[] = [];
  for (let n = 0; queues.some((queue) => queue.length > 0); n++) {
    const full = queues.filter((queue) => queue.length > 0);
    const { observation, time } = full[shuffle[n % shuffle.length] % full.length].shift()!;
    lines.push(
      clocks === 'none'
        ? { observation }
        : { observation, clock: time + (shuffle[(n + 1) % shuffle.length] % (skew + 1)) },
    );
  }
  return lines;
}

/** One line is changed, dropped, doubled, or changes place. */
function altered(lines: readonly ToyLine[], names: readonly string[], { how, where, what }: Case['edit']): ToyLine[] {
  const at = where % lines.length;
  const line = lines[at];
  const { observation } = line;
  const replaced = (changed: Observation) => lines.with(at, { ...line, observation: changed });
  const participant = names[what % names.length];
  if (how === 0) return lines.filter((_, n) => n !== at);
  if (how === 1) return [...lines.slice(0, at), line, ...lines.slice(at)];
  if (how === 2) {
    const other = (at + 1) % lines.length;
    return lines.with(at, lines[other]).with(other, line);
  }
  if (observation.kind === 'state') return replaced({ ...observation, state: ['s0', 's1', 's2'][what % 3] });
  if (how === 3) return replaced({ ...observation, participant });
  if (how === 4) return replaced({ ...observation, peer: participant });
  if (how === 5) return replaced({ ...observation, event: { type: ['m.a', 'm.b', 'c.x', 'd'][what % 4] } });
  return replaced({ ...observation, kind: kinds[what % kinds.length] });
}

const judgeAll = (conformance: Conformance, lines: readonly ToyLine[]): CaseVerdict =>
  conformance.judge(
    lines.map(({ observation, clock }) => {
      return { symbol: conformance.symbol(observation), ...(clock !== undefined && { clock }) };
    }),
  );

it('takes the log of any run, and of an altered one exactly as much as the toy checker can explain', async () => {
  const law = fc.asyncProperty(cases, async (drawn) => {
    const system = await smallSystem(drawn);
    fc.pre(system !== undefined);
    const names = system.participants.map(({ name }) => name);
    const graph = exploreNaively(system);
    const lines = logOf(graph, names, drawn);
    fc.pre(lines.length > 0);
    const options: ConformanceOptions = { observable: observableBy(drawn.bits), gaps: drawn.gaps, skew };
    const conformance = new Conformance(system, options);
    expect(judgeAll(conformance, lines)).toEqual({ verdict: 'conforming' });
    see(`conforming ${drawn.clocks}`);

    const changed = altered(lines, names, drawn.edit);
    const verdict = judgeAll(conformance, changed);
    const naive = explainNaively(system, changed, { ...options, observable: options.observable }, graph);
    if (naive.line === changed.length) {
      expect(verdict).toEqual({ verdict: 'conforming' });
      see('altered and still conforming');
      return;
    }
    expect(verdict.verdict).toBe(naive.open ? 'undecided' : 'violated');
    see(`altered ${verdict.verdict} ${drawn.clocks}`);
    if (verdict.verdict === 'conforming') return;
    expect(verdict.line).toBe(naive.line);
    if (verdict.verdict === 'undecided') return;
    expect(verdict.explained).toBeGreaterThanOrEqual(verdict.line);
    expect(() => replayPath(system, formatPath(verdict.path))).not.toThrow();
    if (verdict.path.length > 0) see('a run explains the beginning');
    if (verdict.refusals.length > 0) see('a guard refused');
    if (verdict.expected.length > 0) see('something else was expected');
  });
  await fc.assert(law, { seed, numRuns, maxSkipsPerRun: 50 });
  if (process.env.REHOME_SHOW) console.log(Object.fromEntries([...seen].sort()));
  for (const what of ['conforming total', 'conforming none', 'altered violated none', 'a guard refused']) {
    expect.soft(seen.get(what) ?? 0, what).toBeGreaterThan(0);
  }
}, 600_000);
