import { describe, expect, it } from 'vitest';
import { and, createMachine, not, setup } from 'xstate';
import { eventText, machineMermaid } from './machine-mermaid.js';

describe('a machine as a state diagram', () => {
  it('shows states, events and named guards', () => {
    const machine = setup({ guards: { 'order: first': () => true, ready: () => true } }).createMachine({
      initial: 'idle',
      states: {
        idle: {
          on: {
            GO: { guard: and(['order: first', not('ready')]), target: 'end' },
            STAY: { actions: [] },
            AGAIN: { target: 'idle', reenter: true },
          },
        },
        end: { type: 'final' },
      },
    });
    expect(machineMermaid(machine).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "idle" as s_idle',
      '  state "e#110;d" as s_end',
      '  s_end --> [*]',
      '  s_idle --> s_end : GO [order#58; first AND NOT ready]',
      '  [*] --> s_idle',
    ]);
  });

  it('draws what crosses a border between the composite states, and says from where to where', () => {
    const machine = createMachine({
      id: 'm',
      initial: 'on',
      states: {
        on: {
          initial: 'a',
          on: { CUT: 'off', INTO: '.b' },
          states: { a: { on: { NEXT: 'b', OUT: '#m.off' } }, b: {}, back: { type: 'history', history: 'deep' } },
        },
        off: { on: { UP: 'on.back', BOOT: 'on.b' } },
      },
    });
    expect(machineMermaid(machine).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "on" as s_on {',
      '    [*] --> s_on__a',
      '    state "a" as s_on__a',
      '    state "b" as s_on__b',
      '    s_on__a --> s_on__b : NEXT',
      '  }',
      '  state "off" as s_off',
      '  s_on --> s_off : CUT',
      '  s_on --> s_off : OUT (from on.a)',
      '  s_off --> s_on : UP (to where on was left)',
      '  s_off --> s_on : BOOT (to on.b)',
      '  [*] --> s_on',
    ]);
  });

  it('parts the regions of a parallel machine', () => {
    const machine = createMachine({
      id: 'both',
      type: 'parallel',
      states: { left: { initial: 'x', states: { x: {} } }, right: { initial: 'y', states: { y: {} } } },
    });
    expect(machineMermaid(machine).split('\n')).toEqual([
      'stateDiagram-v2',
      '  state "both" as s_machine__both {',
      '    state "left" as s_left {',
      '      [*] --> s_left__x',
      '      state "x" as s_left__x',
      '    }',
      '    --',
      '    state "right" as s_right {',
      '      [*] --> s_right__y',
      '      state "y" as s_right__y',
      '    }',
      '  }',
    ]);
  });

  it('writes event-less, delayed and done transitions as a machine does', () => {
    expect(['xstate.always', 'xstate.after.5.m.a', 'xstate.done.state.m.c', 'GO', 'a.*'].map(eventText)).toEqual([
      'always',
      'after 5',
      'onDone',
      'GO',
      'a.*',
    ]);
  });
});
