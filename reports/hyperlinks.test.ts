import { expect, it } from 'vitest';
import { hyperlink, linkNames } from './hyperlinks.js';

const esc = '\u001b';
const address = 'file:///docs/findings.md#one-active';
const linked = hyperlink('one-active', address);
const link = (text: string) => linkNames(text, (name) => (name === 'one-active' ? address : undefined));

it('writes the escape sequence of a link, and leaves the text readable where it is ignored', () => {
  expect(linked).toBe(`${esc}]8;;${address}${esc}\\one-active${esc}]8;;${esc}\\`);
});

it('links whole names, coloured or not, and nothing else', () => {
  expect(link('  ✗7  one-active, never-stranded')).toBe(`  ✗7  ${linked}, never-stranded`);
  expect(link(`${esc}[31mone-active${esc}[39m`)).toBe(`${esc}[31m${linked}${esc}[39m`);
  for (const text of ['no-one-active', 'one-active-too', 'link=one-active', 'one-active:0/3', 'two-active'])
    expect(link(text)).toBe(text);
});

it('leaves commands to copy as they are', () => {
  expect(link('  rehome explain one-active:0/1\n one-active')).toBe(`  rehome explain one-active:0/1\n ${linked}`);
});
