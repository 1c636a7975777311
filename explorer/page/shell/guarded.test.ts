// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { address, go } from '../address.js';
import { Guarded } from './guarded.js';

let fails = true;
const Part = () => {
  if (fails) throw new Error('no chart of this');
  return h('p', { id: 'part' }, 'all is well');
};
const draw = () => act(() => render(h(Guarded, null, h(Part, null)), document.body));
const press = (name: string) =>
  act(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click());

afterEach(() => {
  act(() => render(null, document.body));
  fails = true;
});

describe('a part that fails', () => {
  it('says so in a sentence, and comes back when it can', async () => {
    await draw();
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'This part of the page failed: no chart of this',
    );
    fails = false;
    await press('Try again');
    expect(document.querySelector('#part')?.textContent).toBe('all is well');
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('leaves the way to the verdicts', async () => {
    await act(() => go({ view: 'run', subject: 'a', path: '0', parameters: {} }));
    await draw();
    await press('Go to the verdicts');
    expect(address.value).toEqual({ view: 'verdicts', parameters: {} });
  });

  it('is tried again elsewhere', async () => {
    await draw();
    fails = false;
    await act(() => go({ view: 'run', subject: 'b', path: '0', parameters: {} }));
    expect(document.querySelector('#part')).not.toBeNull();
  });
});
