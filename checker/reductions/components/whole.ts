import type { System } from '../../compose.js';
import type { Problem } from '../../errors.js';
import { deadTransitionsOf } from '../../judges/coverage.js';
import type { Finding } from '../../judges/finding.js';
import type { MetSilence } from '../../judges/silences.js';
import type { Judged, Outcome } from '../../outcome.js';
import type { Property } from '../../property.js';
import { CANNOT_BE_COMPUTED } from '../../search/expander.js';
import type { StateGraph } from '../../search/state-graph.js';
import type { Limits } from '../../verdicts.js';
import type { Nearest } from './ends.js';
import type { Component } from './examine-apart.js';
import { Joint } from './joint.js';
import { type Size, sizeOfWhole } from './size.js';

/** What has been found out of a whole from its components. */
export function outcomeOfWhole(
  system: System,
  properties: readonly Property[],
  components: readonly Component[],
): Outcome {
  const graphs = components.map(({ examination }) => examination.graph);
  const sizes = graphs.map(({ cut, states, transitions, depth }): Size | undefined => {
    return cut === undefined ? { states, transitions, depth } : undefined;
  });
  const joint = new Joint(components.map(({ owners, examination: { graph } }) => ({ owners, graph })));
  const overflow = leastRun(
    graphs.map(({ overflow }, component) => {
      return overflow && joint.alone(component, [...graphs[component]!.pathTo(overflow.state), overflow.choice]);
    }),
  );
  const problem = firstProblem(graphs, joint);
  const cut = graphs.map((graph) => graph.cut).find((each) => each !== undefined);
  const bound = overflow === undefined ? null : 'overflow';
  const limits: Limits = { cut, bound: cut ?? bound, problem };
  const judged = properties.map((property, number): Judged => {
    const component = components.findIndex(({ properties }) => properties.includes(number));
    const { examination, properties: here } = components[component]!;
    const finding = examination.findings[here.indexOf(number)]!;
    if (property.form === 'invariant' && property.at === 'rest') {
      const places = examination.judges[here.indexOf(number)]!.refutations;
      return { property, finding: restFinding(property.parts, finding, places, component), limits };
    }
    const own = graphs[component]!.cut;
    return { property, finding: lifted(finding, component), limits: { ...limits, cut: own, bound: own ?? bound } };
  });
  const deadTransitions = components.flatMap(({ system: part, examination }) =>
    deadTransitionsOf(part, examination.graph.expander.tables),
  );
  return {
    size: sizeOfWhole(sizes),
    judged,
    limits,
    deadlock: deadlock(),
    overflow,
    silences: silences(),
    deadTransitions: system.participants.flatMap(({ name }) =>
      deadTransitions.filter(({ participant }) => participant === name),
    ),
  };

  /** A finding of a component as one of the whole. */
  function lifted(finding: Finding, component: number): Finding {
    const { run, witness, product } = finding;
    const size =
      product && sizeOfWhole(sizes.map((each, number) => (number === component ? { ...product, depth: 0 } : each)));
    return {
      ...finding,
      run: run && joint.alone(component, run),
      witness: witness && joint.alone(component, witness),
      product: size && { states: size.states, transitions: size.transitions },
    };
  }

  /** The whole is at rest where all components are. */
  function restFinding(
    parts: Readonly<Record<string, unknown>> | undefined,
    finding: Finding,
    places: Nearest | undefined,
    component: number,
  ): Finding {
    const rests = components.map(({ ends: { rest } }, number) => (number === component ? (places ?? rest) : rest));
    const everRests = rests.every((rest) => rest !== undefined);
    return {
      ...lifted({ ...finding, run: undefined }, component),
      run: places !== undefined && everRests ? joint.together([rests as Nearest[]]) : undefined,
      unneeded: everRests ? finding.unneeded : Object.keys(parts ?? {}),
    };
  }

  /** In a deadlock all components are stuck, and somebody in one of them waits. */
  function deadlock(): number[] | undefined {
    const stuck = components.map(({ ends }) => ends.stuck);
    const ways = components.flatMap(({ ends: { waiting } }, component) => {
      const way = stuck.map((nearest, number) => (number === component ? waiting : nearest));
      return way.every((nearest) => nearest !== undefined) ? [way as Nearest[]] : [];
    });
    const lengthOf = (way: readonly Nearest[]) => way.reduce((sum, { depth }) => sum + depth, 0);
    const least = Math.min(...ways.map(lengthOf));
    const shortest = ways.filter((way) => lengthOf(way) === least);
    return shortest.length === 0 ? undefined : joint.together(shortest);
  }

  /** In the order in which a search of the whole would meet them: that of their runs. */
  function silences(): MetSilence[] {
    const met = components.flatMap(({ examination }, component) =>
      examination.silences
        .list(examination.graph)
        .map((silence) => ({ ...silence, path: joint.alone(component, silence.path) })),
    );
    return met.sort((a, b) => compareRuns(a.path, b.path));
  }
}

/** A run before another of the same length, and before every longer one. */
function compareRuns(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const differing = a.findIndex((choice, index) => choice !== b[index]);
  return differing < 0 ? 0 : a[differing]! - b[differing]!;
}

const leastRun = (runs: readonly (number[] | undefined)[]): number[] | undefined =>
  runs.filter((run) => run !== undefined).sort(compareRuns)[0];

/** The problem that a search of the whole would run into first. */
function firstProblem(graphs: readonly StateGraph[], joint: Joint): Problem | undefined {
  const met = graphs.flatMap(({ problem }, component) => (problem === undefined ? [] : [{ problem, component }]));
  if (met.length < 2) return met[0]?.problem;
  const placed = met.map(({ problem, component }) => {
    return { problem, run: joint.alone(component, runToProblem(graphs[component]!)) };
  });
  return placed.sort((a, b) => compareRuns(a.run, b.run))[0]!.problem;
}

function runToProblem(graph: StateGraph): number[] {
  const { expander } = graph;
  for (let state = 0; ; state++) {
    expander.expand(state);
    const choice = expander.targets.slice(0, expander.count).indexOf(CANNOT_BE_COMPUTED);
    if (choice >= 0) return [...graph.pathTo(state), choice];
  }
}
