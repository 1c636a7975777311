import { type LoggedEvent, loggedEvents } from '../../../checker/conformance/observation.js';
import type { System } from '../../../checker/index.js';
import { isState } from '../../../checker/search/expander.js';
import { randomStream } from '../../../checker/simulation/random.js';
import { Ground } from '../../../checker/walks/ground.js';

/** What to write. */
export interface LogOptions {
  readonly devices: number;
  /** Actions of each device's run at most. */
  readonly steps: number;
  readonly seed: number;
  readonly observable: (event: LoggedEvent) => boolean;
  /** Lines of one device keep the order of the run; absent: only those of one node do. */
  readonly inOrder?: boolean;
}

/** A line of the logs that `mappingOf` maps. */
export interface WrittenLine {
  readonly device: string;
  readonly node: string;
  readonly what: string;
  readonly peer?: string;
  readonly event: string;
}

/** The lines of random runs of a system, one run a device, as a collector could have them. */
export function writeLog(
  system: System,
  { devices, steps, seed, observable, inOrder = false }: LogOptions,
): WrittenLine[] {
  const ground = new Ground(system, []);
  const { expander } = ground;
  const queues: WrittenLine[][] = [];
  for (let device = 0; device < devices; device++) {
    const random = randomStream(seed, device);
    const own = new Map<string, WrittenLine[]>();
    let state = 0;
    for (let step = 0; step < steps; step++) {
      expander.expand(state);
      const choices = expander.targets.slice(0, expander.count).flatMap((target, n) => (isState(target) ? [n] : []));
      if (choices.length === 0) break;
      const choice = choices[random(choices.length)]!;
      const action = expander.tables.actions[expander.actions[choice]!]!;
      state = expander.targets[choice]!;
      for (const event of loggedEvents(action, expander.tables.names).filter(observable)) {
        const queue = inOrder ? 'all' : event.participant;
        own.set(queue, [...(own.get(queue) ?? []), lineOf(`device-${device}`, event)]);
      }
    }
    queues.push(...own.values());
  }
  return shuffled(queues, randomStream(seed, devices));
}

/** A mapping of logs that have these lines' nodes, kinds and events, under the names that the model has for them. */
export function mappingOf(lines: readonly WrittenLine[]) {
  const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return {
    case: 'device',
    node: 'node',
    nodes: same(lines.flatMap(({ node, peer }) => [node, ...(peer === undefined ? [] : [peer])])),
    kind: { field: 'what', values: same(lines.map(({ what }) => what)) },
    peer: 'peer',
    event: 'event',
    events: same(lines.map(({ event }) => event)),
  };
}

function lineOf(device: string, { kind, participant, peer, event }: LoggedEvent): WrittenLine {
  return { device, node: participant, what: kind, ...(peer !== undefined && { peer }), event: event.type };
}

/** What stands in each queue keeps its order. */
function shuffled(queues: readonly (readonly WrittenLine[])[], random: (bound: number) => number): WrittenLine[] {
  const places = queues.flatMap((queue, number) => queue.map(() => number));
  for (let n = places.length - 1; n > 0; n--) {
    const other = random(n + 1);
    [places[n], places[other]] = [places[other]!, places[n]!];
  }
  const next = queues.map(() => 0);
  return places.map((number) => queues[number]![next[number]!++]!);
}
