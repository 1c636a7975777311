import type { Judgement } from '../../../reports/cell.js';
import { signOf, toneOf } from './judgement.js';

/** A verdict by its sign and colour; the words beside it, or the name of its cell, say the same. */
export const Sign = ({ judgement }: { readonly judgement: Judgement | undefined }) => (
  <span class="sign" data-tone={toneOf(judgement)} aria-hidden="true">
    {signOf(judgement)}
  </span>
);
