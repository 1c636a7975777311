/**
 * Whether a text is what somebody looks for: every word of the query is in it, as it stands, by the initials of its words
 * (`ksnk`: key-secrecy-new-key), or with letters left out of one of its words (`agremnt`). The empty query finds everything.
 */
export function matches(query: string, text: string): boolean {
  const wanted = normal(query).split(' ').filter(Boolean);
  if (wanted.length === 0) return true;
  const plain = normal(text);
  const words = plain.split(' ').filter(Boolean);
  const initials = words.map((word) => word[0]).join('');
  return wanted.every(
    (token) =>
      plain.includes(token) ||
      (token.length > 1 && initials.startsWith(token)) ||
      (token.length > 3 && words.some((word) => word[0] === token[0] && isSubsequence(token, word))),
  );
}

/** Lower case, and words apart by one space whatever stood between them. */
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at++;
  return at === part.length;
}
