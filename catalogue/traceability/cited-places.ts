import {
  acknowledgementStep,
  discardStep,
  noticeStep,
  type Order,
  type StepNumber,
  stepIn,
} from '../../machines/vocabulary/step.js';
import { textSteps } from '../coverage/step-coverage.js';

/** The two orders of steps 8 to 10, the elder text's first. */
export const orders: readonly Order[] = ['discard-first', 'notify-first'];

/** A step of one text. */
export interface TextStep {
  readonly order: Order;
  readonly step: number;
}

/** What a source cites. */
export interface CitedPlaces {
  readonly steps: readonly TextStep[];
  /** The whole procedure: no step is meant above the others. */
  readonly everywhere: boolean;
  /** Places of the texts that are no step. */
  readonly paragraphs: readonly string[];
}

/** Acts that the texts number differently: `8 / 9` names one by both its numbers, in whichever order. */
const acts: readonly StepNumber[] = [noticeStep, acknowledgementStep, discardStep];

/** Qualifies what is cited beside it, and cites nothing itself. */
const variants: readonly string[] = ['both-present'];

/**
 * What a property's `source` cites: `all`, `7`, `8 to 10`, `notify-first 10`, `8 (notify-first)`, `8 / 9` (one act by both its numbers),
 * `last paragraph of discard-first`, several of them between commas. Quoted words are left out.
 * @throws Error that names the property, for any other words and for steps that no text has
 */
export function citedPlaces(property: string, source: string): CitedPlaces {
  const parts = source
    .replace(/"[^"]*"/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !variants.includes(part));
  const steps: TextStep[] = [];
  const paragraphs: string[] = [];
  let everywhere = false;
  for (const part of parts) {
    const cited = stepsOf(part);
    if (part === 'all') everywhere = true;
    else if (/^last paragraph of (discard|notify)-first$/.test(part)) paragraphs.push(part);
    else if (cited !== undefined) steps.push(...cited);
    else
      throw new Error(
        `The source of ${property} cites ${JSON.stringify(part)}, which is no place of the texts: write a step from 1 to 14, "8 to 10", "notify-first 10", "8 / 9" or "all".`,
      );
  }
  return { steps, everywhere, paragraphs };
}

/** The steps in a part of a source; undefined where it names none. */
function stepsOf(part: string): readonly TextStep[] | undefined {
  const [, before, number, , last, , other, after] =
    /^(?:(discard-first|notify-first) )?(\d+)( to (\d+))?( ?\/ ?(\d+))?(?: \((discard-first|notify-first)\))?$/.exec(
      part,
    ) ?? [];
  if (number === undefined || (last !== undefined && other !== undefined)) return undefined;
  if (other !== undefined) {
    const act = acts.find((each) => sameNumbers(each, [Number(number), Number(other)]));
    return act === undefined ? undefined : orders.map((order) => ({ order, step: stepIn(order, act) }));
  }
  const [from, to] = [Number(number), Number(last ?? number)];
  if (!textSteps.includes(from) || !textSteps.includes(to) || from > to) return undefined;
  const named = (before ?? after) as Order | undefined;
  return orders
    .filter((order) => named === undefined || order === named)
    .flatMap((order) => textSteps.filter((step) => from <= step && step <= to).map((step) => ({ order, step })));
}

const sameNumbers = (act: StepNumber, numbers: readonly number[]): boolean =>
  [...new Set(orders.map((order) => stepIn(order, act)))].sort().join() === [...numbers].sort().join();
