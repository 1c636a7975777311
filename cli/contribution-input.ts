import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'yaml';
import { ClauseTextError, clauseOf } from '../reports/contribution/clause-text.js';
import {
  type ContributionHeader,
  HeaderError,
  headerFields,
  headerOf,
  revisionDate,
} from '../reports/contribution/header.js';
import { InputError, messageOf } from './errors.js';
import type { Terminal } from './terminal.js';
import { readText } from './text-file.js';

/** The fields of a header as options: `agendaItem` for `agenda-item`. */
export type HeaderOptions = {
  readonly [Field in keyof ContributionHeader as CamelCase<Field>]?: string;
};

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name;

/**
 * The paragraphs of a clause in a user's file. What of the file they are is reported where that is not all of it.
 * @throws InputError where the file cannot be read, or holds no clause
 */
export function clauseFrom(file: string, section: string, terminal: Terminal): readonly string[] {
  const text = readText(file);
  try {
    const { paragraphs, lines, isPart } = clauseOf(text, section);
    if (isPart) terminal.report(`Of ${file}, lines ${lines[0]} to ${lines[1]} are taken: clause ${section}.`);
    return paragraphs;
  } catch (error) {
    if (error instanceof ClauseTextError) throw new InputError(`${file} ${error.message}.`);
    throw error;
  }
}

/**
 * The header: what goes without saying, then the fields of a YAML file, then the options.
 * @param out the file to write, which is named as the document is
 * @throws InputError where the file cannot be read or understood
 */
export function headerFrom(file: string | undefined, options: HeaderOptions, out: string): ContributionHeader {
  const given: Readonly<Record<string, string | undefined>> = options;
  const chosen = headerFields.flatMap((name) => {
    const value = given[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    tdoc: basename(out, extname(out)),
    'document-for': 'Discussion and approval',
    against: '3GPP TR 33.812 V1.5.0 (2009-07)',
    ...(file === undefined ? {} : headerFile(file)),
    ...Object.fromEntries(chosen),
  };
}

function headerFile(file: string): ContributionHeader {
  const text = readText(file);
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    const [first] = messageOf(error).split('\n');
    throw new InputError(`${file} is no YAML: ${first} Write a field a line, for instance source: My Company.`);
  }
  try {
    return headerOf(data);
  } catch (error) {
    if (error instanceof HeaderError) throw new InputError(`${file} ${error.message}.`);
    throw error;
  }
}

/**
 * When the changes were made: as the header says, or when the amended file was written last.
 * @throws InputError for what is no date
 */
export function changeDate({ date }: ContributionHeader, amended: string): string {
  if (date === undefined) return `${statSync(amended).mtime.toISOString().slice(0, 19)}Z`;
  try {
    return revisionDate(date);
  } catch (error) {
    if (error instanceof HeaderError) throw new InputError(`The header ${error.message}.`);
    throw error;
  }
}
