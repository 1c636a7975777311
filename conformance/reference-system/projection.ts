import type { Mcim } from '../../machines/vocabulary/credentials.js';
import type { Durable } from '../adapter/system-under-test.js';

/** A participant's state as XState has it. */
export interface ModelState {
  readonly value: unknown;
  readonly context: unknown;
}

type Projections = Readonly<Record<string, (value: never, context: never) => Durable>>;

/** What the reference implementation reports of each participant, read from the model's state of it. */
const projections: Projections = {
  m2me: (value: unknown, context: DeviceContext) => ({
    place: placeOf(value),
    old: context.oldMcim === null ? null : named(context.oldMcim),
    new: context.newMcim === null ? null : `${named(context.newMcim.mcim)}, ${context.newMcim.state}`,
    instructed: context.information !== null,
    token: context.token !== null,
    acknowledged: context.acknowledged,
    done: context.done,
    reverted: context.reverted,
    pcid: context.pcid,
  }),
  oldSho: (value: unknown, context: { readonly subscription: number; readonly silence: string }) => {
    const [, place, part] = pathOf(value);
    return {
      place: words(place ?? ''),
      owes: part === 'acknowledging',
      subscription: context.subscription,
      silence: context.silence,
    };
  },
  newSho: (
    value: { readonly change: string; readonly service: string },
    context: { readonly attachWaiting: boolean },
  ) => ({ change: words(value.change), serves: value.service === 'serving', waiting: context.attachWaiting }),
  ro: (
    value: { readonly change: string; readonly record: string },
    context: { readonly record: string; readonly outcome: { readonly success: boolean } | null },
  ) => ({
    change: words(value.change),
    record: context.record,
    selecting: value.record === 'selecting',
    outcome: context.outcome?.success ?? null,
  }),
  pva: (value: string, context: { readonly asked: readonly { readonly operator: string }[] }) => ({
    place: words(value),
    asked: context.asked.map(({ operator }) => operator),
  }),
};

interface DeviceContext {
  readonly oldMcim: Mcim | null;
  readonly newMcim: { readonly mcim: Mcim; readonly state: string } | null;
  readonly information: unknown;
  readonly token: unknown;
  readonly acknowledged: boolean;
  readonly done: number;
  readonly reverted: boolean;
  readonly pcid: boolean;
}

/** What a participant of the model holds durably, in the words of the reference implementation. */
export const referenceProjection = (participant: string, { value, context }: ModelState): Durable =>
  projections[participant]!(value as never, context as never);

const named = ({ operator, subscription }: Mcim): string => `${operator}, subscription ${subscription}`;

/** `awaitingAid` → `awaiting aid`. */
const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The names in a state value that is not parallel, from outside inwards. */
function pathOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as object).flatMap(([name, inner]) => [name, ...pathOf(inner)]);
}

function placeOf(value: unknown): string {
  const path = pathOf(value);
  if (path.includes('failed')) return path.at(-1) === 'reported' ? 'failure reported' : 'failed';
  return words(path.at(-1) ?? '');
}
