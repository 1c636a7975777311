import type { Clustering } from './clustering.js';

/** Participants that follow one another and stand in one cluster: their candidates follow one another in its records. */
export interface Run {
  /** Its place among all runs. */
  readonly index: number;
  readonly cluster: number;
  /** Its place among the runs of its cluster. */
  readonly place: number;
  readonly participants: readonly number[];
  /** Of a single participant that is apart: it has no records. */
  readonly isApart: boolean;
}

/** The runs of all participants, in their order. */
export function runsOf({ clusterOf, apart }: Clustering, participants: number): Run[] {
  const runs: (Run & { readonly participants: number[] })[] = [];
  for (let participant = 0; participant < participants; participant++) {
    const cluster = clusterOf[participant]!;
    const before = runs[runs.length - 1];
    const isApart = apart.has(participant);
    if (before?.cluster === cluster && !before.isApart && !isApart) {
      before.participants.push(participant);
      continue;
    }
    const place = runs.filter((run) => run.cluster === cluster).length;
    runs.push({ index: runs.length, cluster, place, participants: [participant], isApart });
  }
  return runs;
}
