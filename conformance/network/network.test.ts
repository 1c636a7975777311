import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Conformance } from '../../checker/conformance/conformance.js';
import type { Observation } from '../../checker/conformance/observation.js';
import { explainNaively } from '../../checker/conformance/toy-conformance.js';
import { exploreNaively } from '../../checker/toy-checker.js';
import { observableBy, readLine } from '../logs/line-reader.js';
import { readMapping } from '../logs/read-mapping.js';
import { compositionOf, setupOf } from '../paths/run-path.js';
import { ImplementationBeside } from '../random-runs/implementation.js';
import { courseOf, ModelRun } from '../random-runs/model-run.js';
import { runScheduled } from '../random-runs/scheduled.js';
import { HttpReference } from '../reference-system/http.js';
import { referenceProjection } from '../reference-system/projection.js';
import { exampleLog, exampleText } from './example-log.js';
import { journalLines } from './journal-lines.js';
import { runNetwork } from './run-network.js';

const seed = Number(process.env.REHOME_SEED ?? 7);
const runs = Number(process.env.REHOME_RUNS ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'rehome-journals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mapping = readMapping(
  JSON.parse(readFileSync(new URL('../../docs/logs/mapping.json', import.meta.url), 'utf8')) as unknown,
);
const observable = observableBy(mapping);
let device = 0;
const journals = () => {
  device += 1;
  return { folder: join(folder, String(device)), device: `device-${device}` };
};

const judgeOf = (configuration: string) => {
  const conformance = new Conformance(compositionOf(configuration), { observable });
  return (observations: readonly Observation[]) =>
    conformance.judge(observations.map((observation) => ({ symbol: conformance.symbol(observation) })));
};
const read = (lines: readonly string[]) => lines.map((line) => readLine(line, mapping)!.observation);

/** Parties that run by themselves over HTTP. */
async function lineOfRace(scheduler: fc.Scheduler, configuration: string): Promise<readonly string[]> {
  const written = journals();
  await runNetwork(scheduler, configuration, written);
  return journalLines(written.folder);
}

/** Parties over HTTP that are taken along a run of the model, where somebody misbehaves whom no implementation plays. */
async function linesOfAttack(scheduler: fc.Scheduler, configuration: string): Promise<readonly string[]> {
  const written = journals();
  const system = compositionOf(configuration);
  const beside = new ImplementationBeside(
    new HttpReference([], written),
    system,
    setupOf(configuration),
    referenceProjection,
  );
  try {
    expect(await beside.start()).toBeNull();
    await runScheduled(scheduler, new ModelRun(courseOf(system), configuration), beside, 40);
  } finally {
    await beside.close();
  }
  return journalLines(written.folder);
}

describe('the journals of the reference implementation over HTTP', () => {
  it.each([
    'notify-first,retransmission=none,honest',
    'base-1.5.0,retransmission=none,honest',
    'discard-first,token=bound,retransmission=none,power-loss',
    'notify-first,retransmission=none,provisioning-fails',
  ])('are a behaviour of %s, whichever message comes first', async (configuration) => {
    const judge = judgeOf(configuration);
    const law = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const lines = await lineOfRace(scheduler, configuration);
      expect(lines.length).toBeGreaterThan(4);
      expect(judge(read(lines)), lines.join('\n')).toEqual({ verdict: 'conforming' });
    });
    await fc.assert(law, { seed, numRuns: 2 * runs, endOnFailure: true });
  });

  it.each([
    'notify-first,retransmission=none,token-freshness=one-use,leaked-old-token+thief',
    'base-1.5.0,retransmission=none,acknowledgement-protection=signed,network-attacker',
    'notify-first,loss',
  ])('are a behaviour of %s, with whoever misbehaves there', async (configuration) => {
    const judge = judgeOf(configuration);
    const law = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const lines = await linesOfAttack(scheduler, configuration);
      expect(judge(read(lines)), lines.join('\n')).toEqual({ verdict: 'conforming' });
    });
    await fc.assert(law, { seed, numRuns: 2 * runs, endOnFailure: true });
  });
});

it('writes the example log of docs/logs', async () => {
  expect(await exampleText()).toBe(readFileSync(exampleLog, 'utf8'));
});

const alteration = fc.record({
  how: fc.constantFrom('field changed', 'dropped', 'doubled', 'moved', 'writer changed', 'peer changed'),
  where: fc.nat(1_000),
  what: fc.nat(1_000),
});
type Alteration = typeof alteration extends fc.Arbitrary<infer T> ? T : never;

/** A log with one line altered. */
function altered(lines: readonly string[], { how, where, what }: Alteration): readonly string[] {
  const at = where % lines.length;
  const line = JSON.parse(lines[at]!) as Record<string, unknown>;
  const others = lines.filter((_, index) => index !== at);
  const replaced = (changes: object) => lines.with(at, JSON.stringify({ ...line, ...changes }));
  const nodes = ['m2me', 'oldSho', 'newSho', 'pva', 'ro'];
  const messages = lines.map((each) => (JSON.parse(each) as { message: string }).message);
  switch (how) {
    case 'dropped':
      return others;
    case 'doubled':
      return lines.toSpliced(at, 0, lines[at]!);
    case 'moved':
      return others.toSpliced(what % lines.length, 0, lines[at]!);
    case 'writer changed':
      return replaced({ node: nodes[what % nodes.length] });
    case 'peer changed':
      return replaced({ peer: nodes[what % nodes.length] });
    default:
      if ('success' in line) return replaced({ success: !line.success });
      if ('operator' in line) return replaced({ operator: nodes[what % nodes.length] });
      return replaced(
        what % 2 === 0
          ? { did: line.did === 'sent' ? 'received' : 'sent' }
          : { message: messages[what % lines.length] },
      );
  }
}

describe('a journal with one line altered', () => {
  it.each(['notify-first,retransmission=none,honest', 'notify-first,retransmission=none,provisioning-fails'])(
    'is still a behaviour of %s, or refused at the line at which the toy checker refuses it',
    async (configuration) => {
      const system = compositionOf(configuration);
      const judge = judgeOf(configuration);
      const graph = exploreNaively(system);
      const logs: (readonly string[])[] = [];
      const gather = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        logs.push(await lineOfRace(scheduler, configuration));
      });
      await fc.assert(gather, { seed, numRuns: 2, endOnFailure: true });
      const seen = { conforming: 0, violated: 0, undecided: 0 };
      const law = fc.property(fc.nat(logs.length - 1), alteration, (which, how) => {
        const observations = read(altered(logs[which]!, how));
        const verdict = judge(observations);
        const lines = observations.map((observation) => ({ observation }));
        const { line } = explainNaively(system, lines, { observable }, graph);
        seen[verdict.verdict] += 1;
        if (verdict.verdict === 'conforming') expect(line).toBe(lines.length);
        else expect(verdict).toMatchObject({ verdict: 'violated', line });
      });
      fc.assert(law, { seed, numRuns: 200 * runs });
      expect(seen.conforming).toBeGreaterThan(0);
      expect(seen.violated).toBeGreaterThan(0);
    },
  );
});
