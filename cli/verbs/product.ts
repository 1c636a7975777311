import { availableParallelism } from 'node:os';
import { plain } from '../../reports/palette.js';
import { productText } from '../../reports/product.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { known } from '../nearest.js';
import { version } from '../package-root.js';
import { type ProductDocument, productDocument } from '../product-document.js';
import { judgeParts } from '../product-pool.js';
import { knownProperties, knownScenario, parseReadings } from '../selection.js';
import { ofShard } from '../shard.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import type { CheckOptions } from './check.js';

/** A search of a product ends after so many states unless somebody says otherwise. */
const mostStates = 300_000;

/** So many systems are made for one part: more differ in how they begin than a search can share. */
const mostMembers = 20_000;

/**
 * Judges properties in every combination of the values of all readings, for procedures and scenarios, and prints in how many they
 * hold, and what decides that.
 * @returns the exit status: 75 where a budget or Ctrl-C left something undecided
 * @throws InputError for an unknown name, and for options that mean nothing here
 */
export async function product(options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.depth !== undefined || options.time !== undefined || options.first !== undefined)
    throw new InputError('--product looks at all configurations at once: give --states as its only budget.');
  if (options.out !== undefined) checkWritable(options.out);
  const catalogue = await import('../../catalogue/index.js');
  const { productParts } = await import('../../catalogue/family/product.js');
  const procedures = options.procedure?.map((name) => known('procedure', name, catalogue.procedures));
  const scenarios = options.scenario?.map((name) => knownScenario(name, catalogue.scenarios));
  const readings = parseReadings(options.reading ?? [], catalogue.readings);
  knownProperties(options.property, catalogue.propertyNames);
  const selection = {
    ...(procedures === undefined ? {} : { procedures }),
    ...(scenarios === undefined ? {} : { scenarios }),
    readings,
  };
  const all = productParts(selection);
  if (all.length === 0) throw new InputError('No configuration has all of these values: they exclude each other.');
  const parts = ofShard(all, options.shard);
  const budget = { states: options.states ?? mostStates, members: mostMembers };
  const signal = onInterrupt();
  let done = 0;
  const show = () => options.quiet !== true && terminal.status(`${done}/${parts.length} parts of the product`);
  show();
  const results = await judgeParts(parts, {
    properties: options.property ?? [],
    selection,
    budget,
    workers: options.workers ?? availableParallelism(),
    signal,
    onDone: () => {
      done++;
      show();
    },
  });
  terminal.status('');
  const asked = {
    procedures: procedures ?? [],
    scenarios: scenarios ?? [],
    readings: options.reading ?? [],
    properties: options.property ?? [],
    budget,
    total: all.length,
  };
  const status = await printProduct(
    { selection: asked, shard: options.shard ?? null, parts: results },
    options,
    terminal,
  );
  if (!signal.aborted) return status;
  terminal.report(`Interrupted: ${results.length} of ${parts.length} parts are shown (rehome ${version}).`);
  return exitStatus.unfinished;
}

/** Prints a product, or a part of it. @returns the exit status */
export async function printProduct(
  found: ProductDocument['product'],
  { json, out }: Pick<CheckOptions, 'json' | 'out'>,
  terminal: Terminal,
): Promise<number> {
  const { productSummaries } = await import('../../catalogue/family/product-summary.js');
  const summaries = productSummaries(found.parts);
  const palette = out === undefined ? terminal.palette : plain;
  const text = json === true ? JSON.stringify(productDocument(found), null, 2) : productText(summaries, palette);
  if (out === undefined) terminal.print(text);
  else writeOutput(out, `${text}\n`);
  const open = summaries.some(({ properties }) => properties.some(({ undecided }) => undecided > 0n));
  return open ? exitStatus.unfinished : exitStatus.expected;
}
