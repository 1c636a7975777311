import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Element, Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { setup } from 'xstate';
import { statecharts } from '../../catalogue/statecharts.js';
import { buildMachine } from '../../checker/testing/build-machine.js';
import { machineBlueprint } from '../../checker/testing/machine-blueprint.js';
import { scxml } from './scxml.js';
import { type Statechart, statechartOf, statesIn } from './statechart.js';

const schema = readFileSync(new URL('testing/scxml.xsd', import.meta.url), 'utf8');
const parser = new new Window().DOMParser();
const documentOf = (xml: string) => parser.parseFromString(xml.replace(/^<\?xml[^>]*>\s*/, ''), 'application/xml');

/** What the schema says, and of targets what the validator leaves out: each is the id of a state. */
async function problems(...xml: readonly string[]): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema });
  return [...errors.map(({ message }) => message), ...xml.flatMap(nowhere)];
}

function nowhere(xml: string): string[] {
  const all = [...documentOf(xml).querySelectorAll('*')];
  const ids = new Set(all.map((element) => element.getAttribute('id')));
  const targets = all.flatMap((element) => element.getAttribute('target')?.split(' ') ?? []);
  return targets.filter((target) => !ids.has(target)).map((target) => `${target} is no state`);
}

const someChart = machineBlueprint.map((blueprint) => statechartOf(buildMachine(blueprint, ['peer'])));

/** The elements of a document that are states, and their transitions, as any reader of XML finds them. */
function readStates(xml: string) {
  const states = [...documentOf(xml).querySelectorAll('state, parallel, final, history')].filter((each) =>
    each.hasAttribute('id'),
  );
  const inner = (element: Element) => [...element.children].filter(({ tagName }) => tagName === 'transition');
  return states.map((element) => ({
    kind: [...element.children].some((child) => child.tagName === 'final' && !child.hasAttribute('id'))
      ? 'final'
      : element.tagName,
    parent: element.parentElement!.getAttribute('id'),
    transitions: inner(element).length,
  }));
}

/** The same of a machine. */
function states({ root }: Statechart) {
  const kinds = { atomic: 'state', compound: 'state', parallel: 'parallel', final: 'final', history: 'history' };
  return statesIn(root).map(({ type, transitions }) => ({
    kind: kinds[type],
    // Where it leads is the one transition of a history state.
    transitions: type === 'history' ? 1 : transitions.length,
  }));
}

describe('SCXML', () => {
  it('is of the schema, for the machines of the procedures and for any machine', async () => {
    const documents = statecharts().map(scxml);
    const any = fc.sample(someChart, { numRuns: 60, seed: 20_261_122 }).map(scxml);
    expect(await problems(...documents, ...any)).toEqual([]);
  });

  it('is not of the schema where a target is nowhere, an id is there twice, or a transition stands in a final state', async () => {
    const chart = statechartOf(
      setup({}).createMachine({ id: 'm', initial: 'a', states: { a: { on: { go: 'b' } }, b: { type: 'final' } } }),
    );
    const xml = scxml(chart);
    expect(await problems(xml)).toEqual([]);
    const broken = [
      xml.replace('target="m.b"', 'target="m.c"'),
      xml.replace('<final id="m.b"', '<final id="m.a"'),
      xml.replace('<final id="m.b"/>', '<final id="m.b"><transition event="go" target="m.a"/></final>'),
      xml.replace('event="go"', 'event="go on"'),
    ];
    for (const each of broken) {
      expect(each).not.toBe(xml);
      expect((await problems(each)).length, each).toBeGreaterThan(0);
    }
  });

  it('has each state and each transition of the machine once, states in document order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...statecharts()), someChart), (chart) => {
        const read = readStates(scxml(chart));
        expect(read.map(({ kind, transitions }) => ({ kind, transitions }))).toEqual(states(chart));
        expect(read.map(({ parent }) => parent === null)).toEqual(read.map((_, index) => index === 0));
      }),
    );
  });
});
