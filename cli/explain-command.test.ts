import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFindings } from '../catalogue/findings/data.js';
import { pageFiles } from './explain/page-files.js';
import { ensureBuilt, folderWith, rehome, rehomeHere, removeFolder } from './testing/command.js';
import { lights } from './testing/modules.js';

const clause = '1) The owner asks.\n2) The owner tells the device.\n3) The operator asks the authority.\n';

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights, 'clause.txt': clause, 'plain.txt': 'Nothing is numbered here.\n' });
}, 200_000);
afterAll(() => removeFolder(folder));

/** A module is loaded by a process of its own. */
const explain = (...args: string[]) => (args[0]!.startsWith('./') ? rehome : rehomeHere)(['explain', ...args], folder);
const written = (name: string) => readFileSync(join(folder, name));

/** Needs three steps of the text. */
const finding = 'key-secrecy-token-secret-from-new-sho/honest/newSho-3';

describe('rehome explain', () => {
  it('takes the name of a finding, and tells what is broken under what', async () => {
    const { out, status } = await explain(finding);
    expect(out).toMatch(new RegExp(`^${finding} +2 actions\\n {2}discard-first,honest:0/1\\n`));
    expect(out).toContain('Violated: key-secrecy-token-secret-from-new-sho.');
    expect(out).toContain('Under: discard-first; all readings at their defaults; scenario honest: nothing goes wrong');
    expect(status).toBe(0);
  });

  it('tells of a run for ever, named by its id, on which runs the verdict rests, as the finding does', async () => {
    const { findings } = readFindings();
    const lasso = findings.find(({ trace, fairness }) => trace?.includes('~') === true && fairness !== undefined)!;
    for (const format of ['text', 'html', 'json']) {
      const [byName, byId] = [
        await explain(lasso.id, '--format', format),
        await explain(lasso.trace!, '--format', format),
      ];
      for (const { out } of [byName, byId]) expect(out.replace(/\s+/g, ' '), format).toContain(lasso.fairness);
      expect(byId.status).toBe(0);
    }
  });

  it.each([
    ['mermaid', 'sequenceDiagram\n'],
    ['plantuml', '@startuml\n'],
    ['mscgen', '# '],
    ['svg', '<svg '],
    ['html', '<!doctype html>\n'],
    ['json', '{\n'],
  ])('prints %s', async (format, begins) => {
    const { out, status } = await explain('./lights.ts:0/0', '--format', format);
    expect(out.startsWith(begins)).toBe(true);
    expect(out).toContain('never-y');
    expect(status).toBe(0);
  });

  it('writes a picture to a file, and the same bytes again', async () => {
    expect((await explain('./lights.ts:0/0', '--format', 'png')).err).toContain('name it with --out');
    const first = await explain('./lights.ts:0/0', '--format', 'png', '--out', 'one.png');
    expect(first).toMatchObject({ status: 0, out: 'Wrote one.png.\n' });
    await explain('./lights.ts:0/0', '--format', 'png', '--out', 'two.png');
    expect(written('one.png').subarray(1, 4).toString()).toBe('PNG');
    expect(written('one.png').equals(written('two.png'))).toBe(true);
  });

  it('puts a text of one’s own beside the actions, and names the steps that it lacks', async () => {
    const run = 'notify-first,honest:0/0/0/0/0/0/0';
    const { err, status } = await explain(run, '--format', 'html', '--clause', 'clause.txt', '--out', 'run.html');
    expect(status).toBe(0);
    expect(err).toContain('clause.txt has no step 5, which this run takes.');
    expect(written('run.html').toString()).toContain('The operator asks the authority.');
    const json = JSON.parse((await explain(run, '--format', 'json', '--clause', 'clause.txt')).out);
    expect(json.steps[0]).toMatchObject({ step: '1', clause: 'The owner asks.' });
    expect((await explain(run, '--clause', 'clause.txt')).out).toContain('“The owner asks.”');
  });

  it('says where no action has a step for a text to stand beside', async () => {
    const { err, status } = await explain('./lights.ts:0', '--clause', 'clause.txt');
    expect(err).toContain('No action of this run has the number of a step: nothing of clause.txt is shown.');
    expect(status).toBe(0);
  });

  it.each([
    [['no-such/honest/finding'], 'No finding of the catalogue is named no-such/honest/finding'],
    [[`${finding}4`], `Did you mean ${finding}?`],
    [['./lights.ts:0', '--format', 'svg', '--clause', 'clause.txt'], '--format svg has no place for --clause'],
    [['./lights.ts:0', '--format', 'html', '--guards'], '--format html has no place for --guards: take text, json.'],
    [['./lights.ts:0', '--format', 'svg', '--alternatives'], '--format svg has no place for --alternatives'],
    [['./lights.ts:0', '--clause', 'missing.txt'], 'Cannot read missing.txt: there is no such file.'],
    [['./lights.ts:0', '--clause', 'plain.txt'], 'plain.txt has no numbered step'],
    [['./lights.ts:0', '--out', 'nowhere/x.txt'], 'Cannot write nowhere/x.txt: its folder does not exist'],
    [['./lights.ts:0', '--format', 'gif'], 'Allowed choices are'],
  ])('refuses %j in one sentence', async (args, message) => {
    const { err, status } = await explain(...args);
    expect(err).toContain(message);
    expect(status).toBe(150);
  });
});

describe('the files of pages', () => {
  it('are numbered where there are several', () => {
    expect(pageFiles('a/chart.svg', ['x'])).toEqual([{ file: 'a/chart.svg', contents: 'x' }]);
    expect(pageFiles('a.b/chart', ['x', 'y']).map(({ file }) => file)).toEqual(['a.b/chart-1', 'a.b/chart-2']);
    expect(pageFiles('chart.svg', ['x', 'y']).map(({ file }) => file)).toEqual(['chart-1.svg', 'chart-2.svg']);
  });
});
