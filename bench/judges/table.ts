import type { JudgesReport } from './measure.js';

const columns = ['', 'states', 'transitions', 'CPU seconds', 'peak', 'a transition, by that of the first'];
const titles = {
  judges: 'Judging one model in one search',
  channels: 'Kinds of channels, bare search of at most a million states',
  attacker: 'An attacker who learns and forges, bare search of the procedure of at most a million states',
} as const;

/** Tables in Markdown of what judges, channels and attackers cost: one for each group. */
export function judgesTables({ costs }: JudgesReport): string[] {
  return Object.entries(titles).flatMap(([group, title]) => [
    `${title}:`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---|').join('')}`,
    ...costs
      .filter((cost) => cost.group === group)
      .map(({ name, states, transitions, seconds, peak, ratio }) => {
        const counts = [states, transitions].map((count) => count.toLocaleString('en'));
        return `| ${[name, ...counts, seconds.toFixed(2), `${Math.round(peak / 1e6)} MB`, `× ${ratio.toFixed(2)}`].join(' | ')} |`;
      }),
    '',
  ]);
}
