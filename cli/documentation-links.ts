import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linkNames } from '../reports/hyperlinks.js';
import { packageRoot } from './package-root.js';
import type { Terminal } from './terminal.js';

/** The page that tells of each property why and where it is violated. */
const page = join(packageRoot, 'docs', 'findings.md');

/** A text for a terminal that opens links: each property leads to its findings. Others get it as it is. */
export function withLinks(text: string, { links }: Pick<Terminal, 'links'>): string {
  if (!links || !existsSync(page)) return text;
  const sections = new Set([...readFileSync(page, 'utf8').matchAll(/^## (\S+)$/gm)].map(([, name]) => name));
  const address = pathToFileURL(page).href;
  return linkNames(text, (name) => (sections.has(name) ? `${address}#${name}` : undefined));
}
