import { clause, clauseSays } from './clause.js';

/** What the picked clause says of a step; nothing where none is picked. */
export function ClauseStep({ step }: { readonly step: string }) {
  const picked = clause.value;
  if (picked === undefined || 'problem' in picked) return null;
  const { text, lacks } = clauseSays(picked, step);
  return lacks ? (
    <p class="caveat">{text}</p>
  ) : (
    <blockquote class="clause-step" aria-label={`${picked.name}, step ${step}`}>
      {text}
    </blockquote>
  );
}
