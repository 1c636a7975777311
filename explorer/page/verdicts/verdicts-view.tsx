import { address } from '../address.js';
import { Matrix } from './matrix.js';
import { Workbench } from './workbench.js';

/** The verdicts: of all systems as a matrix, or of the one that the address names. */
export function VerdictsView() {
  const { subject } = address.value;
  return subject === undefined ? <Matrix /> : <Workbench subject={subject} />;
}
