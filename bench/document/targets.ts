import type { ProfileReport } from '../profile/measure.js';
import type { Target, TargetFigure } from '../targets.js';
import { counted } from './text.js';

/** The section of docs/performance.md that holds what was measured to what was wanted. */
export const targetsSection = (targets: readonly Target[]): string[] => [
  '## Targets',
  '',
  'Unreduced, exact, one core, the same invariants in all tools; our start and tables are included, their compilation is not. Met or missed is worked out from the figures below.',
  '',
  '| target | met |',
  '|---|---|',
  ...targets.map(({ sentence, figures }) => {
    const met = figures.filter((figure) => figure.met).length;
    const said = met === figures.length ? 'everywhere' : met === 0 ? '**nowhere**' : `on ${met} of ${figures.length}`;
    return `| ${sentence} | ${figures.length === 1 ? (met === 1 ? 'yes' : '**no**') : said} |`;
  }),
  '',
  '| target | model | wanted | figure | |',
  '|---|---|---|---|---|',
  ...targets.flatMap(({ sentence, unit, figures }) => figures.map((figure) => rowOf(sentence, unit, figure))),
  '',
];

function rowOf(sentence: string, unit: Target['unit'], { model, wanted, figure, atLeast, met }: TargetFigure): string {
  const [short] = sentence.split(/, (?:from ten|by its|of all)|\.$/);
  const wants = unit === 'times' ? `× ${wanted}` : `${wanted} ${unitText[unit]}`;
  const has =
    unit === 'times'
      ? `${atLeast ? 'more than ' : ''}× ${figure.toFixed(1)}`
      : `${figures(figure, unit)} ${unitText[unit]}`;
  return `| ${[short, model, wants, has, met ? 'met' : atLeast ? 'not shown: ended before' : '**missed**'].join(' | ')} |`;
}

const unitText = { bytes: 'B', GB: 'GB', seconds: 's' } as const;
const figures = (figure: number, unit: keyof typeof unitText): string => figure.toFixed(unit === 'bytes' ? 0 : 2);

/** The section on where our own time goes. */
export function profileSection({ date, node, models }: ProfileReport): string[] {
  const phases = Object.keys(models[0]?.phases ?? {});
  return [
    '## Where our time goes',
    '',
    `Measured by \`npm run bench -- --profile --write\` on ${date} with V8's profiler (Node ${node}): seconds of the thread that searches, and their share.`,
    '',
    `| ${['phase', ...models.map(({ model, states }) => `${model}<br>${counted(states)} states`)].join(' | ')} |`,
    `|${'---|'.repeat(models.length + 1)}`,
    ...phases.map((phase) => {
      const cells = models.map(({ phases: seconds }) => {
        const whole = Object.values(seconds).reduce((sum, figure) => sum + figure, 0);
        return `${seconds[phase]!.toFixed(1)} s, ${Math.round((100 * seconds[phase]!) / whole)} %`;
      });
      return `| ${[phase, ...cells].join(' | ')} |`;
    }),
    '',
  ];
}
