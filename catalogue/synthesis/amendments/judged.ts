import type { Procedure } from '../../../machines/procedures/procedure.js';
import { propertiesOf } from '../../../properties/index.js';

/** What a procedure is judged by at each level, in the order of reports. */
export const judgedOf = (procedure: Procedure): readonly string[] => [
  ...propertiesOf(procedure).map(({ name }) => name),
  'deadlock',
];
