/** A composition in the languages of other tools. */
export type { ExportOptions } from './model.js';
export { exportMurphi } from './murphi/murphi.js';
export { exportPromela } from './promela/promela.js';
