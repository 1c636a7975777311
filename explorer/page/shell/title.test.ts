import { describe, expect, it } from 'vitest';
import { parseAddress } from '../address.js';
import { placeOf, titleOf } from './title.js';

describe('the title of the document', () => {
  it('names the part and the system before the page', () => {
    expect(titleOf(parseAddress('#run/notify-first,loss:0/3?at=1'), 'Home')).toBe('Run: notify-first,loss · Home');
    expect(titleOf(parseAddress('#verdicts?scenario=loss'), 'Home')).toBe('Verdicts · Home');
  });

  it('does not change while one walks', () => {
    expect(placeOf(parseAddress('#run/a:0/3?at=1'))).toBe(placeOf(parseAddress('#run/a:0/3/4?at=2&select=x')));
  });
});
