import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { run, verdict } from '../testing/examples.js';
import { casesOf } from './case.js';
import { junitXml } from './junit.js';
import { alertsOf, someCheck } from './testing/examples.js';
import { element } from './xml.js';

const schema = readFileSync(new URL('testing/junit.xsd', import.meta.url), 'utf8');
const problems = async (...xml: readonly string[]): Promise<readonly string[]> =>
  (await validateXML({ xml, schema })).errors.map(({ message }) => message);

/** A call of the validator takes half a second, however many documents it looks at. */
const fewRuns = { numRuns: 2 };
const many = { minLength: 20, maxLength: 40 };

describe('JUnit XML', () => {
  it('is of the schema, with true counts, for any check', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someCheck, many), async (checks) => {
        const documents = checks.map((check) => {
          const { cases, alerts } = alertsOf(check);
          const xml = junitXml(cases, alerts);
          const number = (what: string) => xml.split(`<${what} `).length - 1;
          expect(xml).toContain(
            `<testsuites name="rehome" tests="${number('testcase')}" failures="${number('failure')}" errors="${number('error')}"`,
          );
          expect(number('skipped')).toBe(cases.filter(({ outcome }) => outcome === 'skipped').length);
          return xml;
        });
        expect(await problems(...documents)).toEqual([]);
      }),
      fewRuns,
    );
  });

  it('is not of the schema where a count or a name lacks', async () => {
    const cases = casesOf([run('a,honest', [verdict('p')])], [], { pinned: true, strict: false });
    const xml = junitXml(cases, []);
    expect(await problems(xml)).toEqual([]);
    expect(await problems(xml.replace(' failures="0"', ''))).not.toEqual([]);
    expect(await problems(xml.replace('name="p" ', ''))).not.toEqual([]);
    expect(await problems(xml.replace('name="size"', 'name="p"'))).not.toEqual([]);
  });

  it('passes a pinned refutation, and fails one that stands for itself', () => {
    const runs = [run('a,honest', [verdict('p', { verdict: 'violated', trace: '0/1', length: 2 })])];
    expect(junitXml(casesOf(runs, [], { pinned: true, strict: false }), [])).not.toContain('<failure');
    expect(junitXml(casesOf(runs, [], { pinned: false, strict: false }), [])).toContain(
      'violated by a run of 2 actions\nrehome explain a,honest:0/1</failure>',
    );
  });
});

describe('an element', () => {
  it('keeps any text that XML can hold, and is well-formed with any', async () => {
    const counts = { tests: 0, failures: 0, errors: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), many), async (texts) => {
        const documents = texts.map((text) => element('testsuites', { name: `x${text}`, ...counts }));
        expect(await problems(...documents)).toEqual([]);
      }),
      fewRuns,
    );
    expect(element('a', { b: 'x\n"y"\u0001' }, '<&>\ud800')).toBe(
      '<a b="x&#10;&quot;y&quot;\ufffd">&lt;&amp;&gt;\ufffd</a>',
    );
  });
});
