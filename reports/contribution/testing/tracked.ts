import { type Element, Window } from 'happy-dom';

/** What becomes of the tracked changes. */
export type Decision = 'accept' | 'reject';

const gone = { accept: 'w:del', reject: 'w:ins' } as const;

/**
 * The paragraphs of a `document.xml` once all tracked changes are accepted or rejected, as ECMA-376 (17.13.5) has it: a run goes with the
 * change that it stands in, and a paragraph whose mark goes runs on into the next one.
 */
export function decided(xml: string, decision: Decision): string[] {
  const window = new Window();
  const document = new window.DOMParser().parseFromString(xml, 'text/xml');
  const named = (name: string) => document.getElementsByTagName(name);
  const texts: string[] = [];
  let open = '';
  for (const paragraph of named('w:p')) {
    for (const node of paragraph.querySelectorAll('*')) {
      if (isWithin(node, gone[decision])) continue;
      if (node.tagName === 'w:t' || node.tagName === 'w:delText') open += node.textContent;
      else if (node.tagName === 'w:tab' && node.parentElement?.tagName === 'w:r') open += '\t';
    }
    const mark = [...paragraph.children].find(({ tagName }) => tagName === 'w:pPr');
    const properties = [...(mark?.children ?? [])].find(({ tagName }) => tagName === 'w:rPr');
    if ([...(properties?.children ?? [])].some(({ tagName }) => tagName === gone[decision])) continue;
    texts.push(open);
    open = '';
  }
  return texts;
}

function isWithin(node: Element, name: string): boolean {
  for (let each: Element | null = node; each !== null; each = each.parentElement)
    if (each.tagName === name) return true;
  return false;
}

/** The paragraphs between the marks of the first change. */
export function changed(texts: readonly string[]): string[] {
  const [start, end] = ['Start', 'End'].map((word) => texts.indexOf(`**** ${word} of the First change ****`));
  return texts.slice(start! + 1, end);
}
