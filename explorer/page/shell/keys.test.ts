// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boundKeys, useKeys } from './keys.js';

let pressed: string[] = [];
const Part = () => {
  useKeys([
    { keys: ['j', 'ArrowRight'], does: 'Next', run: (key) => pressed.push(key) },
    { keys: [' '], does: 'Play', run: (key) => pressed.push(key) },
  ]);
  return h(
    'div',
    null,
    h('button', null, 'a'),
    h('input', { type: 'text' }),
    h('input', { type: 'range' }),
    h('dialog', { open: true }, h('i', null)),
  );
};
const press = (key: string, on = 'body', modifiers: KeyboardEventInit = {}): boolean =>
  document
    .querySelector(on)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));

beforeEach(async () => {
  pressed = [];
  await act(() => render(h(Part, null), document.body));
});
afterEach(() => act(() => render(null, document.body)));

describe('keys', () => {
  it('work while a part is shown, in its place of what the browser does, and are listed', async () => {
    expect(press('j')).toBe(false);
    expect(press('ArrowRight', 'input[type=range]')).toBe(false);
    expect(press('x')).toBe(true);
    expect(pressed).toEqual(['j', 'ArrowRight']);
    expect(boundKeys().map(({ does }) => does)).toEqual(['Next', 'Play']);
    await act(() => render(null, document.body));
    expect(press('j')).toBe(true);
    expect(boundKeys()).toEqual([]);
  });

  it('rest where somebody types, and in a dialog', () => {
    press('j', 'input[type=text]');
    press('j', 'dialog i');
    expect(pressed).toEqual([]);
  });

  it('leave to a button what presses it', () => {
    expect(press(' ', 'button')).toBe(true);
    expect(press('j', 'button')).toBe(false);
    expect(pressed).toEqual(['j']);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('leave the browser its own: %j', (modifiers) => {
    press('j', 'body', modifiers);
    expect(pressed).toEqual([]);
  });
});
