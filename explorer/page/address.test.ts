// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Address,
  address,
  followHistory,
  formatAddress,
  go,
  move,
  parseAddress,
  views,
  withParameters,
} from './address.js';

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const parameters = fc.dictionary(text, text);
const addresses: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ view: fc.constantFrom(...views), parameters }),
  fc.record({ view: fc.constantFrom(...views), subject: text, parameters }),
  fc.record({ view: fc.constantFrom(...views), subject: text, path: fc.string(), parameters }),
);

describe('an address', () => {
  it('is read as it was written, whatever it names', () => {
    fc.assert(
      fc.property(addresses, (each) => {
        expect(parseAddress(formatAddress(each))).toEqual(each);
      }),
    );
  });

  it('is read as it was written after a browser has kept it', () => {
    fc.assert(
      fc.property(addresses, (each) => {
        expect(parseAddress(new URL(formatAddress(each), 'file:///page.html').hash)).toEqual(each);
      }),
    );
  });

  it('shows a trace id as people write it', () => {
    const shown = '#run/notify-first,connectivity=dies-at-release,loss:0/3/1~2?at=2';
    expect(formatAddress(parseAddress(shown))).toBe(shown);
    expect(parseAddress('#run/./own.ts,loss:0/3')).toEqual({
      view: 'run',
      subject: './own.ts,loss',
      path: '0/3',
      parameters: {},
    });
  });

  it.each(['', '#', '#nowhere', '#?', '#/', '#run/50%', '#run/%E0%A4%A:0', '#run?at=%'])(
    'is something for %j, too',
    (typed) => {
      expect(views).toContain(parseAddress(typed).view);
    },
  );

  it('forgets a parameter that is set to nothing', () => {
    const at: Address = { view: 'run', subject: 'a', path: '', parameters: { at: '2' } };
    expect(formatAddress(withParameters(at, { at: '' }))).toBe('#run/a:');
  });
});

describe('the place of the page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '#verdicts');
    address.value = parseAddress(location.hash);
  });

  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('goes on with an entry in the history, and moves without', () => {
    const before = history.length;
    go({ view: 'run', subject: 'a', path: '0', parameters: {} });
    expect(location.hash).toBe('#run/a:0');
    expect(history.length).toBe(before + 1);
    move({ view: 'run', subject: 'a', path: '0/1', parameters: {} });
    go({ view: 'run', subject: 'a', path: '0/1', parameters: {} });
    expect(location.hash).toBe('#run/a:0/1');
    expect(history.length).toBe(before + 1);
  });

  it('moves at once, and tells the browser of it now and then, but before it goes on', () => {
    const told = vi.spyOn(history, 'replaceState');
    const at = (action: number): Address => ({ view: 'run', subject: 'a', path: '0', parameters: { at: `${action}` } });
    for (let action = 0; action < 500; action++) {
      move(at(action));
      expect(address.value).toEqual(at(action));
      vi.advanceTimersByTime(20);
    }
    expect(told.mock.calls.length).toBeGreaterThan(10);
    expect(told.mock.calls.length).toBeLessThan(33);
    vi.advanceTimersByTime(1000);
    expect(location.hash).toBe('#run/a:0?at=499');
    move(at(7));
    move(at(8));
    go(at(9));
    expect(told.mock.lastCall?.[2]).toBe('#run/a:0?at=8');
    expect(location.hash).toBe('#run/a:0?at=9');
    vi.advanceTimersByTime(1000);
    expect(location.hash).toBe('#run/a:0?at=9');
  });

  it('follows the browser', () => {
    followHistory();
    history.replaceState(null, '', '#graph/b:0');
    dispatchEvent(new Event('popstate'));
    expect(address.value).toEqual({ view: 'graph', subject: 'b', path: '0', parameters: {} });
  });
});
