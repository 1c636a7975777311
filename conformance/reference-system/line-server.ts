import { serveLines } from '../adapter/serve-lines.js';
import { HttpReference } from './http.js';

// The reference implementation behind the line protocol: a child process that answers on standard output.
await serveLines(new HttpReference(), process.stdin, process.stdout);
