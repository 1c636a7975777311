import { cycleOf, parsePath, pivotsOf, runOf, type System } from '../../checker/index.js';
import { deviationsOf } from '../../machines/scenarios.js';
import { systemOf } from '../system.js';
import { coresOf, type Refutation } from './core.js';
import type { Finding, FoundPivot } from './finding.js';
import type { Oracle } from './oracle.js';
import { placeOf } from './place.js';

/** A refutation, what it needs, and where the run that needs no more ends. */
interface Reduced {
  readonly refutation: Refutation;
  readonly core: Refutation;
  readonly place: string;
}

/**
 * The distinct findings among the refutations of a catalogue, ranked: fewer deviations before more, defaults before other
 * readings, shorter runs before longer, then in the order given. Two refutations are one finding where they break the same
 * property, need the same smallest scenario, and the runs in that scenario end in the same place.
 */
export async function findingsOf(refutations: readonly Refutation[], oracle: Oracle): Promise<readonly Finding[]> {
  const cores = await coresOf(refutations, oracle);
  const systems = systemsOfRuns();
  const places = placesOfRuns(systems);
  const groups = new Map<string, Reduced[]>();
  for (const [index, refutation] of refutations.entries()) {
    const core = cores[index]!;
    const place = places(core);
    const id = `${core.property}/${core.configuration.scenario}/${place}`;
    groups.set(id, [...(groups.get(id) ?? []), { refutation, core, place }]);
  }
  return [...groups]
    .map(([id, group]) => {
      const best = group.map(({ core }) => core).reduce((one, two) => (rank(two, one) < 0 ? two : one));
      return { id, group, best };
    })
    .sort((one, two) => rank(one.best, two.best))
    .map(({ id, group, best }) => finding(id, group, best, places, pivotOf(best, systems)));
}

function finding(
  id: string,
  group: readonly Reduced[],
  best: Refutation,
  places: (run: Refutation) => string,
  pivot: FoundPivot | undefined,
): Finding {
  const { place } = group[0]!;
  const elsewhere = new Map<string, Refutation>();
  for (const { refutation } of group) {
    const other = places(refutation);
    const known = elsewhere.get(other);
    if (other !== place && (known === undefined || rank(refutation, known) < 0)) elsewhere.set(other, refutation);
  }
  return {
    id,
    property: best.property,
    scenario: best.configuration.scenario,
    place,
    trace: traceOf(best),
    length: best.path === null ? null : lengthOf(best),
    ...(best.fairness === undefined ? {} : { fairness: best.fairness }),
    ...(pivot === undefined ? {} : { pivot }),
    configurations: group.map(({ refutation }) => refutation.configuration.id),
    elsewhere: [...elsewhere].map(([other, run]) => ({ place: other, trace: traceOf(run)! })),
  };
}

const traceOf = ({ configuration, path }: Refutation): string | null =>
  path === null ? null : `${configuration.id}:${path}`;

const lengthOf = ({ path }: Refutation): number => (path === null ? 0 : parsePath(path).length);

/** Below 0: the first is to be shown before the second. */
function rank(one: Refutation, two: Refutation): number {
  const deviations = ({ configuration }: Refutation) => deviationsOf(configuration.scenario)!.length;
  const readings = ({ configuration }: Refutation) => Object.keys(configuration.readings).length;
  return deviations(one) - deviations(two) || readings(one) - readings(two) || lengthOf(one) - lengthOf(two);
}

/** The system of a refutation's configuration, each made once. */
function systemsOfRuns(): (run: Refutation) => System {
  const systems = new Map<string, System>();
  return ({ configuration }) => {
    const system = systems.get(configuration.id) ?? systemOf(configuration);
    systems.set(configuration.id, system);
    return system;
  };
}

/** So many places are looked at for each answer: far more than any configuration of the catalogue has needed. */
const mostPlaces = 100_000;

/** With which action the run lost what it refutes. */
function pivotOf(run: Refutation, systems: (run: Refutation) => System): FoundPivot | undefined {
  if (run.path === null) return undefined;
  const [pivot] = pivotsOf(systems(run), run.path, { properties: [run.property], places: mostPlaces });
  return pivot && { anyhow: pivot.anyhow, helpfully: pivot.helpfully };
}

/** Where a refutation's run ends; each run is executed once. `never`: no run shows it. */
function placesOfRuns(systems: (run: Refutation) => System): (run: Refutation) => string {
  const known = new Map<string, string>();
  return (run) => {
    const { configuration, path } = run;
    if (path === null) return 'never';
    const trace = `${configuration.id}:${path}`;
    let place = known.get(trace);
    if (place === undefined) {
      place = placeOf(runOf(systems(run), path).steps, cycleOf(path));
      known.set(trace, place);
    }
    return place;
  };
}
