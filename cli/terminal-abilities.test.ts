import { describe, expect, it } from 'vitest';
import { withLinks } from './documentation-links.js';
import { abilitiesOf } from './terminal-abilities.js';

const terminal = { isTTY: true, columns: 80 };

describe('abilitiesOf', () => {
  it('gives files and pipes neither colours nor links, and always the same width', () => {
    const none = { colours: false, links: false, width: 100 };
    expect(abilitiesOf({ columns: 80 }, { TERM_PROGRAM: 'vscode', FORCE_HYPERLINK: '1' })).toEqual(none);
    expect(abilitiesOf({ isTTY: false }, {})).toEqual(none);
  });

  it('takes the width of the terminal, as far as tables fit it', () => {
    const widthOf = (columns?: number) =>
      abilitiesOf({ isTTY: true, ...(columns === undefined ? {} : { columns }) }, {}).width;
    expect([widthOf(80), widthOf(100), widthOf(240), widthOf(20), widthOf(0), widthOf()]).toEqual([
      80, 100, 100, 60, 100, 100,
    ]);
  });

  it('turns every escape sequence off with NO_COLOR, unless that is empty, and where the terminal is dumb', () => {
    const of = (env: Record<string, string>) => abilitiesOf(terminal, { TERM_PROGRAM: 'WezTerm', ...env });
    expect(of({ NO_COLOR: '1' })).toMatchObject({ colours: false, links: false });
    expect(of({ NO_COLOR: '1', FORCE_HYPERLINK: '1' })).toMatchObject({ links: false });
    expect(of({ TERM: 'dumb' })).toMatchObject({ colours: false, links: false });
    expect(of({ NO_COLOR: '' })).toMatchObject({ colours: true, links: true });
  });

  it('links where the terminal is known to open links, or the user says so', () => {
    const links = (env: Record<string, string>) => abilitiesOf(terminal, env).links;
    expect(links({ TERM: 'xterm-256color' })).toBe(false);
    expect(links({ VTE_VERSION: '4999' })).toBe(false);
    expect(links({ VTE_VERSION: '7003' })).toBe(true);
    expect(links({ TERM: 'xterm-kitty' })).toBe(true);
    expect(links({ TERM: 'xterm-kitty', CI: 'true' })).toBe(false);
    expect(links({ TERM: 'xterm-256color', FORCE_HYPERLINK: '1' })).toBe(true);
    expect(links({ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' })).toBe(false);
  });
});

describe('withLinks', () => {
  it('leads from a property to its findings, where the terminal opens links', () => {
    const text = '  1 registration-truth';
    expect(withLinks(text, { links: false })).toBe(text);
    expect(withLinks(text, { links: true })).toMatch(/\]8;;file:\/\/\/.*\/docs\/findings\.md#registration-truth/);
    expect(withLinks('no-such-property', { links: true })).toBe('no-such-property');
  });
});
