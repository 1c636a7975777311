import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { comparisonTables } from '../reports/comparison-tables.js';
import { comparisonFile } from '../reports/contribution/comparison-file.js';
import { contributionFile } from '../reports/contribution/document.js';
import { amended, clause, example } from '../reports/contribution/testing/example.js';
import { comparison, words } from '../reports/testing/comparisons.js';

/** One thing that LibreOffice finds, or does not find, in a Word file. */
export interface Found {
  readonly what: string;
  readonly found: boolean;
}

/** A Word file as LibreOffice opens it. */
interface Opened {
  readonly isPdf: boolean;
  /** Its flat XML, and the words of that. */
  readonly odt: string;
  readonly text: string;
}

/** Opens a contribution with LibreOffice, and looks for its text, tracked changes, tables and pictures in what that makes of it. */
export async function openContribution(): Promise<readonly Found[]> {
  const { isPdf, odt, text } = opened(await contributionFile(example));
  return [
    { what: 'a PDF file', found: isPdf },
    {
      what: 'the clause and its amendment',
      found: [clause[4]!, amended[2]!].every((line) => text.includes(line.slice(3, 20))),
    },
    { what: 'insertions by the author', found: /<text:insertion>.*?<dc:creator>Lamp &amp; Sons</s.test(odt) },
    { what: 'deletions by the author', found: /<text:deletion>.*?<dc:creator>Lamp &amp; Sons</s.test(odt) },
    { what: 'the date of the changes', found: odt.includes('<dc:date>2009-07-06T00:00:00') },
    { what: 'five tables', found: tablesIn(odt) === 5 },
    { what: 'three pictures', found: odt.split('<draw:image').length - 1 === 3 },
  ];
}

/** Opens a comparison of two procedures with LibreOffice, and looks for its tables and their words in what that makes of it. */
export async function openComparison(): Promise<readonly Found[]> {
  const { isPdf, odt, text } = opened(await comparisonFile(comparison, words));
  const tables = comparisonTables(comparison, words);
  const lines = tables.flatMap(({ title, rows }) => [title, ...rows.flat().flatMap((cell) => cell.split('\n'))]);
  return [
    { what: 'a PDF file', found: isPdf },
    { what: 'each table', found: tablesIn(odt) === tables.length },
    { what: 'every caption and cell', found: lines.every((line) => text.includes(line)) },
    {
      what: 'heads that each page repeats',
      found: odt.split('<table:table-header-rows>').length - 1 === tables.length,
    },
  ];
}

const tablesIn = (odt: string): number => odt.split('<table:table ').length - 1;

function opened(file: Uint8Array): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'rehome-word-'));
  try {
    writeFileSync(join(folder, 'file.docx'), file);
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
          join(folder, 'file.docx'),
        ],
        { stdio: 'pipe' },
      );
    convert('pdf');
    convert('fodt');
    const odt = readFileSync(join(folder, 'file.fodt'), 'utf8');
    return {
      isPdf: readFileSync(join(folder, 'file.pdf')).subarray(0, 5).toString() === '%PDF-',
      odt,
      text: odt.replace(/<text:tab\/>/g, '\t').replace(/<[^>]+>/g, ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
