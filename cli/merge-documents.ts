import { type CheckDocument, documentFormat, type SelectionDocument } from '../reports/json.js';
import { count } from '../reports/layout.js';
import { InputError } from './errors.js';
import { joinShards, type Shard, sizeOfShard } from './shard.js';
import { readJson } from './text-file.js';

/** A document with the file that it is from. */
export interface NamedDocument {
  readonly file: string;
  readonly document: CheckDocument;
}

/** A part of a selection. */
interface Part extends NamedDocument {
  readonly selection: SelectionDocument;
  readonly shard: Shard;
}

/** What the parts of a selection say together. */
export type Merged = Pick<CheckDocument, 'runs' | 'differences'> & { readonly selection: SelectionDocument };

/**
 * Reads a document of `rehome check --json`.
 * @throws InputError that names the file, where it is none that this version can read
 */
export function readDocument(file: string, version: string): NamedDocument {
  const remedy = `Write one with rehome check --json --out ${file}.`;
  const document = (readJson(file, remedy) ?? {}) as Partial<CheckDocument>;
  const complete = Array.isArray(document.runs) && Array.isArray(document.differences);
  if (document.tool !== 'rehome' || !complete)
    throw new InputError(`${file} is no result of \`rehome check --json\`. ${remedy}`);
  for (const [what, found, expected] of [
    ['format', document.format, documentFormat],
    ['version', document.version, version],
  ] as const) {
    if (found !== expected)
      throw new InputError(`${file} has ${what} ${found}, and this is ${expected}: check all parts with one version.`);
  }
  return { file, document: document as CheckDocument };
}

/**
 * Joins the parts of one selection, in any order, to what one check of it would have said.
 * @throws InputError where a part is missing, given twice, incomplete, or of another selection
 */
export function mergeDocuments(documents: readonly NamedDocument[]): Merged {
  const parts = documents.map(partOf);
  const [first] = parts;
  if (first === undefined) throw new InputError('Nothing to merge: name the files that `rehome check --shard` wrote.');
  for (const part of parts) {
    if (whatOf(part) !== whatOf(first))
      throw new InputError(`${part.file} is of another selection than ${first.file}: merge parts of one check.`);
  }
  const { of } = first.shard;
  const ordered = Array.from({ length: of }, (_, i) => onlyPart(parts, i + 1, of));
  for (const { file, document, selection, shard } of ordered) {
    const lacking = sizeOfShard(selection.total, shard) - document.runs.length;
    if (lacking !== 0)
      throw new InputError(
        `${file} lacks ${count(lacking, 'configuration')}: it was interrupted. Check this part again.`,
      );
  }
  const runs = joinShards(ordered.map(({ document }) => document.runs));
  const ids = new Set<string>();
  for (const { id } of runs) {
    if (ids.has(id)) throw new InputError(`${id} is in two parts: check all parts with one version.`);
    ids.add(id);
  }
  const position = new Map(runs.map(({ id }, index) => [id, index]));
  const differences = ordered
    .flatMap(({ document }) => document.differences)
    .sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  return { runs, differences, selection: { ...first.selection, shard: null } };
}

function partOf({ file, document }: NamedDocument): Part {
  const { selection } = document;
  if (selection?.shard == null)
    throw new InputError(`${file} is no part of a selection: check with --shard 1/2, --shard 2/2 and so on.`);
  return { file, document, selection, shard: selection.shard };
}

/** What a part is a part of, as a text. */
const whatOf = ({ selection, shard }: Part): string => JSON.stringify([{ ...selection, shard: null }, shard.of]);

function onlyPart(parts: readonly Part[], index: number, of: number): Part {
  const [part, twice] = parts.filter(({ shard }) => shard.index === index);
  if (part === undefined) throw new InputError(`Part ${index}/${of} is missing: check it with --shard ${index}/${of}.`);
  if (twice !== undefined)
    throw new InputError(`${part.file} and ${twice.file} are both part ${index}/${of}: leave one out.`);
  return part;
}
