import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress } from '../address.js';
import { readPath } from './path.js';
import { atPosition, leaving, paneAfter, paneOf, panes, positionOf, undoing } from './run-address.js';

const at = (hash: string) => {
  const address = parseAddress(hash);
  return { address, path: readPath(address.path ?? '') };
};

describe('the address of a run', () => {
  it.each([
    ['#run/s:', 0],
    ['#run/s:0/3', 2],
    ['#run/s:0/3?at=1', 1],
    ['#run/s:0/3?at=9', 2],
    ['#run/s:0/3~1?at=9', 9],
    ['#run/s:0/3?at=-1', 0],
    ['#run/s:0/3?at=x', 0],
  ])('%s stands at %i', (hash, position) => {
    const { address, path } = at(hash);
    expect(positionOf(address, path)).toBe(position);
  });

  it('keeps what else is chosen while one walks, leaves and undoes', () => {
    const { address, path } = at('#run/s:0/3~1?at=4&pane=text');
    expect(formatAddress(atPosition(address, path, 5))).toBe('#run/s:0/3~1?at=5&pane=text');
    expect(formatAddress(leaving(address, path, 4, 7))).toBe('#run/s:0/3/1/1/7?at=5&pane=text');
    expect(formatAddress(undoing(address, path)!)).toBe('#run/s:0/3?at=2&pane=text');
    const start = at('#run/s:');
    expect(undoing(start.address, start.path)).toBeUndefined();
  });

  it('goes through all panes and comes back', () => {
    expect(paneOf(parseAddress('#run/s:?pane=nonsense'))).toBe('machines');
    let pane = panes[0];
    const seen = panes.map(() => {
      pane = paneAfter(pane, panes) as typeof pane;
      return pane;
    });
    expect(new Set(seen)).toEqual(new Set(panes));
    expect(pane).toBe(panes[0]);
  });
});
