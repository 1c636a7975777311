import { details } from '../../reports/markdown.js';
import type { MutationFile } from './data.js';
import type { MutationFigures } from './examine.js';

const cell = (figures: MutationFigures | undefined): string =>
  figures === undefined ? '' : `${figures.killed} of ${figures.mutants}`;

/** How many mutants of which machine the suite of which procedure kills: a table in Markdown, and the survivors. */
export function mutationTable({ figures }: MutationFile): string {
  const participants = [...new Set(figures.map(({ participant }) => participant))];
  const procedures = [...new Set(figures.map(({ procedure }) => procedure))];
  const rows = procedures.map((procedure) => {
    const own = figures.filter((each) => each.procedure === procedure);
    const killed = own.reduce((sum, each) => sum + each.killed, 0);
    const mutants = own.reduce((sum, each) => sum + each.mutants, 0);
    const cells = participants.map((name) => cell(own.find(({ participant }) => participant === name)));
    return `| \`${procedure}\` | ${cells.join(' | ')} | ${killed} of ${mutants}, ${Math.floor((100 * killed) / mutants)} % |`;
  });
  const survivors = new Map<string, string[]>();
  for (const { procedure, participant, survivors: all } of figures) {
    for (const id of all.map((each) => `${participant} ${each}`)) {
      survivors.set(id, [...(survivors.get(id) ?? []), procedure]);
    }
  }
  const list = [...survivors].map(([id, where]) => `- \`${id}\` (${where.join(', ')})`);
  return [
    `| procedure | ${participants.map((name) => `\`${name}\``).join(' | ')} | together |`,
    `|---|${participants.map(() => '---|').join('')}---|`,
    ...rows,
    '',
    list.length === 0 ? 'None survives.' : details('What survives, and in which procedures', list.join('\n')),
    '',
  ].join('\n');
}
