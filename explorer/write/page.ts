import { createHash } from 'node:crypto';
import type { Embedded } from '../embedded.js';
import { bundle, bundleStyle, moduleFile } from './bundle.js';

/** What a page is made of. */
export interface PageParts {
  readonly data: Embedded;
  /** The program of the worker, a classic script. */
  readonly worker: string;
  /** The program that lays statecharts out; without it, the page reads it from `layout.js` beside it, once it is needed. */
  readonly layout?: string;
}

/**
 * The whole page as one HTML document. The same parts give the same bytes.
 * @throws BundleError
 */
export async function pageHtml({ data, worker, layout }: PageParts): Promise<string> {
  const script = inert(await bundle(`import ${JSON.stringify(moduleFile('../page/main.js'))};`));
  const style = await bundleStyle(moduleFile('../page/page.css'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="rehome ${data.version}">
<title>${escapeText(data.title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${block('application/json', 'rehome-data', JSON.stringify(data))}
${block('text/plain', 'rehome-worker', worker)}
${layout === undefined ? '' : `${block('text/plain', 'rehome-layout', layout)}\n`}</head>
<body>
<script>${script}</script>
</body>
</html>
`;
}

/**
 * What the browser lets the page do, so that nothing leaves it: its own script, `layout.js` beside it, workers from its own texts, and
 * the connection to an inspected application on this machine.
 */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'self' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'connect-src ws://localhost:* ws://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A text that the page carries and the browser does not run. */
const block = (type: string, id: string, text: string): string =>
  `<script type="${type}" id="${id}">${inert(text)}</script>`;

/** Keeps a text from ending the script element that carries it: in strings of JSON and of JavaScript it says the same. */
const inert = (text: string): string => text.replaceAll(/<(?=\/script|!--)/gi, '\\u003c');

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
