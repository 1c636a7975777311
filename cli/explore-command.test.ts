import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, ensureBuilt, folderWith, rehome, removeFolder, startRehome } from './testing/command.js';
import { lights } from './testing/modules.js';

const own = `
import { defineProcedure } from 'rehome-checker/procedures';
export default defineProcedure({ base: 'notify-first' });
`;

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith({ 'lights.ts': lights, 'own.ts': own, 'node.ts': `import 'node:fs';${lights}` });
}, 200_000);
afterAll(() => removeFolder(folder));

const dataOf = (file: string) =>
  JSON.parse(
    /<script type="application\/json" id="rehome-data">(.*?)<\/script>/s.exec(
      readFileSync(join(folder, file), 'utf8'),
    )![1]!,
  );

describe('rehome explore', () => {
  it('serves the page on this machine until Ctrl-C', async () => {
    const child = startRehome(['explore', './lights.ts:0/0', '--port', '0'], folder);
    const end = ended(child);
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        const found = /Open (http:\S+)/.exec(String(chunk))?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await (await fetch(address)).text();
    child.kill('SIGINT');
    expect((await end).status).toBe(0);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#run\/lights:0\/0$/);
    expect(page).toContain('id="rehome-data"');
  });

  it('writes a folder, which holds the layout apart', async () => {
    const { status, out } = await rehome(['explore', './lights.ts', '--out', 'made/page'], folder);
    expect(status).toBe(0);
    expect(out).toBe(
      `Wrote index.html and layout.js to made/page: open ${pathToFileURL(join(folder, 'made/page/index.html')).href}\n`,
    );
    expect(readdirSync(join(folder, 'made/page'))).toEqual(['index.html', 'layout.js']);
    expect(dataOf('made/page/index.html')).toMatchObject({
      source: 'module',
      rows: [{ subject: 'lights', verdicts: [-1, -1, -1] }],
    });
  });

  it('writes one file, the same each time, with a run to begin with', async () => {
    const args = ['explore', 'notify-first,loss:0/0/0', '--single-file'];
    const { status, out } = await rehome([...args, 'one.html'], folder);
    await rehome([...args, 'two.html'], folder);
    expect(status).toBe(0);
    expect(out).toMatch(/^Wrote one\.html: open file:.*one\.html#run\/notify-first,loss:0\/0\/0\n$/);
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toBe(readFileSync(join(folder, 'two.html'), 'utf8'));
    expect(existsSync(join(folder, 'layout.js'))).toBe(false);
  });

  it('begins with the run of a finding', async () => {
    const { out } = await rehome(['explore', 'never-stranded/honest/m2me-13', '--single-file', 'finding.html'], folder);
    expect(out).toMatch(/#run\/[a-z-]+,\S*honest:[\d/~]+\n$/);
  });

  it('has the rows of an own procedure before those of the catalogue', async () => {
    const { status } = await rehome(['explore', '--procedure', './own.ts', '--single-file', 'own.html'], folder);
    const { procedures, rows } = dataOf('own.html');
    expect(status).toBe(0);
    expect(procedures[0].name).toBe('./own.ts');
    expect(rows[0].subject).toBe('./own.ts,honest');
    expect(rows[0].verdicts.every((verdict: number) => verdict === -1)).toBe(true);
    expect(rows.some(({ subject }: { subject: string }) => subject === 'notify-first,honest')).toBe(true);
  });

  it.each([
    [['nothing-such'], 'Unknown procedure nothing-such'],
    [['never-stranded/honest/m2me-1'], 'No finding of the catalogue is named never-stranded/honest/m2me-1.'],
    [['./nowhere.ts'], 'There is no module ./nowhere.ts'],
    [['./lights.ts:7'], '7 is no run of lights'],
    [['./lights.ts#dark'], 'dark'],
    [['./node.ts', '--single-file', 'x.html'], 'node.ts:1: the page has no Node, and so no node:fs'],
    [['./lights.ts', '--single-file', 'nowhere/x.html'], 'Cannot write nowhere/x.html: its folder does not exist.'],
    [['./lights.ts', '--out', 'lights.ts'], 'Cannot write lights.ts: it is no folder.'],
    [['--port', '70000'], 'It must be a whole number from 0 to 65535.'],
    [['--out', 'a', '--single-file', 'b'], 'cannot be used with'],
  ])('ends with status 150 for %j', async (args, message) => {
    const { status, err } = await rehome(['explore', ...args], folder);
    expect(err).toContain(message);
    expect(status).toBe(150);
  });
});
