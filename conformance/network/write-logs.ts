import { writeFileSync } from 'node:fs';
import { exampleLog, exampleText } from './example-log.js';

// `npm run logs` writes the example log of docs/conform.md.
writeFileSync(exampleLog, await exampleText());
