import { definedChart } from '../../inspection/defined-chart.js';
import type { Answers, Takes } from '../../protocol.js';

/** The machine that an inspected application runs, for drawing. */
export const definition = ({ definition: text }: Takes<'definition'>): Answers<'definition'> => definedChart(text);
