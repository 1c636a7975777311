import { expect, it } from 'vitest';
import { RunJudge } from '../../../checker/index.js';
import { repaired } from '../../../machines/procedures/repaired.js';
import { parseConfigurationId } from '../../configuration.js';
import { automataCache } from '../../sharing/automata.js';
import { SharedChecks } from '../../sharing/shared-checks.js';
import { systemOf } from '../../system.js';
import { readAmendments } from './data.js';
import { examineLevel } from './examine-level.js';

const create = automataCache(20_000);
const { bases, states, repaired: chosen } = readAmendments()!;

it('every recorded run refutes its property', () => {
  const runs = new Map<string, { property: string; path: string }[]>();
  for (const { refuted, minimal, traded, broken, unmended } of bases.flatMap(({ levels }) => levels)) {
    const needed = minimal.flatMap((set) => set.needed);
    for (const { property, trace } of [...refuted, ...needed, ...traded, ...broken, ...unmended]) {
      if (trace === null) continue;
      const [id, path] = trace.split(':') as [string, string];
      runs.set(id, [...(runs.get(id) ?? []), { property, path }]);
    }
  }
  for (const { property, trace } of [...chosen!.needed, ...chosen!.leftOut, ...chosen!.fails]) {
    const [id, path] = trace!.split(':') as [string, string];
    runs.set(id, [...(runs.get(id) ?? []), { property, path }]);
  }
  expect(runs.size).toBeGreaterThan(0);
  for (const [id, shown] of runs) {
    const system = systemOf(parseConfigurationId(id));
    const names = new Set(system.properties.map(({ name }) => name));
    const properties = shown.map(({ property }) => property).filter((name) => names.has(name));
    const judge = new RunJudge(system, { properties, createAutomaton: create });
    for (const { property, path } of shown)
      expect(judge.refutedBy(path, [property]).get(property), `${id}: ${property}`).toBe(path);
  }
});

it('the repaired procedure of the catalogue is the one that was found', () => {
  expect(repaired.amends).toEqual({ base: chosen!.base, amendments: chosen!.amendments });
});

it('a level searched anew is as it was recorded', async () => {
  const { procedure, levels } = bases.find((base) => base.procedure === 'notify-first')!;
  const recorded = levels.find(({ level }) => level === 'failure')!;
  const means = { checks: new SharedChecks(create), create, states };
  const found = await examineLevel({ base: procedure, level: 'failure', given: recorded.given }, means);
  expect(found).toEqual(recorded);
});
