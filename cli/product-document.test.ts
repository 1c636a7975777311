import { describe, expect, it } from 'vitest';
import type { PartResult } from '../catalogue/family/product.js';
import { mergeProducts, type ProductDocument, productDocument } from './product-document.js';
import { ofShard } from './shard.js';

const parts = ['a', 'b', 'c', 'd', 'e'].map(
  (scenario): PartResult => ({
    procedure: 'p',
    scenario,
    values: {},
    configurations: '12',
    explorations: 1,
    states: 3,
    transitions: 4,
    bound: null,
    neverLookedAt: [],
    verdicts: [],
  }),
);
const selection = { total: parts.length, properties: [] };
const shard = (index: number, of: number, changed: Partial<ProductDocument['product']> = {}) =>
  productDocument({ selection, shard: { index, of }, parts: ofShard(parts, { index, of }), ...changed });

describe('shards of a product', () => {
  it('are joined to the whole, in any order', () => {
    for (const shards of [[shard(1, 1)], [shard(2, 2), shard(1, 2)], [shard(3, 3), shard(1, 3), shard(2, 3)]])
      expect(mergeProducts(shards)).toEqual({ selection, shard: null, parts });
  });

  it.each<[string, ProductDocument[], string]>([
    ['one is missing', [shard(2, 2)], 'Part 1/2 is missing'],
    ['one is given twice', [shard(1, 2), shard(1, 2), shard(2, 2)], 'Part 1/2 is given twice'],
    ['they are of two products', [shard(1, 2), shard(2, 2, { selection: { total: 5 } })], 'different products'],
    ['one was cut off', [shard(1, 2, { parts: [] }), shard(2, 2)], 'Part 1/2 was interrupted'],
    ['one was interrupted', [shard(1, 1, { parts: parts.map((each) => ({ ...each, bound: 'interrupted' })) })], '1/1'],
    ['none is a shard', [shard(1, 1, { shard: null })], 'nothing to merge'],
  ])('are refused where %s', (_, shards, words) => {
    expect(() => mergeProducts(shards)).toThrow(words);
  });
});
