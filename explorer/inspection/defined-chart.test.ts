import { createWebSocketInspector, type StatelyInspectionEvent } from '@statelyai/inspect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, createMachine, fromPromise } from 'xstate';
import { type ChartState, statechartOf } from '../../reports/statechart/statechart.js';
import { definedChart } from './defined-chart.js';

const machine = createMachine({
  id: 'fetch',
  initial: 'idle',
  states: {
    idle: { on: { GO: [{ target: 'busy', guard: () => true }, { actions: () => undefined }] } },
    busy: {
      type: 'parallel',
      states: { a: { initial: 'x', states: { x: { after: { 100: 'y' } }, y: {} } }, b: {} },
      invoke: { id: 'work', src: fromPromise(async () => 1), onDone: '#fetch.done', onError: 'idle' },
    },
    done: { type: 'final', entry: 'say' },
  },
});

/** The definition that `@statelyai/inspect` makes of a machine. */
function definitionOf(inspected: AnyStateMachine): string {
  const sent: StatelyInspectionEvent[] = [];
  const inspector = createWebSocketInspector({ url: 'ws://localhost:1', autoStart: false });
  inspector.adapter.send = (message) => void sent.push(message);
  inspector.actor(createActor(inspected));
  const [actor] = sent;
  return actor?.type === '@xstate.actor' ? actor.definition! : '';
}

const shape = (state: ChartState): unknown => [
  state.path,
  state.type,
  state.transitions.map(({ event, targets }) => [event, targets]).sort(),
  state.states.map(shape).sort(),
];

describe('the machine of an inspected application', () => {
  it('is read from what Stately’s own inspector sends', () => {
    expect(shape(definedChart(definitionOf(machine)).root)).toEqual(shape(statechartOf(machine).root));
  });

  it.each([
    ['no JSON', 'nothing', 'The definition is no JSON.'],
    ['no object', '[]', 'The definition is no object.'],
    ['depth', `{"states":${'{"a":{"states":'.repeat(70)}{}${'}}'.repeat(70)}}`, 'more than 60 deep'],
    ['a target', '{"initial":"a","states":{"a":{"on":{"GO":"nowhere"}}}}', 'nowhere'],
  ])('is refused with a sentence: %s', (_, definition, says) => {
    expect(() => definedChart(definition)).toThrow(says);
  });

  it('takes what was cut away for an empty state', () => {
    const { root } = definedChart('{"id":"m","initial":"a","states":{"a":"[Object]","b":{"on":"[Object]"}}}');
    expect(root.states.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('is a chart or an error, whatever it is told', () => {
    const key = fc.constantFrom(
      'states',
      'initial',
      'on',
      'type',
      'invoke',
      'entry',
      'always',
      'a',
      'b',
      'src',
      'target',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>('a', 'b', 'parallel', 'final', 'history', 1, null, true),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (config) => {
        try {
          expect(definedChart(JSON.stringify(config)).root.path).toBe('(root)');
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
