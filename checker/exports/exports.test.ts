import { describe, expect, it } from 'vitest';
import { CheckerError, check, explore, type System } from '../index.js';
import { alternatingBit } from '../models/alternating-bit.js';
import { diningPhilosophers } from '../models/dining-philosophers.js';
import { needhamSchroeder } from '../models/needham-schroeder.js';
import { peterson } from '../models/peterson.js';
import { ringElection } from '../models/ring-election.js';
import { exportAut, exportDot, exportMurphi, exportPnml, exportPromela, exportTla } from './index.js';
import { playTokenGame } from './testing/token-game.js';

const models: readonly (readonly [name: string, system: System])[] = [
  ['alternating bit', alternatingBit()],
  ['alternating bit, in a bag', alternatingBit({ kind: 'bag' })],
  ['alternating bit, in a set', alternatingBit({ kind: 'set', duplicating: true })],
  ['philosophers', diningPhilosophers({ seats: 3 })],
  ['Peterson', peterson()],
  ['election', ringElection()],
  ['Needham-Schroeder', needhamSchroeder()],
];

/** A line of the format of Aldebaran, read back. */
const transition = /^\((\d+), "(.*)", (\d+)\)$/;

describe('an explored graph as .aut', () => {
  it.each(models)('read back is the graph: %s', async (_, system) => {
    const [head, ...lines] = (await exportAut(system)).trimEnd().split('\n');
    const graph = await explore(system);
    expect(head).toBe(`des (0, ${graph.transitions}, ${graph.states})`);
    const read = lines.map((line) => transition.exec(line)!.slice(1));
    const edges = Array.from({ length: graph.states }, (_, state) =>
      graph.edges(state).map(({ target, kind, participant, event }) => ({ state, target, kind, participant, event })),
    ).flat();
    expect(read.map(([from, , to]) => [Number(from), Number(to)])).toEqual(
      edges.map(({ state, target }) => [state, target]),
    );
    for (const [number, { kind, participant, event }] of edges.entries()) {
      expect(read[number]![1]!.startsWith(`${kind} `)).toBe(true);
      expect(read[number]![1]).toContain(` ${participant} ${event.type}`);
    }
    // No two actions of a state are called alike.
    expect(new Set(read.map(([from, label]) => `${from} ${label}`)).size).toBe(edges.length);
  });

  it('leads what overflows to a state of its own', async () => {
    const system = { ...alternatingBit(), channels: [{ kind: 'pair', capacity: 1 } as const] };
    const graph = await explore(system);
    expect(graph.bound).toBe('overflow');
    expect(await exportAut(system)).toContain(`des (0, ${graph.transitions}, ${graph.states + 1})`);
  });
});

describe('an explored graph for Graphviz', () => {
  it('has a node for each state and an edge for each transition', async () => {
    const system = alternatingBit();
    const { states, transitions } = await explore(system);
    const lines = (await exportDot(system)).split('\n');
    expect(lines.filter((line) => /^ {2}s\d+ \[label="(?:[^"\\]|\\.)*"(, peripheries=2)?\];$/.test(line))).toHaveLength(
      states,
    );
    expect(
      lines.filter((line) => /^ {2}s\d+ -> s\d+ \[label="(?:[^"\\]|\\.)*"(, style=dashed)?\];$/.test(line)),
    ).toHaveLength(transitions);
  });

  it('is refused where it is too large to look at', async () => {
    await expect(exportDot(alternatingBit(), { mostStates: 50 })).rejects.toThrow(/MC662.*more than 50 states/);
  });
});

describe('a composition as a net', () => {
  const nets = models.filter(([name]) => name.includes(', in a') || name === 'Peterson');
  it.each([
    ...nets,
    [
      'in queues of one',
      { ...alternatingBit(), channels: [{ kind: 'pair', capacity: 1, duplicating: true, lossy: true } as const] },
    ] as const,
    [
      'a bag that duplicates',
      { ...alternatingBit(), channels: [{ kind: 'bag', capacity: 2, duplicating: true } as const] },
    ] as const,
  ])('has as many markings and firings as the composition states and transitions: %s', async (_, system) => {
    const graph = await explore(system);
    const edges = Array.from({ length: graph.states }, (_, state) => graph.edges(state)).flat();
    expect(playTokenGame(exportPnml(system))).toEqual({
      markings: graph.states,
      firings: edges.filter(({ target }) => typeof target === 'number').length,
    });
  });

  it('is refused for what places cannot hold, saying what that is', () => {
    expect(() => exportPnml(alternatingBit())).toThrow(/MC663.*keeps 6 messages in order/);
    expect(() => exportPnml(needhamSchroeder())).toThrow(/MC663.*adversary/);
    expect(() => exportPnml({ ...peterson(), within: () => true })).toThrow(/MC663.*within/);
  });
});

const languages = [exportPromela, exportMurphi, exportTla];

describe('a composition in a language', () => {
  it.each(languages)('is the same text whatever was computed before', async (write) => {
    const once = write(alternatingBit());
    await check(alternatingBit({ kind: 'set', duplicating: true }));
    expect(write(alternatingBit())).toBe(once);
  });

  it.each(languages)('is refused where there is too much to write', (write) => {
    expect(() => write(alternatingBit(), { mostSteps: 20 })).toThrow(/MC660.*more than 20 local steps/);
  });

  it.each(languages)('is refused where its bound reads too much, or fails', (write) => {
    const within = () => {
      throw new Error('no');
    };
    expect(() => write({ ...peterson(), within })).toThrow(CheckerError);
  });

  it.each(languages)('says which properties are not in it', (write) => {
    const text = write(alternatingBit());
    expect(text).toContain('Not here: ends, for it is of the form recoverable.');
    expect(text).toContain('in_order');
    expect(write(alternatingBit(), { properties: ['deadlock'] })).not.toContain('in_order');
  });
});

describe('a TLA+ module', () => {
  const words = new Set(
    'MODULE EXTENDS Naturals Sequences TLC VARIABLES EXCEPT UNCHANGED RECURSIVE LET IN IF THEN ELSE TRUE FALSE Assert Append Head Tail Len'.split(
      ' ',
    ),
  );

  it.each(models)('is balanced, and defines each name that it uses once: %s', (_, system) => {
    const lines = exportTla(system)
      .split('\n')
      .filter((line) => !line.startsWith('\\*'));
    const code = lines.join('\n').replace(/"[^"\n]*"/g, '""');
    for (const [open, close] of ['()', '[]', '{}', ['<<', '>>']] as [string, string][]) {
      expect(code.split(open).length, `${open} ${close}`).toBe(code.split(close).length);
    }
    const defined = [
      ...[...code.matchAll(/^([A-Za-z]\w*)(?:\(\w+\))? ==/gm)].map(([, name]) => name!),
      ...[...code.matchAll(/^VARIABLES (.*)$/gm)].flatMap(([, names]) => names!.split(', ')),
    ];
    expect(new Set(defined).size).toBe(defined.length);
    const bound = ['rule', 'each', 'place', 'message', 'facts', 'more', 'from', 'to', 'vars', 'Next_vars'];
    const used = code
      .replace(/^----.*$/gm, '')
      .replace(/\\\w+/g, ' ')
      .match(/[A-Za-z]\w*/g)!;
    expect(used.filter((name) => !words.has(name) && !defined.includes(name) && !bound.includes(name))).toEqual([]);
  });

  it.each(models)('says of each variable what becomes of it in each way of each action: %s', (_, system) => {
    const module = exportTla(system);
    const variables = /^VARIABLES (.*)$/m.exec(module)![1]!.split(', ');
    const start = module.indexOf('\nInit ==');
    const actions = module.slice(module.indexOf('\n\n', start), module.indexOf('\nNext ==')).split('\n\n');
    for (const action of actions.filter((text) => text.includes(' =='))) {
      const ways = action.includes('\\/ /\\') ? action.split('\\/ /\\').slice(1) : [action];
      for (const way of ways) {
        const primed = [...way.matchAll(/(\w+)' =/g)].map(([, name]) => name!);
        const same = [...way.matchAll(/UNCHANGED <<(.*)>>/g)].flatMap(([, names]) => names!.split(', '));
        expect([...primed, ...same].sort()).toEqual([...variables].sort());
      }
    }
  });
});
