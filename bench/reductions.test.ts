import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfigurationId, systemOf } from '../catalogue/index.js';
import { type CheckOptions, check, type System } from '../checker/index.js';
import { alternatingBit } from '../checker/models/alternating-bit.js';
import { diningPhilosophers } from '../checker/models/dining-philosophers.js';
import { needhamSchroeder } from '../checker/models/needham-schroeder.js';
import { peterson } from '../checker/models/peterson.js';
import { ringElection } from '../checker/models/ring-election.js';
import { packageRoot } from '../cli/package-root.js';
import { devices, sharedOperators } from './models/devices.js';

// docs/reductions.md says what is left of which model: each row of its tables is held to a search, and no row is left out.

interface Row {
  readonly system: () => System;
  /** Default: all that a reduced graph can be asked. */
  readonly properties?: (system: System) => readonly string[];
}

const plainInvariants = ({ properties }: System): string[] =>
  properties.filter(({ form, history }) => form === 'invariant' && history === undefined).map(({ name }) => name);
const configuration = (id: string) => () => systemOf(parseConfigurationId(id));
const attacked = configuration('notify-first,network-attacker');
const lossy = configuration('discard-first,release=after-acknowledgement-sent,loss');

const rows: Readonly<Record<string, Row>> = {
  '1 device': { system: () => devices({ count: 1 }) },
  '2 devices': { system: () => devices({ count: 2 }) },
  '3 devices': { system: () => devices({ count: 3 }) },
  '3 devices, lossy': { system: () => devices({ count: 3, lossy: true }) },
  '4 devices': { system: () => devices({ count: 4 }) },
  '4 devices, lossy': { system: () => devices({ count: 4, lossy: true }) },
  '8 devices': { system: () => devices({ count: 8 }) },
  '2 devices, shared operators': { system: () => sharedOperators({ count: 2 }) },
  '3 devices, shared operators': { system: () => sharedOperators({ count: 3 }) },
  'election in a ring of 5': { system: () => ringElection({ numbers: [3, 1, 4, 2, 5] }) },
  'alternating bit': { system: () => alternatingBit() },
  'Needham-Schroeder': { system: () => needhamSchroeder() },
  '5 dining philosophers': { system: () => diningPhilosophers({ seats: 5 }) },
  '6 dining philosophers': { system: () => diningPhilosophers({ seats: 6 }) },
  Peterson: { system: () => peterson() },
  'notify-first, network-attacker, deadlock alone': { system: attacked, properties: () => [] },
  'notify-first, network-attacker, its invariants without observers': { system: attacked, properties: plainInvariants },
  'discard-first, release=after-acknowledgement-sent, loss, deadlock alone': { system: lossy, properties: () => [] },
  'discard-first, release=after-acknowledgement-sent, loss, its invariants without observers': {
    system: lossy,
    properties: plainInvariants,
  },
};

const written = readFileSync(join(packageRoot, 'docs', 'reductions.md'), 'utf8')
  .split('\n')
  .map((line) =>
    /^\| (.+) \| ([\d,]+) \/ ([\d,]+) \| ([\d,]+) \/ ([\d,]+) \| (partial-order|components|symmetry) \|$/.exec(line),
  )
  .flatMap((found) => (found === null ? [] : [found.slice(1)]));
const numberOf = (text: string) => Number(text.replaceAll(',', ''));

/** Counts of the whole, where that reduction leaves them known, and of what was met. */
async function countsOf(system: System, properties: readonly string[], reduce: NonNullable<CheckOptions['reduce']>) {
  const { reduced, reductions, states, transitions } = await check(system, { properties, reduce });
  const met = reduced ?? { states, transitions };
  return { reductions, whole: [states, transitions], met: [met.states, met.transitions] };
}

describe('docs/reductions.md', () => {
  it('has a row for each model', () =>
    expect(new Set(written.map(([name]) => name))).toEqual(new Set(Object.keys(rows))));

  it.each(written)('says of %s what is left: %s / %s, %s / %s by %s', async (name, ...cells) => {
    const { system: make, properties: select } = rows[name]!;
    const system = make();
    const usual = system.properties.filter(({ form }) => form !== 'recoverable' && form !== 'liveness');
    const properties = select?.(system) ?? usual.map(({ name }) => name);
    const reduction = cells[4] as 'partial-order' | 'components' | 'symmetry';
    const [states, transitions, leftStates, leftTransitions] = cells.slice(0, 4).map(numberOf);
    const found = await countsOf(system, properties, [reduction]);
    expect(found.reductions).toEqual([reduction]);
    expect(found.met).toEqual([leftStates, leftTransitions]);
    // What stubborn sets leave unknown is searched, if need be component by component.
    const whole = found.whole[0] === null ? await countsOf(system, properties, ['components']) : found;
    expect(whole.whole).toEqual([states, transitions]);
  });
});

describe('what SPIN leaves beside it', () => {
  const { models } = JSON.parse(readFileSync(join(packageRoot, 'bench', 'reductions.json'), 'utf8')) as {
    models: readonly { model: string; states: number; ours: number; spin: number }[];
  };

  it('stands in docs/reductions.md as it was counted', async () => {
    const text = readFileSync(join(packageRoot, 'docs', 'reductions.md'), 'utf8');
    const rows = [...text.matchAll(/^\| (\d devices?) \| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|$/gm)];
    expect(rows.map(([, model, ...counts]) => [model, ...counts.map(numberOf)])).toEqual(
      models.map(({ model, states, spin, ours }) => [model, states, spin, ours]),
    );
    for (const [index, { ours }] of models.slice(0, 3).entries()) {
      const found = await countsOf(devices({ count: index + 1 }), [], ['partial-order']);
      expect(found.met[0]).toBe(ours);
    }
  });
});
