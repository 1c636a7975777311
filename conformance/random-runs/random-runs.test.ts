import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { explore } from '../../checker/index.js';
import { compositionOf, setupOf } from '../paths/run-path.js';
import type { FaultName } from '../reference/faults.js';
import { DirectReference } from '../reference-system/direct.js';
import { referenceProjection } from '../reference-system/projection.js';
import { commandsOf } from './commands.js';
import { writeFoundTest } from './found-test.js';
import { ImplementationBeside } from './implementation.js';
import { LiveMachines } from './live-system.js';
import { courseOf, ModelRun } from './model-run.js';
import { DisagreementError, type RunningSystem } from './running-system.js';
import { runScheduled } from './scheduled.js';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const seed = Number(process.env.REHOME_SEED ?? 7);
const runs = Number(process.env.REHOME_RUNS ?? 1);

async function subjectOf(configuration: string) {
  const system = compositionOf(configuration);
  const course = courseOf(system);
  const exploration = await explore(system);
  const commands = commandsOf(exploration);
  return {
    system,
    exploration,
    setup: setupOf(configuration),
    commands,
    model: () => new ModelRun(course, configuration),
  };
}
type Subject = Awaited<ReturnType<typeof subjectOf>>;

/** Commands in any order, each taken where the model has it enabled, lead a system and the model to the same. */
const commandsAgree = ({ commands, model }: Subject, running: RunningSystem) =>
  fc.asyncProperty(
    fc.commands(
      commands.map((command) => fc.constant(command)),
      { maxCommands: 400, size: 'max' },
    ),
    (drawn) =>
      fc.asyncModelRun(async () => {
        expect(await running.start()).toBeNull();
        return { model: model(), real: running };
      }, drawn),
  );

/** Whatever a scheduler lets go next, a system and the model come to the same. */
const schedulesAgree = ({ model }: Subject, running: RunningSystem, most: number) =>
  fc.asyncProperty(fc.scheduler(), async (scheduler) => {
    expect(await running.start()).toBeNull();
    await runScheduled(scheduler, model(), running, most);
  });

const configurations = [
  'notify-first,honest',
  'base-1.5.0,retransmission=none,provisioning-fails',
  'discard-first,token=bound,power-loss',
  'notify-first,retransmission=none,token-freshness=one-use,leaked-old-token+thief',
];

describe.each(configurations)('random runs of %s', (configuration) => {
  const subject = subjectOf(configuration);
  const direct = new DirectReference();
  afterAll(() => direct.close());

  it('are the same for the live machines', async () => {
    const all = await subject;
    const live = new LiveMachines(all.system);
    await fc.assert(commandsAgree(all, live), { seed, numRuns: 25 * runs });
    await fc.assert(schedulesAgree(all, live, 60), { seed, numRuns: 10 * runs });
    await live.close();
  });

  it('are the same for the reference implementation', async () => {
    const all = await subject;
    const beside = new ImplementationBeside(direct, all.system, all.setup, referenceProjection);
    await fc.assert(commandsAgree(all, beside), { seed, numRuns: 25 * runs });
    await fc.assert(schedulesAgree(all, beside, 60), { seed, numRuns: 10 * runs });
  });
});

describe('a fault of the reference implementation', () => {
  const fault: FaultName = 'old-sho-forgets-acknowledgement';
  const configuration = 'notify-first,retransmission=none,honest';
  const subject = subjectOf(configuration);
  const faulty = new DirectReference([fault]);
  const folder = mkdtempSync(join(packageRoot, 'node_modules', '.rehome-found-'));
  afterAll(async () => {
    await faulty.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The shortest run in which the old SHO acknowledges: no shorter one shows the fault. */
  const shortest = async ({ exploration }: Subject) => {
    for (let state = 0; state < exploration.states; state += 1) {
      const acts = exploration
        .edges(state)
        .findIndex(({ kind, participant }) => kind === 'choose' && participant === 'oldSho');
      if (acts >= 0) return exploration.pathTo(state).length + 1;
    }
    return 0;
  };

  it('is found by random commands, shrunk to a shortest run, and kept as a test that only it fails', async () => {
    const all = await subject;
    const beside = new ImplementationBeside(faulty, all.system, all.setup, referenceProjection);
    const { failed, errorInstance: error } = await fc.check(commandsAgree(all, beside), { seed, numRuns: 200 });
    expect(failed).toBe(true);
    expect(error).toBeInstanceOf(DisagreementError);
    const { traceId, message } = error as DisagreementError;
    expect(message).toContain(`npm run generate:found -- ${traceId}`);
    expect(traceId.split('/')).toHaveLength(await shortest(all));

    // The written test runs in a process of its own, once with the fault and once without it.
    const support = join(packageRoot, 'conformance/random-runs/found.ts');
    const wrong = join(folder, 'faulty.ts');
    writeFileSync(
      wrong,
      `import { verdictOfFound as verdictOf } from ${JSON.stringify(support)};
       export const verdictOfFound = (id) => verdictOf(id, ['${fault}']);`,
    );
    writeFoundTest(join(folder, 'sound'), traceId, support);
    writeFoundTest(join(folder, 'faulty'), traceId, wrong);
    const vitest = join(packageRoot, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--root', folder, '--reporter=json', '--maxWorkers=1', '--testTimeout=120000'];
    const { stdout } = spawnSync(process.execPath, [vitest, ...args], { cwd: folder, encoding: 'utf8' });
    const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
      testResults: readonly { readonly name: string; readonly status: string }[];
    };
    const outcomes = testResults.map(({ name, status }) => [basename(dirname(name)), status]).sort();
    expect(outcomes).toEqual([
      ['faulty', 'failed'],
      ['sound', 'passed'],
    ]);
  });

  it('is found by random schedules', async () => {
    const all = await subject;
    const beside = new ImplementationBeside(faulty, all.system, all.setup, referenceProjection);
    const { failed, errorInstance: error } = await fc.check(schedulesAgree(all, beside, 60), { seed, numRuns: 20 });
    expect(failed).toBe(true);
    expect((error as Error).message).toMatch(/^fail at action \d+ \(proceed at oldSho\): sent/);
  });
});
