import { parentPort } from 'node:worker_threads';
import type { BoardMemory } from '../checker/search/together/board.js';
import { helpWith } from '../checker/search/together/helper.js';

parentPort?.on('message', (memory: BoardMemory) => helpWith(memory));
