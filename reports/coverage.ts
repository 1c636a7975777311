import { count, left, right } from './layout.js';
import { type Palette, plain } from './palette.js';

interface Place {
  readonly id: string;
  readonly guard?: string;
}

/** What of one machine was never exercised. */
export interface CoveredMachine {
  readonly participant: string;
  readonly transitions: number;
  readonly guarded: number;
  readonly neverTaken: readonly Place[];
  readonly neverTrue: readonly Place[];
  readonly neverFalse: readonly Place[];
  readonly neverReceived: readonly string[];
}

/** How one step of the text is exercised. */
export interface CoveredStep {
  readonly order: string;
  readonly step: number;
  readonly transitions: number;
  readonly neverTaken: readonly string[];
}

/** What was never exercised: by machine, then by step of the text. */
export function coverageText(
  configurations: number,
  machines: readonly CoveredMachine[],
  steps: readonly CoveredStep[],
  palette: Palette = plain,
): string {
  return [
    palette.bold(
      `What ${count(configurations, 'configuration')} never ${configurations === 1 ? 'exercises' : 'exercise'}`,
    ),
    ...machines.flatMap((machine) => ['', ...machineLines(machine, palette)]),
    ...(steps.length === 0 ? [] : ['', palette.bold('Steps of the text')]),
    ...steps.flatMap((step) => stepLines(step, palette)),
  ].join('\n');
}

function machineLines(machine: CoveredMachine, palette: Palette): string[] {
  const { participant, transitions, guarded, neverTaken, neverTrue, neverFalse, neverReceived } = machine;
  const list = (what: string, of: number, places: readonly string[]) =>
    places.length === 0 ? [] : [`  ${what}: ${places.length} of ${of}`, ...places.map((place) => `    ${place}`)];
  const withGuard = ({ id, guard }: Place) => (guard === undefined ? id : `${id}  [${guard}]`);
  const taken = `${transitions - neverTaken.length} of ${count(transitions, 'transition')} taken`;
  return [
    `${palette.bold(participant)}: ${taken}`,
    ...list('never taken', transitions, neverTaken.map(withGuard)),
    ...list('guard never true', guarded, neverTrue.map(withGuard)),
    ...list('guard never false', guarded, neverFalse.map(withGuard)),
    ...(neverReceived.length === 0 ? [] : [`  never received: ${neverReceived.join(', ')}`]),
  ];
}

function stepLines({ order, step, transitions, neverTaken }: CoveredStep, palette: Palette): string[] {
  const head = `  ${left(order, 15)}${right(String(step), 2)}  `;
  if (transitions === 0) return [`${head}${palette.red('no transition carries it')}`];
  return [
    `${head}${transitions - neverTaken.length} of ${count(transitions, 'transition')} taken`,
    ...neverTaken.map((id) => `${' '.repeat(head.length)}never: ${id}`),
  ];
}
