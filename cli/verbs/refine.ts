import type { System } from '../../checker/compose.js';
import type { Observer } from '../../checker/refinement/sight.js';
import { documentFormat } from '../../reports/json.js';
import { grouped } from '../../reports/layout.js';
import type { RefinedSide, ShownRefinement } from '../../reports/refinement/refined.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import type { contentsKinds } from '../formats.js';
import { onInterrupt } from '../interrupt.js';
import { importModule, loadSystems, pickSystem, prepareModule } from '../load-module.js';
import { known } from '../nearest.js';
import { oneConfiguration } from '../one-configuration.js';
import { isPath } from '../own-procedure.js';
import { version } from '../package-root.js';
import type { Terminal } from '../terminal.js';

/** The options of `rehome refine`. */
export interface RefineOptions {
  /** Names of participants; those between commas observe together. `all`: everybody together. */
  readonly observer?: readonly string[];
  readonly reading?: readonly string[];
  readonly scenario?: string;
  readonly contents: (typeof contentsKinds)[number];
  /** The most states of either system. */
  readonly states: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Compares two procedures, or systems of modules, by the messages that observers see: whether one does only what the other does, with the run
 * that tells them apart, and whether it keeps the other's services.
 * @param names the abstract one, then the concrete one
 * @returns the exit status: 75 where a search ended early
 * @throws InputError for names that are unknown, and for a side compared with itself; CheckerError where a machine cannot be checked
 */
export async function refine(
  names: readonly [abstract: string, concrete: string],
  options: RefineOptions,
  terminal: Terminal,
): Promise<number> {
  if (names[0] === names[1]) throw new InputError(`${names[0]} is compared with itself: name two.`);
  const sides = [await namedSide(names[0], options), await namedSide(names[1], options)] as const;
  const observers = observersOf(
    sides.map(({ system }) => system),
    options,
  );
  const { exploredSystem } = await import('../../checker/refinement/explored-system.js');
  const { shownRefinement } = await import('../../reports/refinement/refined.js');
  const signal = onInterrupt();
  const explore = async ({ id, system }: NamedSide): Promise<RefinedSide> => {
    const explored = await exploredSystem(system, {
      states: options.states,
      signal,
      onProgress({ states, queue }) {
        if (options.quiet !== true) terminal.status(`${id}: ${grouped(states)} states, ${grouped(queue)} to go`);
      },
    });
    terminal.status('');
    return { id, explored };
  };
  const explored = [await explore(sides[0]), await explore(sides[1])] as const;
  const compared: ShownRefinement[] = [];
  for (const observer of observers) {
    if (options.quiet !== true) terminal.status(`observed by ${observer.participants?.join(', ') ?? 'everybody'}`);
    compared.push(shownRefinement([explored[0], explored[1]], observer));
  }
  terminal.status('');
  const [abstract, concrete] = [sides[0].id, sides[1].id];
  if (options.json === true) {
    const found = { tool: 'rehome', version, format: documentFormat, abstract, concrete, contents: options.contents };
    terminal.print(JSON.stringify({ ...found, observers: compared }, null, 1));
  } else {
    const { refinedText } = await import('../../reports/refinement/refined-text.js');
    const shortNames = [sides[0].name, sides[1].name] as const;
    terminal.print(refinedText(shortNames, compared, { palette: terminal.palette, width: terminal.width }));
  }
  return compared.some(({ relation }) => relation === 'undecided') ? exitStatus.unfinished : exitStatus.expected;
}

interface NamedSide {
  /** What a trace id begins with. */
  readonly id: string;
  readonly name: string;
  readonly system: System;
}

/** A procedure by its name or module, or a system of a module. */
async function namedSide(name: string, { reading, scenario }: RefineOptions): Promise<NamedSide> {
  const [, path, picked] = /^(.+?)(?:#(.+))?$/.exec(name)!;
  if (isPath(path!)) {
    await prepareModule(path!);
    const { isOwnProcedure } = await import('../../machines/own/own-procedure.js');
    const exports = await importModule(path!);
    if (!isOwnProcedure(exports.default ?? exports.procedure)) {
      if (reading !== undefined || scenario !== undefined)
        throw new InputError(`${path} exports systems: leave out --reading and --scenario.`);
      const system = pickSystem(await loadSystems(path!), picked, path!);
      return { id: name, name: system.name, system };
    }
  }
  const { id, procedure, ...configuration } = await oneConfiguration({
    procedure: name,
    ...(reading && { reading }),
    ...(scenario && { scenario }),
  });
  const { systemOf } = await import('../../catalogue/index.js');
  return { id, name: procedure, system: systemOf({ id, procedure, ...configuration }) };
}

/** Those that were asked for; or each participant that both systems have, and everybody. */
function observersOf(systems: readonly System[], { observer, contents }: RefineOptions): Observer[] {
  const [ones = [], others = []] = systems.map(({ participants }) => participants.map(({ name }) => name));
  const both = ones.filter((name) => others.includes(name));
  const asked = observer ?? [...both, 'all'];
  return asked.map((names) => {
    if (names === 'all') return { contents };
    return { contents, participants: names.split(',').map((name) => known('participant', name, both)) };
  });
}
