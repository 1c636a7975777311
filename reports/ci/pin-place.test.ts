import { expect, it } from 'vitest';
import { pinsText } from '../pins.js';
import { pinPlaces } from './pin-place.js';

it('the line of a pin is the one that names the property below its configuration', () => {
  const size = { states: 1, transitions: 2, depth: 3 };
  const runs = {
    'a,honest': { ...size, verdicts: { deadlock: 'violated 3', p: 'holds', 'p-q': 'holds' } },
    'b,"x"': { ...size, verdicts: { deadlock: 'holds', p: 'violated 3', 'p-q': 'undecided time' } },
  };
  const text = pinsText(runs);
  const placeOf = pinPlaces('pins.json', text);
  const line = (id: string, what: string) => text.split('\n')[placeOf(id, what)!.line - 1]!.trim();
  for (const [id, { verdicts }] of Object.entries(runs)) {
    for (const [property, pin] of Object.entries(verdicts)) {
      expect(line(id, property)).toMatch(new RegExp(`^"${pin}": "(.* )?${property}( .*)?",?$`));
    }
    expect(line(id, 'size')).toBe(`${JSON.stringify(id)}: {`);
  }
  expect(placeOf('c,honest', 'p')).toBeUndefined();
});
