import { type Chart, chartOf } from '../../reports/chart/chart.js';
import { mermaidChart } from '../../reports/chart/mermaid.js';
import { mscgenChart } from '../../reports/chart/mscgen.js';
import { plantumlChart } from '../../reports/chart/plantuml.js';
import { stackedSvg, svgPages } from '../../reports/chart/svg.js';
import { explainedText } from '../../reports/explained-text.js';
import type { Explanation } from '../../reports/explanation.js';
import { htmlPage, type PageClause } from '../../reports/page/html.js';
import type { Palette } from '../../reports/palette.js';
import { explainedJson } from './json.js';
import { type Addition, additions, type ExplainFormat, type ExplainOptions } from './options.js';

/** What a renderer may look at. */
interface RenderContext {
  readonly options: ExplainOptions;
  readonly clause?: PageClause;
  readonly palette: Palette;
}

/** How one format is made. */
export interface Renderer {
  /** What a file holds: one for each page. */
  pages(explanation: Explanation, context: RenderContext): Promise<readonly (string | Uint8Array)[]>;
  /** What is printed where no file is named; absent: such a file is always asked for. */
  print?(explanation: Explanation, context: RenderContext): string;
  /** The options that change what it shows; none unless said otherwise. */
  readonly takes?: readonly Addition[];
}

const asText = (text: (explanation: Explanation, context: RenderContext) => string): Renderer => ({
  pages: async (explanation, context) => [`${text(explanation, context)}\n`],
  print: text,
});

const asChart = (text: (chart: Chart) => string): Renderer => asText((explanation) => text(chartOf(explanation)));

/** The formats of `rehome explain`. */
export const renderers: Readonly<Record<ExplainFormat, Renderer>> = {
  text: {
    ...asText((explanation, { options: { guards = false, alternatives = false }, clause, palette }) =>
      explainedText(explanation, {
        guards,
        alternatives,
        palette,
        ...(clause === undefined ? {} : { clause: clause.steps }),
      }),
    ),
    takes: additions,
  },
  json: {
    ...asText((explanation, { options, clause }) => explainedJson(explanation, options, clause?.steps)),
    takes: additions,
  },
  mermaid: asChart(mermaidChart),
  plantuml: asChart(plantumlChart),
  mscgen: asChart(mscgenChart),
  svg: {
    pages: async (explanation) => svgPages(chartOf(explanation)).map(({ svg }) => `${svg}\n`),
    print: (explanation) => stackedSvg(svgPages(chartOf(explanation))),
  },
  png: {
    async pages(explanation) {
      const { pngPages } = await import('../../reports/chart/png.js');
      return pngPages(chartOf(explanation));
    },
  },
  docx: {
    async pages(explanation) {
      const { explainedFile } = await import('../../reports/contribution/run-file.js');
      return [await explainedFile(explanation)];
    },
  },
  html: { ...asText((explanation, { clause }) => htmlPage(explanation, clause)), takes: ['clause'] },
};
