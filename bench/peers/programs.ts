import { execFileSync } from 'node:child_process';

/** What is needed beside what `npm ci` installs: a program, how it tells its version, and the Debian package that has it. */
const needed = [
  { program: 'spin', asks: '-V', package: 'spin' },
  { program: 'rumur', asks: '--version', package: 'rumur' },
  { program: 'gcc', asks: '--version', package: 'gcc' },
  { program: '/usr/bin/time', asks: '--version', package: 'time' },
] as const;

/** The versions of the programs, by name; undefined for one that is missing. */
export function versions(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    needed.map(({ program, asks }) => {
      try {
        const said = execFileSync(program, [asks], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
        return [program, said.split('\n')[0]!.trim()];
      } catch {
        return [program, undefined];
      }
    }),
  );
}

/** What to install where programs are missing, as a sentence; undefined where none is. */
export function lacking(found: ReturnType<typeof versions>): string | undefined {
  const missing = needed.filter(({ program }) => found[program] === undefined);
  if (missing.length === 0) return undefined;
  const names = missing.map(({ program }) => program).join(' and ');
  return `${names} not found. Install: apt install ${missing.map((one) => one.package).join(' ')}`;
}
