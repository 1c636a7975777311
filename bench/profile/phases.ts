/** What V8 writes with `--cpu-prof`, as far as it is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** The node of each sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** What a search does; `where` is asked of a function's name and its file, as `add checker/search/state-store.js`. */
const phases: readonly { readonly name: string; readonly where: RegExp; readonly below?: true }[] = [
  { name: "XState's steps, and their keys", where: / .*(node_modules\/xstate|checker\/xstate)\//, below: true },
  {
    name: 'stored states written anew',
    where: /^(widen|regroup|group|rewrite|groupIfDue) .*search\/(stored-states|state-store)\./,
    below: true,
  },
  { name: 'table filled anew', where: /^fill .*search\/state-store\./, below: true },
  { name: 'states looked up and added', where: / .*search\/(state-store|hash|format|layout|pending|stored-states)\./ },
  {
    name: 'what may happen, and where it leads',
    where:
      / .*(search\/(enumerator|gatherer|records|possibilities|operations|cluster|clustering|grouping|tables|effect|action|sleep|attention|targets)\.|checker\/(channels|adversary)\/)/,
  },
  { name: 'parents, counts, order of the search', where: / .*checker\/(search|[^/]*\.js)/ },
  { name: 'invariants and other judgements', where: / .*checker\/(judges|reductions|liveness|traces)\// },
  { name: 'garbage', where: /^\(garbage collector\) / },
];
/** Node, modules, compilation, and what V8 attributes to nobody. */
const rest = 'start of Node, modules, and what belongs to nothing else';

/** Seconds of each phase, in the order of the table above; idle time is left out. */
export function phasesOf({ nodes, samples, timeDeltas }: CpuProfile): Readonly<Record<string, number>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const phaseOf = new Map<number, string>();
  const walk = (id: number, inherited: string | undefined): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const title = `${callFrame.functionName} ${callFrame.url}`;
    const own = phases.find(({ where }) => where.test(title));
    const below = own?.below === true ? own.name : inherited;
    phaseOf.set(id, below ?? own?.name ?? rest);
    for (const child of children) walk(child, below);
  };
  walk(nodes[0]!.id, undefined);
  const seconds = new Map<string, number>([...phases.map(({ name }) => name), rest].map((name) => [name, 0]));
  for (const [index, id] of samples.entries()) {
    if (byId.get(id)!.callFrame.functionName === '(idle)') continue;
    const phase = phaseOf.get(id)!;
    seconds.set(phase, seconds.get(phase)! + timeDeltas[index]! / 1e6);
  }
  return Object.fromEntries(seconds);
}
