/** A piece of a source text: a name or number, a string, or one mark. */
export interface Token {
  readonly kind: 'word' | 'string' | 'mark';
  /** Of a string what it stands for, without its quotes. */
  readonly text: string;
  /** From 1 on. */
  readonly line: number;
}

/** In this order: what is skipped, strings, words, and any other character alone. */
const piece = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|[\w$]+|[\s\S]/gy;

/** What a `/` follows where it begins a regular expression, and is no division. */
const beforeExpression = new Set(['', '(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '>', 'return']);
const regularExpression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;

/**
 * The tokens of JavaScript or TypeScript. Comments are left out; a template is one string token without text, whatever stands
 * in it. It tells no syntax errors: it is only asked where things stand.
 */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const take = (end: number, token?: Omit<Token, 'line'>) => {
    if (token !== undefined) tokens.push({ ...token, line });
    for (let i = at; i < end; i++) if (source[i] === '\n') line += 1;
    at = end;
  };
  while (at < source.length) {
    const before = tokens.at(-1)?.text ?? '';
    if (source[at] === '`') {
      take(endOfTemplate(source, at), { kind: 'string', text: '' });
      continue;
    }
    piece.lastIndex = at;
    const [text] = piece.exec(source)!;
    if (text === '/' && beforeExpression.has(before)) {
      regularExpression.lastIndex = at;
      const found = regularExpression.exec(source)?.[0];
      if (found !== undefined) {
        take(at + found.length, { kind: 'string', text: '' });
        continue;
      }
    }
    const end = at + text.length;
    if (/^(?:\s|\/\/|\/\*)/.test(text)) take(end);
    else if (/^['"]./.test(text)) take(end, { kind: 'string', text: unquoted(text) });
    else take(end, { kind: /^[\w$]/.test(text) ? 'word' : 'mark', text });
  }
  return tokens;
}

/** What a string literal stands for, as far as names of states and events use it. */
const unquoted = (literal: string): string => literal.slice(1, -1).replace(/\\([\s\S])/g, '$1');

/** Where a template ends that begins at a place; templates inside its expressions are part of it. */
function endOfTemplate(source: string, start: number): number {
  let depth = 0;
  for (let i = start + 1; i < source.length; i++) {
    const character = source[i];
    if (character === '\\') i += 1;
    else if (depth === 0 && character === '`') return i + 1;
    else if (depth === 0 && character === '$' && source[i + 1] === '{') {
      depth = 1;
      i += 1;
    } else if (depth > 0 && character === '{') depth += 1;
    else if (depth > 0 && character === '}') depth -= 1;
    else if (depth > 0 && character === '`') i = endOfTemplate(source, i) - 1;
  }
  return source.length;
}
