import { code, markdownTable } from '../../reports/markdown.js';
import type { Pins } from '../../reports/pins.js';
import { lengthOfTrace, lengthWords } from '../../reports/run-length.js';
import { configurationAt, levels } from '../synthesis/amendments/levels.js';
import type { TraceOf } from './run-text.js';

/**
 * What the repaired procedure loses in the catalogue where no level looks: what the procedure that it is made from holds there. The
 * sentences were chosen without these configurations.
 */
export function beyondLevels(base: string, { runs }: Pins, traceOf: TraceOf): string[] {
  const looked = levels.map((level) => configurationAt('repaired', level).id);
  const rows = Object.entries(runs).flatMap(([id, { verdicts }]) => {
    if (!id.startsWith('repaired,') || looked.includes(id)) return [];
    const before = runs[id.replace('repaired', base)]?.verdicts ?? {};
    return Object.entries(verdicts)
      .filter(([property, pin]) => pin.startsWith('violated') && before[property]?.startsWith('holds') === true)
      .map(([property]) => [code(id), code(property), runWords(traceOf(id, property))]);
  });
  return rows.length === 0
    ? [`In the configurations of the catalogue that are no level it loses nothing that ${base} holds.`]
    : [
        `In the configurations of the catalogue that are no level, by which its sentences were not chosen, it loses this that ${base} holds:`,
        markdownTable(['configuration', 'property', 'run'], rows),
        ...(rows.some(([id]) => id!.includes('back-again')) ? [backAgain] : []),
      ];
}

const backAgain =
  'In `back-again` the owner sees that the new operator carries the device, and may begin the way back before 13 and 14 of the first change have been done. The RO is still busy with that one then: it takes no MCIM of the second, or forgets how the first went. The properties of the discard ask for the old MCIM, which is another one as soon as the way back begins.';

const runWords = (trace: string | undefined): string =>
  trace === undefined ? '' : `${lengthWords(lengthOfTrace(trace))}: ${code(trace)}`;
