import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { OrdersPlan } from '../../catalogue/synthesis/orders/plan.js';
import type { OrdersFound } from '../../catalogue/synthesis/orders/search.js';
import { documentFormat } from '../../reports/json.js';
import { plain } from '../../reports/palette.js';
import { ordersText } from '../../reports/synthesis/orders.js';
import { InputError } from '../errors.js';
import { exitStatus } from '../exit-status.js';
import { onInterrupt } from '../interrupt.js';
import { known } from '../nearest.js';
import { packageRoot, version } from '../package-root.js';
import { knownScenario, parseReadings, products } from '../selection.js';
import { TaskPool } from '../task-pool.js';
import { taskProgress } from '../task-progress.js';
import { checkWritable, type Terminal, writeOutput } from '../terminal.js';
import type { SynthesizeOptions } from '../verbs/synthesize.js';

/**
 * Examines every order in which a device can do its acts, and prints which hold most, and what no order holds together.
 * @returns the exit status: 75 where Ctrl-C ended it, and what is known so far is printed, or where a search ended early
 * @throws InputError for an unknown name, and for readings that the order itself says
 */
export async function synthesizeOrders(options: SynthesizeOptions, terminal: Terminal): Promise<number> {
  const plan = await planOf(options);
  const { configurationIn, ordersOf, settingsOf } = await import('../../catalogue/synthesis/orders/plan.js');
  const { examineOrders } = await import('../../catalogue/synthesis/orders/search.js');
  const file = join(packageRoot, 'catalogue', 'synthesis', 'orders', 'orders.json');
  const target = options.write === true ? file : options.out;
  if (target !== undefined) checkWritable(target);
  const orders = ordersOf(plan);
  if (orders.length === 0) throw new InputError('No device can do any order under these readings.');
  // Values that exclude each other are told before anything is examined.
  for (const setting of settingsOf(plan)) configurationIn(orders[0]!, setting);
  const signal = onInterrupt();
  const progress = taskProgress(terminal, 'orders', orders.length, options.quiet === true);
  const pool = new TaskPool('orders', {
    workers: options.workers ?? availableParallelism(),
    signal,
    onStep: progress.step,
  });
  const examined = await examineOrders(orders, plan, (asks) => pool.run(asks), options.complete !== true);
  await pool.end();
  progress.end();
  const found: OrdersFound = { plan, orders: orders.length, examined };
  if (options.write === true && signal.aborted) terminal.report('Interrupted: nothing is written.');
  else if (options.write === true) {
    const { ordersFileText } = await import('../../catalogue/synthesis/orders/data.js');
    writeOutput(file, ordersFileText(found));
    terminal.print(`Wrote ${examined.length} orders to ${file}.`);
  } else await print(found, options, terminal);
  if (signal.aborted) {
    terminal.report(`Interrupted: ${examined.length} of ${orders.length} orders are examined.`);
    return exitStatus.unfinished;
  }
  const open = examined.some(({ results }) => results.some(({ undecided }) => undecided.length > 0));
  return open ? exitStatus.unfinished : exitStatus.expected;
}

/** What the options ask for. @throws InputError */
async function planOf({ reading, scenario, property, states }: SynthesizeOptions): Promise<OrdersPlan> {
  const { defaultPlan, judgedProperties, saidByTheOrder, settledByTheTexts } = await import(
    '../../catalogue/synthesis/orders/plan.js'
  );
  const { readings, scenarios } = await import('../../catalogue/index.js');
  const given = parseReadings(reading ?? [], readings);
  const said = saidByTheOrder.find((name) => given.has(name));
  if (said !== undefined) throw new InputError(`Every order says ${said} itself: leave the reading out.`);
  return {
    valuations:
      given.size === 0
        ? defaultPlan.valuations
        : products(given).map((values) => ({ ...settledByTheTexts, ...values })),
    scenarios:
      scenario === undefined
        ? defaultPlan.scenarios
        : [...new Set(scenario.map((name) => knownScenario(name, scenarios)))],
    properties:
      property === undefined
        ? judgedProperties
        : judgedProperties.filter((name) =>
            property.map((each) => known('property', each, judgedProperties)).includes(name),
          ),
    states,
  };
}

async function print(found: OrdersFound, { json, out }: SynthesizeOptions, terminal: Terminal): Promise<void> {
  const { ordersTold } = await import('../../catalogue/synthesis/orders/told.js');
  const told = ordersTold(found);
  const text =
    json === true
      ? JSON.stringify({ tool: 'rehome', version, format: documentFormat, plan: found.plan, ...told }, null, 2)
      : ordersText(told, out === undefined ? terminal.palette : plain);
  if (out === undefined) terminal.print(text);
  else writeOutput(out, `${text}\n`);
}
