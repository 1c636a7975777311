import type { System } from '../../checker/index.js';
import type { Effect } from '../../checker/search/effect.js';
import type { Tables } from '../../checker/search/tables.js';
import { among } from './assertion.js';
import { closeTables } from './closed-tables.js';

/**
 * A composition as SPIN's own partial-order reduction likes it best: a process for each participant, its local state a variable of its own, and
 * for each message a channel of which SPIN is told that one process alone reads and one alone writes it (`xr`, `xs`). Nothing is asserted, so that
 * nothing is visible.
 * @throws Error where a message travels otherwise than in a lossless set without copies, or there is an adversary
 */
export function channelPromela(system: System): string {
  const { tables } = closeTables(system);
  const channels = tables.routes.channels.flat();
  if (
    tables.knowledge !== undefined ||
    channels.some(({ rule }) => rule.kind !== 'set' || rule.lossy || rule.duplicating)
  )
    throw new Error(`${system.name}: only lossless sets without copies, and no adversary, are written as channels.`);
  const declared = channels.flatMap(({ field, items }) =>
    items.map((_, item) => `chan ${channelName(field, item)} = [1] of { bit };`),
  );
  return [...declared, ...tables.names.map((_, participant) => process(tables, participant)), ''].join('\n');
}

const channelName = (field: number, item: number): string => `m${field}_${item}`;

function process(tables: Tables, participant: number): string {
  const locals = [...tables.automata[participant]!.states.keys()];
  const writes = new Set<string>();
  const done = (effect: Effect): string => {
    const sends = effect.channels.map(({ field }, index) => channelName(field, effect.items[index]!));
    for (const channel of sends) writes.add(channel);
    return [`s = ${effect.next}`, ...sends.map((channel) => `${channel}!1`)].join('; ');
  };
  const reads: string[] = [];
  const options = tables.routes.channels[participant]!.flatMap(({ field, items }) =>
    items.map(({ symbol }, item) => {
      const name = channelName(field, item);
      reads.push(name);
      const cases = locals.map((local) => `:: s == ${local} -> ${done(tables.effect(participant, local, symbol))}`);
      return `:: atomic { ${name}?1; if ${cases.join(' ')} fi }`;
    }),
  );
  for (const local of locals)
    for (const move of tables.moves(participant, local))
      options.push(`:: atomic { ${among('s', [local])} -> ${done(move)} }`);
  return [
    `active proctype p${participant}() { /* ${tables.names[participant]} */`,
    'byte s = 0;',
    ...reads.map((channel) => `xr ${channel};`),
    ...[...writes].map((channel) => `xs ${channel};`),
    'end: do',
    ...options,
    'od }',
  ].join('\n');
}
