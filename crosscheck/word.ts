import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contributionFile } from '../reports/contribution/document.js';
import { amended, clause, example } from '../reports/contribution/testing/example.js';

/** One thing that LibreOffice finds, or does not find, in a contribution. */
export interface Found {
  readonly what: string;
  readonly found: boolean;
}

/** Opens a contribution with LibreOffice, and looks for its text, tracked changes, tables and pictures in what that makes of it. */
export async function openContribution(): Promise<readonly Found[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-word-'));
  try {
    writeFileSync(join(folder, 'contribution.docx'), await contributionFile(example));
    const convert = (format: string) =>
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          format,
          '--outdir',
          folder,
          join(folder, 'contribution.docx'),
        ],
        { stdio: 'pipe' },
      );
    convert('pdf');
    convert('fodt');
    const pdf = readFileSync(join(folder, 'contribution.pdf'));
    const odt = readFileSync(join(folder, 'contribution.fodt'), 'utf8');
    const text = odt.replace(/<text:tab\/>/g, '\t').replace(/<[^>]+>/g, '');
    return [
      { what: 'a PDF file', found: pdf.subarray(0, 5).toString() === '%PDF-' },
      {
        what: 'the clause and its amendment',
        found: [clause[4]!, amended[2]!].every((line) => text.includes(line.slice(3, 20))),
      },
      { what: 'insertions by the author', found: /<text:insertion>.*?<dc:creator>Lamp &amp; Sons</s.test(odt) },
      { what: 'deletions by the author', found: /<text:deletion>.*?<dc:creator>Lamp &amp; Sons</s.test(odt) },
      { what: 'the date of the changes', found: odt.includes('<dc:date>2009-07-06T00:00:00') },
      { what: 'five tables', found: odt.split('<table:table ').length - 1 === 5 },
      { what: 'three pictures', found: odt.split('<draw:image').length - 1 === 3 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
