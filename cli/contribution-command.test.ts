import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFindings } from '../catalogue/findings/data.js';
import { textIn } from '../reports/contribution/testing/unzip.js';
import { ensureBuilt, folderWith, rehomeHere, removeFolder } from './testing/command.js';

const clause = '4.2\nMoving a lamp\n\n1) The lamp forgets its key.\n2) The hub is told.\n';
const finding = 'discard-after-acknowledgement/honest/m2me-8or10';
/** A finding that notify-first does not have. */
const elsewhere = readFindings().findings.find(
  ({ configurations }) => !configurations.some((id) => id.startsWith('notify-first,')),
)!.id;
const sentences = ['--clause', 'clause.txt', '--out', 'a.docx', '--before', 'notify-first', '--amendments'];
let folder: string;

const files = {
  'clause.txt': `1 Scope\nNone.\n${clause}4.3 Other\n`,
  'amended.txt': clause.replace('The hub is told.', 'The hub is told by the lamp.'),
  'same.txt': `${clause}\n\n`,
  'empty.txt': '\n',
  'header.yaml': 'source: Lamp & Sons\ntitle: Lamps\nagenda-item: 6.4\ndate: 2009-07-06\n',
  'unknown.yaml': 'sauce: Lamp & Sons\n',
  'broken.yaml': 'source: [\n',
};
const contribution = (...args: string[]) =>
  rehomeHere(['contribution', ...args, '--section', '4.2', '--quiet'], folder);
const usual = ['--clause', 'clause.txt', '--amended', 'amended.txt', '--out', 'L7-0012.docx'];

beforeAll(async () => {
  await ensureBuilt();
  folder = folderWith(files);
}, 100_000);
afterAll(() => removeFolder(folder));

describe('rehome contribution', () => {
  it('writes the same Word file each time, with the header, the finding and the tracked change', async () => {
    const args = [finding, ...usual, '--header', 'header.yaml', '--before', 'discard-first', '--after', 'notify-first'];
    const { status, out, err } = await contribution(...args);
    expect({ status, out, err }).toEqual({
      status: 0,
      out: 'Wrote 1 finding and the changed clause 4.2 to L7-0012.docx.\n',
      err: 'Of clause.txt, lines 3 to 7 are taken: clause 4.2.\n',
    });
    const first = readFileSync(join(folder, 'L7-0012.docx'));
    const xml = textIn(first, 'word/document.xml');
    for (const text of ['Lamp &amp; Sons', '>L7-0012<', '>violated (', 'Step 2', 'w:date="2009-07-06T00:00:00Z"']) {
      expect(xml).toContain(text);
    }
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="Lamp &amp; Sons"[^>]*><w:r><w:t [^>]*> by the lamp</);
    expect(xml).toContain('<wp:docPr ');
    expect(xml).not.toContain('None.');
    await contribution(...args);
    expect(readFileSync(join(folder, 'L7-0012.docx')).equals(first)).toBe(true);
  }, 100_000);

  it('lets options go before the file, and takes the source as author', async () => {
    const { status } = await contribution(
      finding,
      ...usual,
      '--header',
      'header.yaml',
      '--source',
      'Hubs',
      '--author',
      'Ann',
    );
    expect(status).toBe(0);
    const xml = textIn(readFileSync(join(folder, 'L7-0012.docx')), 'word/document.xml');
    expect(xml).toContain('>Hubs<');
    expect(xml).toContain('w:author="Ann"');
  }, 100_000);

  it.each([
    [
      'an unknown finding',
      ['no-such/honest/thing', ...usual],
      'No finding of the catalogue is named no-such/honest/thing. ',
    ],
    ['a missing clause', [finding, ...usual, '--clause', 'none.txt'], 'Cannot read none.txt: there is no such file.'],
    ['an empty clause', [finding, ...usual, '--clause', 'empty.txt'], 'empty.txt has no words'],
    [
      'an amendment that changes nothing',
      [finding, ...usual, '--amended', 'same.txt'],
      'same.txt says what clause.txt says',
    ],
    [
      'a field that is none',
      [finding, ...usual, '--header', 'unknown.yaml'],
      'unknown.yaml has an unknown field sauce',
    ],
    ['what is no YAML', [finding, ...usual, '--header', 'broken.yaml'], 'broken.yaml is no YAML'],
    ['a date that is none', [finding, ...usual, '--date', '2009-02-30'], 'has 2009-02-30 as its date'],
    ['an unknown procedure', [finding, ...usual, '--before', 'discard-fist'], 'Did you mean discard-first?'],
    [
      'a finding of other procedures',
      [elsewhere, ...usual, '--before', 'notify-first'],
      'Give one of these as --before',
    ],
    ['no amendment at all', [finding, '--clause', 'clause.txt', '--out', 'a.docx'], 'give its text with --amended'],
    [
      'two amendments',
      [finding, ...usual, '--amendments', 'sealed-mcim'],
      '--amendments says what --amended says, too',
    ],
    ['an unknown amendment', [...sentences, 'sealed-mci'], 'Unknown amendment sealed-mci. Did you mean sealed-mcim?'],
    [
      'amendments that exclude each other',
      [...sentences, 'go-on-unacknowledged,abort-unacknowledged'],
      'exclude each other',
    ],
    ['nothing to discuss', usual, 'There is nothing to discuss'],
    ['a folder that is not there', [finding, ...usual, '--out', 'none/a.docx'], 'Cannot write none/a.docx'],
  ])(
    'refuses %s with status 150',
    async (_, args, message) => {
      const { status, out, err } = await contribution(...args);
      expect({ status, out }).toEqual({ status: 150, out: '' });
      expect(err).toContain(message);
    },
    100_000,
  );
});

describe('rehome contribution --amendments', () => {
  it('writes the sentences into the clause, and shows the run that returns without them', async () => {
    const { status, out, err } = await contribution(...sentences, 'sealed-mcim,release-on-discard', '--source', 'Hubs');
    expect({ status, out }).toEqual({ status: 0, out: 'Wrote 2 findings and the changed clause 4.2 to a.docx.\n' });
    expect(err).toContain('clause.txt has no step 15: the sentence of release-on-discard goes to the end.');
    const xml = textIn(readFileSync(join(folder, 'a.docx')), 'word/document.xml');
    expect(xml).toMatch(
      /<w:ins w:id="\d+" w:author="Hubs"[^>]*><w:r><w:t [^>]*>[^<]*The new SHO encrypts its MCIM for/,
    );
    expect(xml).toContain('as amended: notify-first with the proposed sentences');
  }, 100_000);
});

describe('rehome explain --format docx', () => {
  it('writes a run as a Word file', async () => {
    const { status } = await rehomeHere(['explain', finding, '--format', 'docx', '--out', 'run.docx'], folder);
    expect(status).toBe(0);
    const xml = textIn(readFileSync(join(folder, 'run.docx')), 'word/document.xml');
    expect(xml).toContain('Violated: discard-after-acknowledgement.');
    expect(xml).toContain('<wp:docPr ');
    expect(xml).toContain('<w:tbl>');
  }, 100_000);
});
