/** A composition in the languages of other tools, and its graph in formats that they read. */
export { exportAut } from './graph/aut.js';
export { exportDot } from './graph/dot.js';
export { exportMurphi } from './murphi/murphi.js';
export { exportPnml } from './pnml/pnml.js';
export { exportPromela } from './promela/promela.js';
export { exportTla } from './tla/tla.js';
