import type { CheckReport } from '../checker/index.js';
import { grouped } from '../reports/layout.js';
import { systemOfJob } from './job.js';
import type { Terminal } from './terminal.js';

/** Where nothing is pinned, no more states than these are looked at. */
const mostStates = 1_000_000;

/** Checks configurations that no pin knows, one property at a time, and shows how far it is; each question once. */
export function contributionJudge(
  terminal: Terminal,
  quiet: boolean,
): (configuration: string, property: string) => Promise<CheckReport> {
  const known = new Map<string, Promise<CheckReport>>();
  const judge = async (id: string, property: string) => {
    const { check } = await import('../checker/index.js');
    const report = await check(await systemOfJob({ from: 'catalogue', id }), {
      properties: property === 'deadlock' || property === 'overflow' ? [] : [property],
      states: mostStates,
      onProgress: ({ states }) => quiet || terminal.status(`${id}: ${grouped(states)} states`),
    });
    terminal.status('');
    return report;
  };
  return (id, property) => {
    const key = `${id} ${property}`;
    const report = known.get(key) ?? judge(id, property);
    known.set(key, report);
    return report;
  };
}
