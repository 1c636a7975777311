import { describe, expect, it } from 'vitest';
import { RunJudge } from '../../../checker/index.js';
import { parseConfigurationId } from '../../configuration.js';
import { splitTrace } from '../../findings/finding.js';
import { automataCache } from '../../sharing/automata.js';
import { systemOf } from '../../system.js';
import { readOrders } from './data.js';
import { examineOrder, nothingKnown } from './examine.js';
import { ordersOf, settingsOf } from './plan.js';
import { ordersTold } from './told.js';

const found = readOrders()!;
const { plan, orders, examined } = found;
const settings = settingsOf(plan);
const { levels } = ordersTold(found);
const create = automataCache(100_000);

/** Every run that is told, by the configuration that it is one of. */
function toldRuns() {
  const runs = new Map<string, Map<string, { property: string; path: string }>>();
  for (const { frontier, beaten, impossible } of levels) {
    const losses = [
      ...[...frontier, ...beaten].flatMap(({ loses }) => loses),
      ...impossible.flatMap(({ shown }) => shown),
    ];
    for (const { property, trace } of losses) {
      if (trace === null) continue;
      const { configuration, path } = splitTrace(trace);
      const known = runs.get(configuration) ?? new Map();
      known.set(`${property} ${path}`, { property, path });
      runs.set(configuration, known);
    }
  }
  return runs;
}

describe('the recorded orders', () => {
  it('are all that a device can do', () => {
    expect(examined.map(({ order }) => order)).toEqual(ordersOf(plan));
    expect(orders).toBe(examined.length);
  });

  it('lose what their runs refute, executed again by XState', () => {
    for (const [id, runs] of toldRuns()) {
      const system = systemOf(parseConfigurationId(id));
      const asked = [...runs.values()].map(({ property }) => property);
      const properties = system.properties.map(({ name }) => name).filter((name) => asked.includes(name));
      const judge = new RunJudge(system, { properties, createAutomaton: create });
      for (const { property, path } of runs.values())
        expect(judge.refutedBy(path, [property]).get(property), `${id}: ${property}`).toBe(path);
    }
  }, 120_000);

  it('leave no order out of what is shown to be impossible', () => {
    const all = examined.map(({ order }) => order).sort();
    for (const { impossible } of levels) {
      for (const { shown } of impossible) expect(shown.flatMap((run) => run.orders).sort()).toEqual(all);
    }
  });

  it('are what a search finds, of the orders of the texts in the first scenario', async () => {
    const part = { ...plan, scenarios: plan.scenarios.slice(0, 1) };
    for (const { order, results } of examined.slice(0, 2)) {
      const places = settings.flatMap(({ scenario }, place) => (scenario === part.scenarios[0] ? [place] : []));
      expect(await examineOrder(order, part, nothingKnown(part), create)).toEqual(
        places.map((place) => results[place]),
      );
    }
  });
});
