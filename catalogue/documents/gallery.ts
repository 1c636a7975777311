import type { TraceStep } from '../../checker/report.js';
import { chartOf } from '../../reports/chart/chart.js';
import { mermaidChart } from '../../reports/chart/mermaid.js';
import { mscgenChart } from '../../reports/chart/mscgen.js';
import { plantumlChart } from '../../reports/chart/plantuml.js';
import { svgPages } from '../../reports/chart/svg.js';
import { explainedFile } from '../../reports/contribution/run-file.js';
import { explainedText } from '../../reports/explained-text.js';
import type { Explanation } from '../../reports/explanation.js';
import { code, details, paragraphs } from '../../reports/markdown.js';
import { htmlPage } from '../../reports/page/html.js';
import { explanationOfFinding, isShown, type ShownFinding } from '../findings/explained.js';
import type { Finding } from '../findings/finding.js';
import type { DocumentFiles } from './files.js';
import { generatedNote } from './note.js';

/** What a picture is to show, and which finding may be in it. */
interface Exhibit {
  /** The name of its files. */
  readonly name: string;
  readonly shows: string;
  fits(finding: ShownFinding): boolean;
  /** What its run must have in it. */
  has?(step: TraceStep): boolean;
}

/** The shortest finding that fits is taken, of those whose run has what is to be seen: whatever the verdicts become, the gallery shows real ones. */
const exhibits: readonly Exhibit[] = [
  {
    name: 'choice',
    shows: 'Nothing goes wrong, and a property is lost all the same.',
    fits: ({ scenario, length }) => scenario === 'honest' && length >= 11,
  },
  {
    name: 'loss',
    shows: 'A message is lost.',
    fits: ({ scenario, place }) => scenario === 'loss-old-sho' && place.includes('lose.'),
  },
  {
    name: 'attacker',
    shows: 'An attacker sends in the name of others.',
    fits: ({ scenario, length, property }) =>
      scenario === 'network-attacker' && length >= 8 && !property.startsWith('agreement-'),
    has: ({ kind }) => kind === 'forge',
  },
  {
    name: 'lasso',
    shows: 'A run that goes round for ever.',
    fits: ({ trace }) => /~\d/.test(trace),
  },
];

function shortest(findings: readonly Finding[], { fits, has }: Exhibit): Explanation | undefined {
  const fitting = findings.filter(isShown).filter(fits);
  for (const finding of fitting.sort((one, other) => one.length - other.length)) {
    const explanation = explanationOfFinding(finding);
    if (has === undefined || explanation.steps.some(has)) return explanation;
  }
  return undefined;
}

type Shown = Exhibit & { readonly explanation: Explanation };

const shownOf = (findings: readonly Finding[]): Shown[] =>
  exhibits.flatMap((exhibit) => {
    const explanation = shortest(findings, exhibit);
    return explanation === undefined ? [] : [{ ...exhibit, explanation }];
  });

/**
 * A few findings in every format of `rehome explain`: the document.
 * @param findings those of the catalogue
 */
export const galleryDocument = (findings: readonly Finding[]): string =>
  paragraphs(
    '# Gallery',
    generatedNote,
    'Findings of the catalogue as `rehome explain <finding> --format <format>` tells them: `svg` as pictures (`png` is the same picture; long runs break into pages), `html` as a page for e-mail that needs nothing else, `docx` as a Word file, and below them `mermaid`, `mscgen`, `plantuml` and `text`. `json` has the same facts for programs. With `--clause clause.txt` the text, the page and the JSON show what a text of your own says of each step.',
    ...shownOf(findings).flatMap(section),
  );

/** The files beside the document, by their path from the root of the package. The same findings give the same bytes. */
export async function galleryFiles(findings: readonly Finding[]): Promise<DocumentFiles> {
  const files: Record<string, string | Uint8Array> = {};
  for (const { name, explanation } of shownOf(findings)) {
    for (const { file, svg } of pictures(name, explanation)) files[`docs/${file}`] = svg;
    files[`docs/gallery/${name}.html`] = `${htmlPage(explanation)}\n`;
    files[`docs/gallery/${name}.docx`] = await explainedFile(explanation);
  }
  return files;
}

const pictures = (name: string, explanation: Explanation) => {
  const pages = svgPages(chartOf(explanation));
  return pages.map(({ svg }, index) => ({
    file: `gallery/${name}${pages.length === 1 ? '' : `-${index + 1}`}.svg`,
    svg: `${svg}\n`,
  }));
};

function section({ name, shows, explanation }: Shown): string[] {
  const chart = chartOf(explanation);
  const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
  return [
    `## ${shows.replace(/\.$/, '')}`,
    `${code(explanation.finding!)}; as a page: [${name}.html](gallery/${name}.html); as a Word file: [${name}.docx](gallery/${name}.docx).`,
    ...pictures(name, explanation).map(({ file }) => `![sequence chart](${file})`),
    details('mermaid', fenced('mermaid', mermaidChart(chart))),
    details('mscgen', fenced('text', mscgenChart(chart))),
    details('plantuml', fenced('text', plantumlChart(chart))),
    details('text', fenced('text', explainedText(explanation))),
  ];
}
