import { readFileSync } from 'node:fs';
import type { PartResult } from '../catalogue/family/product.js';
import { documentFormat } from '../reports/json.js';
import { InputError } from './errors.js';
import { version } from './package-root.js';
import { joinShards, type Shard, sizeOfShard } from './shard.js';

/** What `rehome check --all --product --json` prints. */
export interface ProductDocument {
  readonly tool: 'rehome';
  readonly version: string;
  readonly format: number;
  readonly product: {
    /** What was asked for: shards of one product are equal in it. */
    readonly selection: Readonly<Record<string, unknown>> & { readonly total: number };
    readonly shard: Shard | null;
    readonly parts: readonly PartResult[];
  };
}

/** Makes the document. */
export const productDocument = (product: ProductDocument['product']): ProductDocument => ({
  tool: 'rehome',
  version,
  format: documentFormat,
  product,
});

/** The document in a file, if it is one of a product. */
export function readProductDocument(file: string): ProductDocument | undefined {
  let document: Partial<ProductDocument>;
  try {
    document = (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as Partial<ProductDocument>;
  } catch {
    // What cannot be read is told by whoever reads it as the document of a check.
    return undefined;
  }
  return document.tool === 'rehome' && document.product !== undefined ? (document as ProductDocument) : undefined;
}

/**
 * Joins the shards of one product, in any order.
 * @throws InputError where one is missing, given twice, interrupted, or of another product or version
 */
export function mergeProducts(documents: readonly ProductDocument[]): ProductDocument['product'] {
  const [first] = documents as readonly [ProductDocument, ...ProductDocument[]];
  const whatOf = ({ version: own, product }: ProductDocument) => JSON.stringify([own, product.selection]);
  for (const document of documents) {
    if (whatOf(document) !== whatOf(first))
      throw new InputError('The files are of different products or versions: merge the shards of one check.');
  }
  const { selection, shard } = first.product;
  if (shard === null) throw new InputError('There is nothing to merge: check with --shard 1/2, --shard 2/2 and so on.');
  const ordered = Array.from({ length: shard.of }, (_, index) => {
    const found = documents.filter(({ product }) => product.shard?.index === index + 1);
    const name = `${index + 1}/${shard.of}`;
    if (found.length !== 1 || found[0]!.product.shard?.of !== shard.of)
      throw new InputError(`Part ${name} is ${found.length === 0 ? 'missing' : 'given twice'}: give each shard once.`);
    const [{ product }] = found as [ProductDocument];
    const interrupted = product.parts.some(({ bound }) => bound === 'interrupted');
    if (interrupted || product.parts.length !== sizeOfShard(selection.total, product.shard!))
      throw new InputError(`Part ${name} was interrupted: check it again with --shard ${name}.`);
    return product.parts;
  });
  return { selection, shard: null, parts: joinShards(ordered) };
}
