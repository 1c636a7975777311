import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sarifDocument } from './sarif.js';
import { alertsOf, someCheck } from './testing/examples.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const isSarif = ajv.compile(
  JSON.parse(readFileSync(new URL('testing/sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as object,
);
const problems = (document: unknown) => {
  isSarif(document);
  return isSarif.errors ?? [];
};

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly codeFlows: readonly {
        readonly threadFlows: readonly { readonly locations: readonly { readonly location: object }[] }[];
      }[];
    }[];
  }[];
}

describe('SARIF', () => {
  it('is of the official schema, one result for each way in which an expectation is not met', () => {
    fc.assert(
      fc.property(someCheck, (check) => {
        const { alerts } = alertsOf(check);
        const document = JSON.parse(JSON.stringify(sarifDocument(alerts, '1.0.0'))) as Sarif;
        expect(problems(document)).toEqual([]);
        const [{ tool, results }] = document.runs as [Sarif['runs'][number]];
        expect(results).toHaveLength(alerts.length);
        for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
        expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
      }),
    );
  });

  it('names a file by a URI, and a step that takes no transition by where the run is', () => {
    const check = fc.sample(
      someCheck.filter((each) => alertsOf(each).alerts.length > 0),
      { numRuns: 1, seed: 1 },
    )[0]!;
    const document = sarifDocument(alertsOf(check).alerts, '1.0.0') as Sarif;
    const [{ location }] = document.runs[0]!.results[0]!.codeFlows[0]!.threadFlows[0]!.locations as [
      { location: object },
    ];
    expect(location).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a%20b/m.ts' }, region: { startLine: 7, endLine: 9 } },
      message: { text: '1. the server loses it (lost)' },
    });
  });

  it('would be refused with a wrong level, a line 0 or an unknown member', () => {
    const base = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [] as object[] }] };
    const withResult = (result: object) => ({ ...base, runs: [{ ...base.runs[0], results: [result] }] });
    const message = { text: 'x' };
    expect(problems(withResult({ message }))).toEqual([]);
    expect(problems(withResult({ message, level: 'bad' }))).not.toEqual([]);
    expect(problems(withResult({ message, lines: [] }))).not.toEqual([]);
    const region = { startLine: 0 };
    expect(problems(withResult({ message, locations: [{ physicalLocation: { region } }] }))).not.toEqual([]);
  });
});
