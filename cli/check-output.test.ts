import { expect, it } from 'vitest';
import { configuration, systemOf } from '../catalogue/index.js';
import { oneSided } from '../catalogue/one-sided.js';
import { plain } from '../reports/palette.js';
import type { Run } from '../reports/run.js';
import { run, verdict } from '../reports/testing/examples.js';
import { catalogueText, systemsText } from './check-output.js';

const rows = (...properties: readonly string[]): readonly Run[] =>
  Array.from({ length: 41 }, (_, i) =>
    run(
      `row ${i}`,
      properties.map((name) => verdict(name)),
    ),
  );

const text = async (runs: readonly Run[]): Promise<string> => {
  const system = systemOf(configuration({ procedure: 'notify-first' }));
  const all = await catalogueText(runs, [], async () => system, { palette: plain, verbose: false });
  return all.replace(/\s+/g, ' ');
};

it('says of many rows why a property that they judge is decided one way', async () => {
  const [[name, { side, because }]] = Object.entries(oneSided) as [[string, (typeof oneSided)[string]]];
  expect(await text(rows(name!, 'other'))).toContain(`${name}: ${side} in the default catalogue, because ${because}.`);
  expect(await text(rows('other'))).not.toContain('in the default catalogue, because');
});

it('says quietly what the verdicts are, without runs and lists', async () => {
  const bad = verdict('some-property', { verdict: 'violated', length: 2, trace: '0/1' });
  const noSystem = async () => {
    throw new Error('no run is shown, so no system is needed');
  };
  const quiet = { palette: plain, verbose: false, quiet: true };
  const few = await catalogueText([run('notify-first', [bad])], [], noSystem, quiet);
  expect(few).toContain('✗2  some-property');
  expect(few).toContain('1 violated');
  expect(few).not.toContain('rehome explain');
  const many = await catalogueText(rows('some-property'), [], noSystem, quiet);
  expect(many).toContain('·  some-property');
  expect(await systemsText([run('lights', [bad])], noSystem, quiet)).toContain('some-property');
});
