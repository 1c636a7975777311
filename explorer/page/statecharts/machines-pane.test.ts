// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { createMachine } from 'xstate';
import { statechartOf } from '../../../reports/statechart/statechart.js';
import type { ActionView, MachineView, ParticipantState } from '../../protocol.js';
import { MachinesPane, type MachinesPaneProps } from './machines-pane.js';

const machineOf = (name: string): MachineView => {
  const machine = createMachine({ id: name, initial: 'idle', states: { idle: { on: { go: 'busy' } }, busy: {} } });
  const { root } = statechartOf(machine);
  return { name, title: name.toUpperCase(), chart: { name, root }, badges: {} };
};
const machines = ['ann', 'bob'].map(machineOf);

vi.mock('./layout-source.js', () => ({ layoutSource: () => Promise.reject(new Error('layout.js is not there.')) }));
vi.mock('../answer.js', () => ({ useAnswer: () => ({ state: 'answered', answer: machines }) }));

const participants = machines.map(
  ({ name, title }): ParticipantState => ({
    name,
    title,
    state: 'busy',
    active: ['(root)', 'busy'],
    tags: [],
    context: [],
    timers: [],
  }),
);
const stepOf = (participant: string) =>
  ({ participant, transitions: ['idle·go·0'], falseGuards: [] }) as unknown as ActionView;

const show = async (props: Omit<MachinesPaneProps, 'subject' | 'participants'>): Promise<void> => {
  await act(async () => render(h(MachinesPane, { subject: 's', participants, ...props }), document.body));
};
const selected = (): string | null | undefined => document.querySelector('[role=tab][aria-selected=true]')?.textContent;
const press = async (element: Element | null, key?: string): Promise<void> => {
  await act(async () => {
    if (key === undefined) (element as HTMLElement).click();
    else element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
};

afterEach(() => {
  render(null, document.body);
});

it('brings up who acts, until somebody is held', async () => {
  await show({ step: stepOf('bob') });
  expect(selected()).toBe('BOB acts');
  await show({ step: stepOf('ann') });
  expect(selected()).toBe('ANN acts');
  await press(document.querySelector('input[type=checkbox]'));
  await show({ step: stepOf('bob') });
  expect(selected()).toBe('ANN');
});

it('says where there is no layout, and lists the states with what was taken', async () => {
  await show({ step: stepOf('ann') });
  await vi.waitFor(() => expect(document.body.textContent).toContain('layout.js'));
  const list = document.querySelector('.state-list')!;
  expect(list.querySelector('.is-active .is-active')?.textContent).toContain('busy active');
  expect(list.querySelector('.is-taken')?.textContent).toBe('▸ taken: go → busy');
});

it('walks from tab to tab by arrows, and keeps them from whoever walks in the run', async () => {
  await show({});
  const outside = vi.fn();
  addEventListener('keydown', outside);
  const tabs = document.querySelector('[role=tablist]');
  await press(tabs, 'End');
  expect(selected()).toBe('BOB');
  await press(tabs, 'Home');
  expect(selected()).toBe('All');
  expect(document.querySelectorAll('.machine-card')).toHaveLength(2);
  expect(outside).not.toHaveBeenCalled();
  removeEventListener('keydown', outside);
});
