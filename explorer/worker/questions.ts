import { check } from './questions/check.js';
import { graph } from './questions/graph.js';
import { machines } from './questions/machines.js';
import { moment } from './questions/moment.js';
import { run } from './questions/run.js';
import type { Answerers } from './serve.js';

/** What answers each question. */
export const questions: Answerers = { check, run, moment, machines, graph };
