import { writeFileSync } from 'node:fs';
import { procedures } from '../../catalogue/index.js';
import { mutatedParticipants } from '../../catalogue/mutation/machines.js';
import { type MutationFile, mutationFiles } from './data.js';
import { examineSuite, type MutationFigures } from './examine.js';
import { mutationTable } from './table.js';

// Prints how many mutants of the machines the generated suite of each procedure kills. `--write` keeps the figures in mutation.json, which
// docs/faults.md is made of.
const figures: MutationFigures[] = [];
for (const procedure of procedures) {
  process.stderr.write(`${procedure}\n`);
  figures.push(...(await examineSuite(procedure, mutatedParticipants)));
}
const file: MutationFile = { format: 1, figures };
if (process.argv.includes('--write')) writeFileSync(mutationFiles[0]!, `${JSON.stringify(file, null, 2)}\n`);
process.stdout.write(mutationTable(file));
