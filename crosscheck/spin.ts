import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
export const countStates = (source: string): number =>
  inFolder((run) => {
    compile(run, source, '-DSAFETY');
    return search(run, '-E').states;
  });

/**
 * Which of some claims a Promela model violates, over all its runs, searched to the end, exactly and without partial-order reduction.
 * @param fair over those runs alone on which every process that can act from some point on does so again and again
 * @throws Error as `countStates`, and where a channel overflows
 */
export const judgeClaims = (source: string, claims: readonly Claim[], fair: boolean): ('holds' | 'violated')[] =>
  inFolder((run) => {
    if (claims.length === 0) return [];
    const named = claims.map((claim, number) => neverClaim(run, claim, `c${number}`));
    compile(run, [source, ...named].join('\n'), fair ? '-DNFAIR=8' : '-DNOFAIR');
    return named.map((_, number) => {
      const { errors } = search(run, '-a', ...(fair ? ['-f'] : []), '-N', `c${number}`);
      return errors === 0 ? 'holds' : 'violated';
    });
  });

type Run = (program: string, ...given: string[]) => string;

/** Does something in a folder of its own that holds the model. @throws Error with all that a program said where it fails */
function inFolder<T>(act: (run: Run & { readonly folder: string }) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-spin-'));
  const run: Run = (program, ...given) =>
    execFileSync(program, given, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 28,
    });
  try {
    return act(Object.assign(run, { folder }));
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    throw new Error(`${(error as Error).message}\n${stderr}${stdout}`.slice(0, 4000));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(run: Run & { readonly folder: string }, source: string, ...options: string[]): void {
  writeFileSync(join(run.folder, 'model.pml'), source);
  run('spin', '-a', 'model.pml');
  run('gcc', '-O0', '-w', '-DNOREDUCE', '-DMEMLIM=8000', '-DVECTORSZ=4096', ...options, '-o', 'pan', 'pan.c');
}

/** SPIN lays out so many steps of a run before it begins, as it does its table of states (`-w`), which takes longer than a small search. */
const depths = [20_000, 2_000_000];

/** What a search says of itself. @throws Error where it has not come to an end, or a channel overflowed */
function search(run: Run, ...options: string[]): { readonly states: number; readonly errors: number } {
  let said = '';
  for (const depth of depths) {
    said = run('./pan', `-m${depth}`, '-w18', ...options);
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
function neverClaim(run: Run, { text, meaning }: Claim, name: string): string {
  const automaton = automata.get(text) ?? run('spin', '-f', `!(${text})`);
  automata.set(text, automaton);
  // Names stand for expressions that SPIN's translation need not take apart.
  const own = automaton
    .replace(/^never\s*\{.*$/m, `never ${name} {`)
    .replace(/\b(a\d+|t\d+|e)\b/g, (named: string) => (named in meaning ? `${name}_${named}` : named));
  const macros = Object.entries(meaning).map(([named, expression]) => `#define ${name}_${named} (${expression})`);
  return [...macros, own].join('\n');
}
