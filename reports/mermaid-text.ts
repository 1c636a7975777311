/** Mermaid ends a statement at `;` and a line break, and reads `#` as the start of an entity and `<` as markup. */
export function escapeText(text: string): string {
  return text
    .replace(/[#;<>&"]/g, (char) => `#${char.codePointAt(0)};`)
    .replace(/\s+/g, ' ')
    .replace(/\bend\b/g, 'e#110;d')
    .trim();
}
