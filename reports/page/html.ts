import { type Chart, chartOf } from '../chart/chart.js';
import { svgPages } from '../chart/svg.js';
import { element, escapeXml } from '../chart/svg-text.js';
import { type BrokenProperty, type Explanation, type Setting, settingSentence } from '../explanation.js';
import { fairnessSentence } from '../fairness.js';
import { lengthOfTrace, lengthWords } from '../run-length.js';
import { htmlStyle } from './page-style.js';
import { type StepRow, stepRows } from './step-rows.js';

/** The steps of a text of the reader's own. */
export interface PageClause {
  /** How the page names the file. */
  readonly name: string;
  /** What it says, by step number (`clauseSteps`). */
  readonly steps: ReadonlyMap<string, string>;
}

/**
 * An explained run as one HTML file that needs nothing else: what is broken and under what, the chart, a table of all actions with what
 * each changed, and the readings. With a clause, every action has beside it what the clause says of its step.
 */
export function htmlPage(explanation: Explanation, clause?: PageClause): string {
  const { id, finding, broken, setting } = explanation;
  const chart = chartOf(explanation);
  const title = finding ?? id;
  const body = [
    tag('h1', text(title)),
    broken.length === 0
      ? tag('p', text('This run refutes nothing with its last action.'))
      : tag('div', { class: 'broken' }, ...broken.map(brokenText)),
    ...(setting === undefined ? [] : [tag('p', text(`Under: ${settingSentence(setting)}`))]),
    tag(
      'p',
      { class: 'dim' },
      text(`A run of ${lengthWords(lengthOfTrace(id))}: `),
      tag('code', text(`rehome explain ${id}`)),
    ),
    tag('h2', text('Sequence chart')),
    ...svgPages(chart, { heading: false, styled: false }).map(({ svg }) => tag('figure', svg)),
    tag('h2', text('Step by step')),
    ...(clause === undefined ? [] : [clauseNote(chart, clause)]),
    tag('div', { class: 'scroll' }, stepTable(stepRows(explanation, chart), clause)),
    ...(setting === undefined ? [] : [readingsSection(setting)]),
    ...(setting === undefined
      ? []
      : [
          tag('p', { class: 'dim' }, text('Cryptography is taken as perfect: no key is guessed, no signature forged.')),
        ]),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', text(title)),
    `<style>\n${htmlStyle}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ].join('\n');
}

const text = escapeXml;

/** An element that is closed by a tag of its own, as HTML wants it. */
function tag(name: string, ...content: readonly (string | Readonly<Record<string, string>>)[]): string {
  const [first, ...rest] = content;
  const attributes = typeof first === 'object' ? first : {};
  const children = typeof first === 'object' ? rest : content;
  return element(name, attributes, '', ...children.map(String));
}

const brokenText = ({ name, sentence, source, fairness }: BrokenProperty): string =>
  tag(
    'p',
    tag('strong', text(`Violated: ${name}.`)),
    text(
      ` ${sentence}${source === undefined ? '' : ` (${source})`}${fairness === undefined ? '' : ` ${fairnessSentence(fairness)}`}`,
    ),
  );

/** Which text stands in the last column, and which steps of the run it does not have. */
function clauseNote(chart: Chart, { name, steps }: PageClause): string {
  const missing = stepsTaken(chart).filter((step) => !steps.has(step));
  const gap = missing.length === 0 ? '' : ` It has no step ${missing.join(', ')}.`;
  return tag('p', text(`The last column is what ${name} says of each step.${gap}`));
}

/** The steps that a chart takes, each once, in the order of the run. */
export const stepsTaken = ({ rows }: Chart): readonly string[] => [
  ...new Set(rows.flatMap((row) => ('step' in row && row.step !== undefined ? [row.step] : []))),
];

function stepTable(rows: readonly StepRow[], clause: PageClause | undefined): string {
  const heads = [
    '',
    'step',
    'who',
    'what',
    'protection',
    'what changed',
    ...(clause === undefined ? [] : [clause.name]),
  ];
  return tag(
    'table',
    tag('thead', tag('tr', ...heads.map((each) => tag('th', text(each))))),
    tag('tbody', '\n', ...rows.map((row) => `${tableRow(row, heads.length, clause)}\n`)),
  );
}

function tableRow(row: StepRow, columns: number, clause: PageClause | undefined): string {
  if (row.kind === 'between') {
    const classes = row.violated ? 'between violated' : 'between';
    return tag(
      'tr',
      { class: classes },
      tag('td', { colspan: String(columns) }, text(`${row.violated ? '✗ ' : ''}${row.text}`)),
    );
  }
  const { number, step, actors, what, protection, sent, remarks, changes } = row;
  const said = step === undefined ? '' : (clause?.steps.get(step) ?? `step ${step} is not in this text`);
  return tag(
    'tr',
    tag('td', { class: 'number' }, text(String(number))),
    tag('td', text(step ?? '')),
    tag('td', text(actors)),
    tag('td', text([what, sent].join(' ').trim()), ...(remarks === '' ? [] : [' ', tag('strong', text(remarks))])),
    tag('td', text(protection)),
    tag('td', ...(changes.length === 0 ? [''] : [tag('ul', ...changes.map((each) => tag('li', text(each))))])),
    ...(clause === undefined ? [] : [tag('td', { class: 'clause' }, text(said))]),
  );
}

function readingsSection({ readings }: Setting): string {
  const chosen = readings.filter(({ byDefault }) => !byDefault);
  const others = readings.filter(({ byDefault }) => byDefault);
  const list = (some: Setting['readings']) =>
    tag(
      'table',
      tag(
        'thead',
        tag('tr', ...['reading', 'value', 'which says', 'left open by step'].map((each) => tag('th', text(each)))),
      ),
      tag(
        'tbody',
        '\n',
        ...some.map(
          ({ name, value, means, step }) =>
            `${tag('tr', ...[name, value, means, step].map((each) => tag('td', text(each))))}\n`,
        ),
      ),
    );
  return [
    tag('h2', text('Readings: what the texts leave open')),
    chosen.length === 0 ? tag('p', text('All readings are at their defaults.')) : list(chosen),
    tag('details', tag('summary', text(`The ${others.length} readings at their defaults`)), list(others)),
  ].join('\n');
}
