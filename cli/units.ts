import type { Job } from './job.js';

/** At most so many jobs go to one worker at once, so that the last worker is not waited for long. */
const mostJobs = 64;

/**
 * Jobs by their numbers, grouped so that one worker does what can share work: configurations of one procedure in one scenario
 * have most of their local automata in common, and many behave alike. The groups depend on the jobs alone, never on the
 * workers, and come in the order of their first jobs.
 */
export function unitsOf(jobs: readonly Job[]): readonly (readonly number[])[] {
  const units: number[][] = [];
  const open = new Map<string, number[]>();
  for (const [index, job] of jobs.entries()) {
    const key = job.from === 'catalogue' ? kindOf(job.id) : `module ${index}`;
    const unit = open.get(key);
    if (unit !== undefined && unit.length < mostJobs) unit.push(index);
    else {
      const fresh = [index];
      open.set(key, fresh);
      units.push(fresh);
    }
  }
  return units;
}

/** Procedure and scenario of a configuration: what its id begins and ends with. */
function kindOf(id: string): string {
  const parts = id.split(',');
  return `${parts[0]},${parts.at(-1)}`;
}
