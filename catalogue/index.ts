import { parseOrderName } from '../machines/orders/order.js';
import { procedures as declaredProcedures } from '../machines/procedures/index.js';
import { allProperties } from '../properties/index.js';

export { amendmentNames as amendments } from '../machines/amendments/named.js';
export { readingNames, readings } from '../machines/readings/index.js';
export { scenarioNames as scenarios } from '../machines/scenarios.js';
export { allPairs } from './all-pairs.js';
export type { Configuration } from './configuration.js';
export { configuration, parseConfigurationId } from './configuration.js';
export { defaultCatalogue } from './default-catalogue.js';
export { readExpectations } from './expectations.js';
export { ExcludedError, UnknownNameError } from './names.js';
export { systemOf } from './system.js';

/** Names of all procedures, in the order of reports. */
export const procedures: readonly string[] = declaredProcedures.map(({ name }) => name);

/** Does a name spell an order of acts, `order:notify-ack-discard-11-12-13`? */
export const isOrder = (name: string): boolean => parseOrderName(name) !== undefined;

/** Why a name that begins with a procedure's and goes on with amendments, `notify-first+bound-token`, names no procedure; null: it does. */
export { amendedNameProblem } from '../machines/amendments/named.js';

/** Names of all properties, in the order of reports. */
export const propertyNames: readonly string[] = allProperties.map(({ name }) => name);
