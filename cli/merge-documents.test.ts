import { describe, expect, it } from 'vitest';
import { checkDocument, type SelectionDocument } from '../reports/json.js';
import { run, verdict } from '../reports/testing/examples.js';
import { mergeDocuments, type NamedDocument, readDocument } from './merge-documents.js';
import { readProductDocument } from './product-document.js';
import { ofShard } from './shard.js';
import { folderWith, removeFolder } from './testing/command.js';

const selection: SelectionDocument = {
  all: false,
  defaults: false,
  procedures: ['p'],
  readings: [],
  scenarios: [],
  properties: [],
  strict: false,
  pinned: true,
  whole: false,
  total: 5,
  shard: null,
};
const runs = ['a', 'b', 'c', 'd', 'e'].map((id) => run(id, [verdict('safe')]));
const differences = ['e', 'b'].map((id) => ({ id, what: 'safe', pinned: 'violated 7', found: 'holds' }));

function part(index: number, of: number, changed: Partial<SelectionDocument> = {}): NamedDocument {
  const shard = { index, of };
  const own = ofShard(runs, shard);
  const found = differences.filter(({ id }) => own.some((each) => each.id === id));
  const document = checkDocument(own, found, 0, '1.0.0', { ...selection, shard, ...changed });
  return { file: `${index}.json`, document };
}

describe('mergeDocuments', () => {
  it('makes what one check would have said, whatever the order of the parts', () => {
    const whole = checkDocument(runs, [differences[1]!, differences[0]!], 0, '1.0.0', selection);
    for (const parts of [[part(1, 1)], [part(2, 2), part(1, 2)], [part(3, 3), part(1, 3), part(2, 3)]]) {
      expect(mergeDocuments(parts)).toEqual({ runs: whole.runs, differences: whole.differences, selection });
    }
  });

  it.each<[string, NamedDocument[], string]>([
    ['no part', [], 'Nothing to merge'],
    ['a missing part', [part(1, 3), part(3, 3)], 'Part 2/3 is missing: check it with --shard 2/3.'],
    ['a part that is given twice', [part(1, 2), part(1, 2)], '1.json and 1.json are both part 1/2'],
    [
      'parts of two selections',
      [part(1, 2), part(2, 2, { procedures: [] })],
      '2.json is of another selection than 1.json',
    ],
    ['parts of two divisions', [part(1, 2), part(2, 3)], '2.json is of another selection'],
    ['an interrupted part', [part(1, 2, { total: 9 }), part(2, 2, { total: 9 })], '1.json lacks 2 configurations'],
    ['a whole', [part(1, 1, { shard: null })], '1.json is no part of a selection'],
  ])('refuses %s', (_, parts, message) => {
    expect(() => mergeDocuments(parts)).toThrow(message);
  });

  it('refuses a configuration in two parts', () => {
    const two = part(2, 2);
    const twice = { ...two, document: { ...two.document, runs: part(1, 2).document.runs.slice(0, 2) } };
    expect(() => mergeDocuments([part(1, 2), twice])).toThrow('a is in two parts');
  });
});

describe('readDocument', () => {
  it('reads what this version wrote, and says what is wrong with anything else', () => {
    const { document } = part(1, 1);
    const folder = folderWith({
      'good.json': JSON.stringify(document),
      'old.json': JSON.stringify({ ...document, version: '0.9.0' }),
      'new.json': JSON.stringify({ ...document, format: 99 }),
      'other.json': '{}',
      'bad.json': '{',
      'null.json': 'null',
    });
    const read = (name: string) => () => readDocument(`${folder}/${name}`, '1.0.0');
    expect(read('good.json')().document).toEqual(document);
    expect(read('old.json')).toThrow('old.json has version 0.9.0, and this is 1.0.0');
    expect(read('new.json')).toThrow('has format 99');
    expect(read('other.json')).toThrow('is no result of `rehome check --json`');
    expect(read('null.json')).toThrow('is no result of `rehome check --json`');
    expect(read('bad.json')).toThrow('bad.json is no JSON. Write one with rehome check --json');
    expect(readProductDocument(`${folder}/null.json`)).toBeUndefined();
    expect(read('none.json')).toThrow('none.json: there is no such file');
    removeFolder(folder);
  });
});
