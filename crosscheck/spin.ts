import { inFolder, type Run } from './programs.js';
import type { Claim } from './promela/formula.js';

/**
 * The number of states of a Promela model.
 * @throws Error where SPIN cannot be run, or does not finish its search
 */
export const countStates = (source: string): Promise<number> =>
  inFolder('rehome-spin-', { [model]: source }, async (run) => {
    await compile(run, '-DSAFETY');
    return (await search(run, '-E')).states;
  });

/**
 * Which of some claims a Promela model violates, over all its runs, searched to the end, exactly and without partial-order reduction.
 * @param fair over those runs alone on which every process that can act from some point on does so again and again
 * @throws Error as `countStates`, and where a channel overflows
 */
export async function judgeClaims(
  source: string,
  claims: readonly Claim[],
  fair: boolean,
): Promise<('holds' | 'violated')[]> {
  if (claims.length === 0) return [];
  const named: string[] = [];
  for (const [number, claim] of claims.entries()) named.push(await neverClaim(claim, `c${number}`));
  return inFolder('rehome-spin-', { [model]: [source, ...named].join('\n') }, async (run) => {
    await compile(run, fair ? '-DNFAIR=8' : '-DNOFAIR');
    const judged: ('holds' | 'violated')[] = [];
    for (const number of named.keys()) {
      const { errors } = await search(run, '-a', ...(fair ? ['-f'] : []), '-N', `c${number}`);
      judged.push(errors === 0 ? 'holds' : 'violated');
    }
    return judged;
  });
}

const model = 'model.pml';

async function compile(run: Run, ...options: string[]): Promise<void> {
  await run('spin', '-a', model);
  await run('gcc', '-O0', '-w', '-DNOREDUCE', '-DMEMLIM=8000', '-DVECTORSZ=4096', ...options, '-o', 'pan', 'pan.c');
}

/** SPIN lays out so many steps of a run before it begins, as it does its table of states (`-w`), which takes longer than a small search. */
const depths = [20_000, 2_000_000];

/** What a search says of itself. @throws Error where it has not come to an end, or a channel overflowed */
async function search(run: Run, ...options: string[]): Promise<{ readonly states: number; readonly errors: number }> {
  let said = '';
  for (const depth of depths) {
    said = await run('./pan', `-m${depth}`, '-w18', ...options);
    if (!isCut(said)) break;
  }
  const states = /(\d+) states, stored/.exec(said);
  const errors = /errors: (\d+)/.exec(said);
  // An assertion of the model's; those that SPIN makes of a claim begin with a negation.
  if (states === null || errors === null || isCut(said) || /assertion violated \(*[^(! ]/.test(said)) {
    throw new Error(`SPIN did not finish:\n${said}`);
  }
  return { states: Number(states[1]), errors: Number(errors[1]) };
}

/** Did it end before everything was seen, without an error found? An error that was found is one, whatever was not seen. */
const isCut = (said: string): boolean => said.includes('Search not completed') && said.includes('errors: 0');

/** SPIN's automata of negations, by text: it takes seconds for some, and claims are alike. */
const automata = new Map<string, string>();

/** The automaton that SPIN makes of the negation of a claim. */
async function neverClaim({ text, meaning }: Claim, name: string): Promise<string> {
  const automaton =
    automata.get(text) ?? (await inFolder('rehome-spin-', {}, (run) => run('spin', '-f', `!(${text})`)));
  automata.set(text, automaton);
  // Names stand for expressions that SPIN's translation need not take apart.
  const own = automaton
    .replace(/^never\s*\{.*$/m, `never ${name} {`)
    .replace(/\b(a\d+|t\d+|e)\b/g, (named: string) => (named in meaning ? `${name}_${named}` : named));
  const macros = Object.entries(meaning).map(([named, expression]) => `#define ${name}_${named} (${expression})`);
  return [...macros, own].join('\n');
}
