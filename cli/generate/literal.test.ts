import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../package-root.js';
import { call, constant, literal } from './literal.js';

/** The project's formatter. */
const formatted = (text: string) =>
  execFileSync('npx', ['--no-install', 'biome', 'format', '--stdin-file-path=generated-tests/x.ts'], {
    cwd: packageRoot,
    input: text,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

const word = fc.oneof(fc.stringMatching(/^[a-z-]{1,30}$/), fc.constantFrom("it's", 'say "so"', 'a\nb', 'a \\ b', '→'));
const data = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, word, fc.boolean(), fc.constant(null), tie('list'), tie('record')),
  list: fc.array(fc.oneof(word, tie('record')), { maxLength: 4 }),
  record: fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.constant('two words')), tie('value'), {
    maxKeys: 4,
  }),
})).value;

describe('literal', () => {
  it('reads back as the same data', () => {
    fc.assert(
      fc.property(data, (value) => {
        const read: unknown = new Function(`return ${literal(value, 0, 7)}`)();
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('is laid out as the formatter would', () => {
    const values = fc.sample(data, { numRuns: 200, seed: 1 });
    const text = values
      .map((value, i) => `const value${i} = ${literal(value, 0, `const value${i} = ;`.length)};\n`)
      .join('');
    expect(formatted(text)).toBe(text);
  });

  it('goes to the next line where it is too long, as the formatter would have it', () => {
    const lengths = [1, 95, 96, 97, 98, 99, 100, 101, 140];
    const text = lengths.map((length) => `${constant(`text${length}`, 'x'.repeat(length), 0)}\n`).join('');
    expect(formatted(text)).toBe(text);
  });
});

it('breaks a call whose arguments are too long for one line', () => {
  expect(call('    const x = f', ['a', "'b'"])).toBe("    const x = f(a, 'b');");
  const long = `'${'0/'.repeat(60)}'`;
  expect(call('    const x = f', ['a', long])).toBe(`    const x = f(\n      a,\n      ${long},\n    );`);
});
