import { describe, expect, it } from 'vitest';
import { code, details, markdownTable, paragraphs } from './markdown.js';

describe('Markdown', () => {
  it('keeps a cell in its column whatever it says', () => {
    expect(markdownTable(['a', 'b'], [['x|y', 'two\n  lines']])).toBe('| a | b |\n|---|---|\n| x\\|y | two lines |');
  });

  it('shows code with its own backticks', () => {
    expect([code('go'), code('a`b')]).toEqual(['`go`', '`` a`b ``']);
  });

  it('parts blocks by a blank line, also inside of what opens', () => {
    expect(paragraphs('a', 'b')).toBe('a\n\nb\n');
    expect(details('more', '- x')).toBe('<details><summary>more</summary>\n\n- x\n\n</details>');
  });
});
