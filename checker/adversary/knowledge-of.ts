import type { Adversary } from '../composition.js';
import { KnowledgeTable } from './knowledge-table.js';

/** Makes the table of what an adversary may know. */
export type KnowledgeFactory = (adversary: Adversary) => KnowledgeTable;

/** The table of what a system's adversary may know, if it has one. */
export const knowledgeOf = (
  { adversary }: { readonly adversary?: Adversary },
  create: KnowledgeFactory = (given) => new KnowledgeTable(given),
): KnowledgeTable | undefined => (adversary === undefined ? undefined : create(adversary));
