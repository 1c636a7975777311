import { faults } from '../reference/faults.js';
import type { FaultsFile, KillData } from './data.js';

const idOf = ({ configuration, path }: KillData): string => `${configuration}:${path}`;

/** Which faults are found by which run at which action: a table in Markdown, the runs, and a line that counts. */
export function faultTable({ faults: all, tests }: FaultsFile): string {
  const killed = all.flatMap(({ inProcess, overHttp }) => inProcess ?? overHttp ?? []);
  const runs = [...new Set(killed.map(idOf))];
  const rows = all.map(({ fault, inProcess, overHttp }) => {
    const found = inProcess ?? overHttp;
    const what = `| \`${fault}\` | ${faults[fault]}`;
    if (found === null) return `${what} | nothing | | |`;
    return `${what} | ${runs.indexOf(idOf(found)) + 1} | ${found.action}: ${found.does} | ${found.by} |`;
  });
  return [
    '| fault | what is wrong | run | at action | what differs |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...runs.map((id, index) => `${index + 1}. \`${id}\``),
    '',
    `${killed.length} of ${all.length} faults are found, by ${runs.length} of ${tests} runs.`,
    '',
  ].join('\n');
}
