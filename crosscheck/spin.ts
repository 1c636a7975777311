import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Claim } from './promela/formula.js';

/** Which of the programs that are needed, SPIN and a compiler for what it writes, are not here. */
export function missingPrograms(): readonly string[] {
  const versions: Readonly<Record<string, string>> = {
    spin: '-V',
    gcc: '--version',
    soffice: '--version',
  };
  return Object.keys(versions).filter((program) => {
    try {
      execFileSync(program, [versions[program]!], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

/**
 * The number of states of a Promela model.
 * @throws Error where SPIN cannot be run, or does not finish its search
 */
export const countStates = (source: string): Promise<number> =>
  inFolder(async (run) => {
    await compile(run, source, '-DSAFETY');
    return (await search(run, '-E')).states;
  });

/**
 * Which of some claims a Promela model violates, over all its runs, searched to the end, exactly and without partial-order reduction.
 * @param fair over those runs alone on which every process that can act from some point on does so again and again
 * @throws Error as `countStates`, and where a channel overflows
 */
export const judgeClaims = (
  source: string,
  claims: readonly Claim[],
  fair: boolean,
): Promise<('holds' | 'violated')[]> =>
  inFolder(async (run) => {
    if (claims.length === 0) return [];
    const named: string[] = [];
    for (const [number, claim] of claims.entries()) named.push(await neverClaim(run, claim, `c${number}`));
    await compile(run, [source, ...named].join('\n'), fair ? '-DNFAIR=8' : '-DNOFAIR');
    const judged: ('holds' | 'violated')[] = [];
    for (const number of named.keys()) {
      const { errors } = await search(run, '-a', ...(fair ? ['-f'] : []), '-N', `c${number}`);
      judged.push(errors === 0 ? 'holds' : 'violated');
    }
    return judged;
  });

type Run = (program: string, ...given: string[]) => Promise<string>;

const execute = promisify(execFile);

/** Does something in a folder of its own that holds the model. @throws Error with all that a program said where it fails */
async function inFolder<T>(act: (run: Run & { readonly folder: string }) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-spin-'));
  const run: Run = async (program, ...given) =>
    (await execute(program, given, { cwd: folder, maxBuffer: 2 ** 28 })).stdout;
  try {
    return await act(Object.assign(run, { folder }));
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`${(error as Error).message}\n${stderr}${stdout}`.slice(0, 4000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compile(run: Run & { readonly folder: string }, source: string, ...options: string[]): Promise<void> {
  writeFileSync(join(run.folder, 'model.pml'), source);
  await run('spin', '-a', 'model.pml');
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
async function neverClaim(run: Run, { text, meaning }: Claim, name: string): Promise<string> {
  const automaton = automata.get(text) ?? (await run('spin', '-f', `!(${text})`));
  automata.set(text, automaton);
  // Names stand for expressions that SPIN's translation need not take apart.
  const own = automaton
    .replace(/^never\s*\{.*$/m, `never ${name} {`)
    .replace(/\b(a\d+|t\d+|e)\b/g, (named: string) => (named in meaning ? `${name}_${named}` : named));
  const macros = Object.entries(meaning).map(([named, expression]) => `#define ${name}_${named} (${expression})`);
  return [...macros, own].join('\n');
}
