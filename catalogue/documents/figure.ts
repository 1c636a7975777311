import { procedures } from '../../machines/procedures/index.js';
import { chartOf } from '../../reports/chart/chart.js';
import { stackedSvg, svgPages } from '../../reports/chart/svg.js';
import { inBrief } from '../../reports/contribution/brief-chart.js';
import { paragraphs } from '../../reports/markdown.js';
import { amendedWords } from '../amended-words.js';
import { figureRun } from '../figure.js';
import { generatedNote } from './note.js';

/** The figure of each procedure: the document and its pictures, by their path from the root of the package. */
export async function figureDocument(): Promise<Readonly<Record<string, string>>> {
  const pictures: Record<string, string> = {};
  const sections: string[] = [];
  for (const { name, reconstructed, amends } of procedures) {
    const run = await figureRun(name);
    const chart = { ...inBrief(chartOf(run)), title: `Figure 5.1.3.7.4.2-1 for ${name}`, caption: [] };
    pictures[`docs/figure/${name}.svg`] = stackedSvg(svgPages(chart));
    sections.push(
      `## ${name}`,
      ...(reconstructed === undefined ? [] : [`Reconstructed: ${reconstructed}.`]),
      ...(amends === undefined ? [] : [`Amended: ${amendedWords(amends)}.`]),
      `![Sequence chart of ${name}](figure/${name}.svg)`,
      ['```sh', `npx rehome explain ${run.id}`, '```'].join('\n'),
    );
  }
  const text = paragraphs(
    '# Figure 5.1.3.7.4.2-1',
    generatedNote,
    'Both texts refer to this figure, and neither carries it. Here it is for each procedure, drawn from the machines: of the runs in which nothing goes wrong, nobody misbehaves and every reading is at its default, a shortest one in which the device is served with its new MCIM, the registration names the new SHO, and nothing is left to do. Where several are as short, it is the one that takes the steps in the order of their numbers. Steps that need no message and no decision of their own do not show; what changes within a party, `rehome explain` tells.',
    ...sections,
  );
  return { 'docs/figure.md': text, ...pictures };
}
