import type { CheckReport } from '../checker/index.js';
import { grouped } from '../reports/layout.js';
import { systemOfJob } from './job.js';
import type { Terminal } from './terminal.js';

/** Where nothing is pinned, no more states than these are looked at. */
const mostStates = 1_000_000;

/** Checks configurations that no pin knows, each once and for all of its properties, and shows how far it is. */
export function contributionJudge(terminal: Terminal, quiet: boolean): (configuration: string) => Promise<CheckReport> {
  const known = new Map<string, Promise<CheckReport>>();
  const judge = async (id: string) => {
    const { check } = await import('../checker/index.js');
    const report = await check(await systemOfJob({ from: 'catalogue', id }), {
      states: mostStates,
      onProgress: ({ states }) => quiet || terminal.status(`${id}: ${grouped(states)} states`),
    });
    terminal.status('');
    return report;
  };
  return (id) => {
    const report = known.get(id) ?? judge(id);
    known.set(id, report);
    return report;
  };
}
