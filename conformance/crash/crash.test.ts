import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exploration, explore, type Run, runOf, type System } from '../../checker/index.js';
import { coveringPaths } from '../paths/covering-paths.js';
import { compositionOf, setupOf } from '../paths/run-path.js';
import { testRunOf } from '../paths/test-run.js';
import { referenceProjection } from '../reference-system/projection.js';
import { KilledDevice } from './killed-device.js';

const configuration = 'notify-first,retransmission=none,power-loss';
const honest = 'notify-first,retransmission=none,honest';

/** The same actions where the power may fail as well. */
function samePath(exploration: Exploration, steps: Run['steps']): readonly number[] {
  let state = 0;
  return steps.map(({ kind, participant, from, event }) => {
    const edges = exploration.edges(state);
    const choice = edges.findIndex((edge) => {
      const told = [edge.kind, edge.participant, edge.from, edge.event];
      return JSON.stringify(told) === JSON.stringify([kind, participant, from, event]);
    });
    state = edges[choice]!.target as number;
    return choice;
  });
}

/** A path with a choice of the device behind it. */
function withChoice(exploration: Exploration, path: readonly number[], type: string): readonly number[] {
  const state = path.reduce((at, choice) => exploration.edges(at)[choice]!.target as number, 0);
  return [...path, exploration.edges(state).findIndex(({ kind, event }) => kind === 'choose' && event.type === type)];
}

/** What the model's device holds, and has sent, behind a path and a power loss. */
function afterPowerLoss(system: System, exploration: Exploration, path: readonly number[]) {
  const on = withChoice(exploration, withChoice(exploration, path, 'power.fails'), 'power.returns');
  const { steps, final } = runOf(system, on.join('/'));
  const sent = steps
    .filter(({ participant }) => participant === 'm2me')
    .flatMap(({ sends }) => sends.map(({ to, event }) => JSON.stringify([to, event])));
  return { held: referenceProjection('m2me', final.m2me!), sent };
}

describe('the reference device, killed with SIGKILL at every write', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rehome-crash-'));
  const program = join(directory, 'device.mjs');
  const system = compositionOf(configuration);
  const setup = setupOf(configuration, ['m2me']);
  let path: readonly number[];
  let exploration: Exploration;

  beforeAll(async () => {
    const entryPoints = [join(import.meta.dirname, '../reference/device-process.ts')];
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
    // The longest of the covering paths of an honest change.
    const quiet = compositionOf(honest);
    const [longest] = (await coveringPaths(quiet))
      .map((text) => runOf(quiet, text).steps)
      .sort((one, other) => other.length - one.length);
    exploration = await explore(system);
    path = samePath(exploration, longest!);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('holds a state that the model allows after a power loss, and has sent what is due', {
    timeout: 300_000,
  }, async () => {
    const { steps } = testRunOf(system, path.join('/'), ['m2me'], referenceProjection);
    expect(steps.length).toBeGreaterThan(8);
    let points = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      const own = join(directory, String(dieAt));
      mkdirSync(own);
      const device = await KilledDevice.open(program, own, setup);
      try {
        let killed = (await device.start(dieAt)) ? null : 0;
        let before = 0;
        for (const { number, action } of killed === null ? steps : []) {
          if ((await device.perform(action)) === 'killed') {
            killed = number;
            break;
          }
          before = number;
        }
        if (killed === null) break;
        points += 1;
        expect(await device.start(null)).toBe(true);
        const held = await device.perform({ does: 'choose', to: 'm2me', event: { type: 'power.returns' } });
        if (killed === 0) {
          // Killed while it was personalised: it is as it was made, or not made yet.
          expect(held).toMatchObject({ place: 'subscribed', old: 'oldSho, subscription 1' });
          continue;
        }
        // The action under way has happened, or it has not.
        const not = afterPowerLoss(system, exploration, path.slice(0, before));
        const done = afterPowerLoss(system, exploration, path.slice(0, killed));
        const sent = [...device.sent];
        const allowed = [not, done].filter((each) => JSON.stringify(each.held) === JSON.stringify(held));
        expect(allowed, `killed at write point ${dieAt}, action ${killed}: ${JSON.stringify(held)}`).not.toEqual([]);
        expect(allowed.map((each) => each.sent)).toContainEqual(sent);
      } finally {
        await device.close();
      }
    }
    // Four points for each write, and those of a snapshot.
    expect(points).toBeGreaterThan(steps.length);
  });
});
