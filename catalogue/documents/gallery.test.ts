import { describe, expect, it } from 'vitest';
import { readFindings } from '../findings/data.js';
import { galleryDocuments } from './gallery.js';

describe('the gallery', () => {
  const documents = galleryDocuments(readFindings().findings);
  const text = documents['docs/gallery.md']!;

  it('shows a choice, a loss, an attacker and a lasso, each in every format', () => {
    for (const name of ['choice', 'loss', 'attacker', 'lasso']) expect(text).toContain(`gallery/${name}.html`);
    for (const format of ['mermaid', 'mscgen', 'plantuml', 'text']) {
      expect(text.split(`<summary>${format}</summary>`)).toHaveLength(5);
    }
    const all = Object.values(documents).join('\n');
    expect(all).toContain('loop: repeats for ever');
    expect(all).toContain('(lost)');
    expect(all).toMatch(/\(forged/);
  });

  it('links to the files beside it, and to nothing else', () => {
    const linked = [...text.matchAll(/\]\((gallery\/[^)]*)\)/g)].map(([, file]) => `docs/${file}`);
    expect(new Set(linked)).toEqual(new Set(Object.keys(documents).filter((file) => file !== 'docs/gallery.md')));
  });

  it('shows no finding any more where there is none', () => {
    expect(Object.keys(galleryDocuments([]))).toEqual(['docs/gallery.md']);
  });
});
