import type { Configuration } from '../catalogue/index.js';
import { InputError } from './errors.js';
import { isPath, loadProcedures } from './own-procedure.js';
import {
  knownProperties,
  knownScenario,
  narrowed,
  parseReadings,
  possible,
  products,
  type SelectionOptions,
  selectAll,
  type WholeSelection,
} from './selection.js';

/**
 * The configurations that options with modules of procedures mean: each procedure by itself, in the order of the options, a
 * module's as its base is. A reading that another procedure brings narrows the others not.
 * @throws InputError for a module that exports no procedure, or an unknown name
 */
export async function selectWithOwn(options: SelectionOptions): Promise<WholeSelection> {
  if (options.all === true) {
    throw new InputError('--all is about the procedures of the texts: leave out the module, or --all.');
  }
  const names = options.procedure ?? [];
  const own = names.filter(isPath);
  await loadProcedures(own);
  const catalogue = await import('../catalogue/index.js');
  const { ownCatalogue, readingsOfProcedure } = await import('../catalogue/own-catalogue.js');
  for (const name of options.scenario ?? []) knownScenario(name, catalogue.scenarios);
  knownProperties(options.property, catalogue.propertyNames);
  const asked = options.reading ?? [];
  parseReadings(asked, Object.assign({}, catalogue.readings, ...own.map(readingsOfProcedure)));

  const parts: WholeSelection[] = [];
  for (const name of names) {
    const known = readingsOfProcedure(name);
    const reading = asked.filter((text) => text.split('=', 1)[0]! in known);
    parts.push(
      own.includes(name)
        ? { configurations: ofModule(name, parseReadings(reading, known)), pinned: true, whole: false, own: [name] }
        : await selectAll({ ...options, procedure: [name], reading }),
    );
  }
  const configurations = new Map(parts.flatMap((part) => [...part.configurations].map((each) => [each.id, each])));
  return {
    configurations: [...configurations.values()],
    pinned: parts.every(({ pinned }) => pinned),
    whole: false,
    own,
  };

  function ofModule(path: string, readings: ReadonlyMap<string, readonly string[]>): readonly Configuration[] {
    const { scenario: scenarios = [], defaults = false } = options;
    const chosen = ownCatalogue(path).filter(narrowed({ procedures: [path], scenarios, readings, defaults }));
    if (chosen.length > 0) return chosen;
    const described = (scenarios.length > 0 ? scenarios : ['honest']).flatMap((scenario) =>
      products(readings).map((values) => ({ procedure: path, readings: values, scenario })),
    );
    return possible(described, catalogue.configuration);
  }
}
