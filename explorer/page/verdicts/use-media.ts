import { useEffect, useState } from 'preact/hooks';

/** A screen that has no room for the matrix. */
export const narrow = '(max-width: 700px)';

/** Whether a media query is so, now and as it changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
