import { embedded } from '../embedded.js';
import { parsePin } from './judgement.js';
import { Sign } from './sign.js';

const signs: readonly (readonly [pin: string | undefined, means: string])[] = [
  ['holds', 'holds'],
  ['holds vacuous', 'holds, but what it speaks about never happens'],
  // The catalogue sets no bounds.
  ...(embedded.source === 'module' ? ([['holds within', 'holds within the bound that was met']] as const) : []),
  ['violated 7', 'violated by 7 actions'],
  ['violated 4~3', '4, and 3 that repeat for ever'],
  ['violated 7~', '7, then nothing more'],
  ['undecided', 'undecided'],
  [undefined, embedded.source === 'module' ? 'not checked yet, or not judged here' : 'not judged'],
];

/** What the signs mean. */
export const Legend = () => (
  <ul class="legend" aria-label="Signs">
    {signs.map(([pin, means]) => (
      <li key={means}>
        <Sign judgement={pin === undefined ? undefined : parsePin(pin)} /> {means}
      </li>
    ))}
    <li>
      <small>5/18</small> violated of how many
    </li>
  </ul>
);
