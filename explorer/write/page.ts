import type { Embedded } from '../embedded.js';
import { bundle, bundleStyle, moduleFile } from './bundle.js';

/** What a page is made of. */
export interface PageParts {
  readonly data: Embedded;
  /** The program of the worker, a classic script. */
  readonly worker: string;
}

/** The whole page as one HTML document that needs nothing else. */
export async function pageHtml({ data, worker }: PageParts): Promise<string> {
  const script = await bundle(`import ${JSON.stringify(moduleFile('../page/main.js'))};`);
  const style = await bundleStyle(styleFile());
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="rehome ${data.version}">
<title>${escapeText(data.title)}</title>
<style>${style}</style>
<script type="application/json" id="rehome-data">${inert(JSON.stringify(data))}</script>
<script type="text/plain" id="rehome-worker">${inert(worker)}</script>
</head>
<body>
<script>${inert(script)}</script>
</body>
</html>
`;
}

/** The worker of the catalogue. */
export const catalogueWorker = (): Promise<string> =>
  bundle(
    `import { serveCatalogue } from ${JSON.stringify(moduleFile('../worker/catalogue.js'))}; serveCatalogue(self as never);`,
  );

/** Style sheets are shipped as they are, beside the sources. */
const styleFile = (): string => moduleFile('../page/page.css');

/** Keeps a text from ending the script element that carries it: in strings of JSON and of JavaScript it says the same. */
const inert = (text: string): string => text.replaceAll(/<(?=\/script|!--)/gi, '\\u003c');

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
