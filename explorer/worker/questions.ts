import { check } from './questions/check.js';
import { definition } from './questions/definition.js';
import { graph } from './questions/graph.js';
import { inspection } from './questions/inspection.js';
import { machines } from './questions/machines.js';
import { moment } from './questions/moment.js';
import { pivots } from './questions/pivots.js';
import { run } from './questions/run.js';
import type { Answerers } from './serve.js';

/** What answers each question. */
export const questions: Answerers = { check, run, moment, pivots, machines, graph, inspection, definition };
