import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statecharts, stepBadge } from '../../catalogue/statecharts.js';
import { buildMachine } from '../../checker/testing/build-machine.js';
import { machineBlueprint } from '../../checker/testing/machine-blueprint.js';
import { padding } from './graph.js';
import { type Box, type Layout, layoutOf, type PlacedState, type Point } from './layout.js';
import { type Statechart, statechartOf, statesIn } from './statechart.js';
import { statechartSvg } from './svg.js';

/** Coordinates are fractions of pixels. */
const hair = 0.6;

const overlap = (one: Box, other: Box): boolean =>
  one.x + one.width > other.x + hair &&
  other.x + other.width > one.x + hair &&
  one.y + one.height > other.y + hair &&
  other.y + other.height > one.y + hair;

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  inner.x + inner.width <= outer.x + outer.width + hair &&
  inner.y + inner.height <= outer.y + outer.height + hair;

/** Does a point lie on the border of a box? */
const onBorder = ({ x, y }: Point, box: Box): boolean =>
  within({ x, y, width: 0, height: 0 }, box) &&
  [x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y].some((distance) => Math.abs(distance) <= hair);

const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));

const place = ({ x, y, width, height }: Box): string => `${x},${y} ${width}×${height}`;

/** All that is wrong with a layout, in words. */
function faults(chart: Statechart, { width, height, states, reactions, arrows, starts }: Layout): string[] {
  const page = { x: 0, y: 0, width, height };
  const boxOf = new Map(states.map((each) => [each.state.id, each]));
  const solid: Box[] = [...states.filter(({ state }) => state.states.length === 0), ...reactions, ...starts];
  const labels = arrows.flatMap(({ label }) => label ?? []);
  const inside = (one: PlacedState, other: PlacedState) => statesIn(one.state).some((state) => state === other.state);
  return [
    ...(states.length === statesIn(chart.root).length ? [] : ['not every state has a place']),
    ...[...states, ...reactions, ...starts, ...labels]
      .filter((box) => !within(box, page))
      .map((box) => `outside: ${place(box)}`),
    ...pairs(states).flatMap(([one, other]) => {
      const [outer, inner] = inside(one, other) ? [one, other] : [other, one];
      if (inside(outer, inner))
        return within(inner, outer) ? [] : [`${inner.state.id} is not inside ${outer.state.id}`];
      return overlap(one, other) ? [`${one.state.id} and ${other.state.id} overlap`] : [];
    }),
    ...pairs(solid)
      .filter(([one, other]) => overlap(one, other))
      .map(([one, other]) => `overlap: ${place(one)} and ${place(other)}`),
    ...pairs(labels)
      .filter(([one, other]) => overlap(one, other))
      .map(([one, other]) => `labels overlap: ${place(one)} and ${place(other)}`),
    ...labels.flatMap((label) =>
      solid.filter((box) => overlap(label, box)).map((box) => `label ${place(label)} on ${place(box)}`),
    ),
    ...arrows.flatMap(({ transition, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      if (transition === undefined) {
        const leadsIn = states.some(
          ({ state, ...box }) => onBorder(last, box) && states.some((each) => each.state.initial === state.id),
        );
        return starts.some((mark) => onBorder(first, mark)) && leadsIn ? [] : ['a start leads nowhere'];
      }
      const source = states.find(({ state }) => state.transitions.includes(transition))!;
      return [
        ...(onBorder(first, source) ? [] : [`${transition.id} does not begin at ${source.state.id}`]),
        ...(transition.targets.some((id) => onBorder(last, boxOf.get(id)!))
          ? []
          : [`${transition.id} does not end at its target`]),
      ];
    }),
    ...states.flatMap(({ state, text, ...box }) =>
      state.type === 'history' || text.width + 2 * padding <= box.width + hair
        ? []
        : [`${state.id} is too narrow for its text`],
    ),
  ];
}

const someChart = machineBlueprint.map((blueprint) => statechartOf(buildMachine(blueprint, ['peer'])));

describe('the layout of a statechart', () => {
  it.each(statecharts())(
    'of $name has its boxes apart, its arrows from box to box, and its labels beside them',
    async (chart) => {
      const layout = await layoutOf(chart, stepBadge);
      expect(faults(chart, layout)).toEqual([]);
      expect(layout.arrows.filter(({ transition }) => transition !== undefined)).toHaveLength(
        statesIn(chart.root).flatMap(({ transitions }) => transitions.flatMap(({ targets }) => targets)).length,
      );
    },
  );

  it('has so for any machine', async () => {
    await fc.assert(
      fc.asyncProperty(someChart, async (chart) => {
        expect(faults(chart, await layoutOf(chart, () => '8 / 9'))).toEqual([]);
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });

  it('is found wrong where something is moved', async () => {
    const [chart] = statecharts();
    const layout = await layoutOf(chart!, stepBadge);
    const shifted = <T extends Point>(point: T): T => ({ ...point, x: point.x + 37 });
    const [arrow] = layout.arrows.filter(({ label }) => label !== undefined);
    const arrows = (moved: typeof arrow) => layout.arrows.map((each) => (each === arrow ? moved! : each));
    const wrong: Layout[] = [
      { ...layout, states: layout.states.map((each, index) => (index === 2 ? shifted(each) : each)) },
      { ...layout, states: layout.states.map((each) => ({ ...each, width: 20 })) },
      { ...layout, width: layout.width - 50 },
      { ...layout, arrows: arrows({ ...arrow!, points: arrow!.points.map(shifted) }) },
      { ...layout, arrows: arrows({ ...arrow!, label: { ...arrow!.label!, ...layout.states.at(-1)! } }) },
      { ...layout, starts: layout.starts.map(shifted) },
    ];
    for (const each of wrong) expect(faults(chart!, each)).not.toEqual([]);
  });

  it('is drawn to the same bytes each time', async () => {
    for (const chart of fc.sample(someChart, { numRuns: 5, seed: 20_261_122 })) {
      expect(await statechartSvg(chart)).toBe(await statechartSvg(chart));
    }
  });
});
