import { parsePin } from './judgement.js';
import { Sign } from './sign.js';

const signs: readonly (readonly [pin: string | undefined, means: string])[] = [
  ['holds', 'holds'],
  ['holds vacuous', 'vacuous: what it speaks about never happens'],
  ['violated 7', 'violated, shortest run 7 actions'],
  ['violated 4~3', '4 actions, then 3 that repeat for ever'],
  ['violated 7~', '7 actions, then nothing more'],
  ['undecided', 'undecided'],
  [undefined, 'not judged'],
];

/** What the signs mean. */
export const Legend = () => (
  <ul class="legend" aria-label="Signs">
    {signs.map(([pin, means]) => (
      <li key={means}>
        <Sign judgement={pin === undefined ? undefined : parsePin(pin)} /> {means}
      </li>
    ))}
  </ul>
);
