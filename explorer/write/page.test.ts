import { createHash } from 'node:crypto';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { layoutProgram, layoutScript } from './layout.js';
import { moduleData } from './module-data.js';
import { pageHtml } from './page.js';

const data = moduleData('1.2.3', './<b>&mine.ts', []);
const worker = 'postMessage(1)';

describe('the page', () => {
  it('is the same for the same parts', async () => {
    expect(await pageHtml({ data, worker })).toBe(await pageHtml({ data, worker }));
  });

  it('carries its texts whole, whatever stands in them', async () => {
    const { document } = new Window();
    document.write(await pageHtml({ data, worker: '"</script><!-- <script>"', layout: 'layout' }));
    const textOf = (id: string) => document.getElementById(id)?.textContent ?? '';
    expect(JSON.parse(textOf('rehome-data'))).toEqual(data);
    expect(JSON.parse(textOf('rehome-worker'))).toBe('</script><!-- <script>');
    expect(textOf('rehome-layout')).toBe('layout');
    expect(document.title).toBe('./<b>&mine.ts');
  });

  it('allows exactly its own script inside it', async () => {
    const html = await pageHtml({ data, worker });
    const script = html.slice(html.lastIndexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
    expect(html).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(html).not.toContain("script-src 'unsafe-inline'");
  });

  it('leaves no byte to a parser that it would change', async () => {
    // A parser of HTML reads these two as others.
    expect(await pageHtml({ data, worker, layout: layoutProgram() })).not.toMatch(/[\r\0]/);
  });
});

describe('the layout beside the page', () => {
  it('is the program that lays out, as a text', () => {
    const scope: { rehomeLayout?: string } = {};
    new Function('globalThis', layoutScript())(scope);
    expect(scope.rehomeLayout).toBe(layoutProgram());
  });
});
