import type { Channel } from '../../channels/channel.js';
import type { ChannelRule, EnvironmentChoice, Message } from '../../composition.js';
import type { Tables } from '../../search/tables.js';
import { canonical } from '../../xstate/canonical.js';
import type { Closing } from '../../xstate/close.js';
import type { LocalAutomaton, LocalStep } from '../../xstate/local-automaton.js';
import { type Renaming, renamed } from './renaming.js';

/** A permutation of the participants that maps every run of the system to a run. */
export interface Automorphism {
  /** By participant: who takes its place. */
  readonly places: readonly number[];
  /** By participant and local state: the local state of whoever takes its place. */
  readonly locals: readonly Int32Array[];
}

/** What has to agree before replicas are interchangeable. */
export const conditions = ['steps', 'choices', 'corrupt', 'channels', 'properties'] as const;
export type Condition = (typeof conditions)[number];

/** Why a permutation is no automorphism, or cannot be shown to be one. */
export class Asymmetry extends Error {}

/**
 * Shows that a permutation of participants is an automorphism: run side by side on renamed events, each participant and whoever takes its
 * place do the same, to the end of all that can happen to them, over channels of the same rules.
 * @param closing of the automata: everything that may arrive
 * @param heeded all conditions; tests of the checker leave one out
 * @throws Asymmetry where it is none
 */
export function automorphismOf(
  places: readonly number[],
  tables: Tables,
  closing: Closing,
  heeded: readonly Condition[],
): Automorphism {
  const { names, system } = tables;
  const renaming: Renaming = new Map(names.map((name, number) => [name, names[places[number]!]!]));
  const rename = (event: Message): Message => renamed(event, renaming) as Message;
  if (heeded.includes('choices')) sameChoices(system.choices, renaming);
  const corrupt = new Set(heeded.includes('corrupt') ? system.corrupt : []);
  for (const name of corrupt)
    if (!corrupt.has(renaming.get(name)!)) throw new Asymmetry(`${name} is corrupt, ${renaming.get(name)} is not`);
  const legs = new Legs(tables, renaming, heeded.includes('channels'));
  const locals = tables.automata.map((automaton, participant) => {
    const other = tables.automata[places[participant]!]!;
    const arriving = closing.messages[participant]!;
    const there = new Set(closing.messages[places[participant]!]!.map((event) => canonical(event)));
    const strict = heeded.includes('steps');
    if (strict && (arriving.length !== there.size || arriving.some((event) => !there.has(canonical(rename(event)))))) {
      throw new Asymmetry(`${automaton.name} and ${other.name} may receive different messages`);
    }
    return mirrored(automaton, other, arriving, rename, strict, (step) => legs.check(participant, step));
  });
  return { places, locals };
}

function sameChoices(choices: readonly EnvironmentChoice[], names: Renaming): void {
  const text = ({ to, event, class: cls = 'choice', helpful = true }: EnvironmentChoice) =>
    canonical([to, event, cls, helpful]);
  const declared = choices.map(text).sort();
  const images = choices.map((choice) => {
    return text({ ...choice, to: names.get(choice.to)!, event: renamed(choice.event, names) as Message });
  });
  if (images.sort().join() === declared.join()) return;
  const { to } = choices.find((_, index) => !declared.includes(images[index]!)) ?? choices[0]!;
  throw new Asymmetry(`the environment's choices tell ${to} and ${names.get(to)} apart`);
}

/** Runs two automata side by side from their initial states. @returns by local state of the one, that of the other */
function mirrored(
  one: LocalAutomaton,
  other: LocalAutomaton,
  arriving: readonly Message[],
  rename: (event: Message) => Message,
  strict: boolean,
  look: (step: LocalStep) => void,
): Int32Array {
  const apart = (after: string) => new Asymmetry(`${one.name} and ${other.name} differ after ${after}`);
  const images: number[] = [0];
  const origins = new Map([[0, 0]]);
  const queue = [0];
  const follow = (step: LocalStep, image: LocalStep, after: string): void => {
    look(step);
    const sends = step.sends.map(({ to, event }) => canonical(rename({ type: to, event })));
    const same = image.sends.map(({ to, event }) => canonical({ type: to, event }));
    if (strict && (sends.join() !== same.join() || (step.problem === undefined) !== (image.problem === undefined)))
      throw apart(after);
    if (step.problem !== undefined) return;
    if (images[step.next] === undefined && !origins.has(image.next)) {
      images[step.next] = image.next;
      origins.set(image.next, step.next);
      queue.push(step.next);
    }
    if (strict && images[step.next] !== image.next) throw apart(after);
  };
  for (const state of queue) {
    const here = one.states[state]!;
    const there = other.states[images[state]!]!;
    const alike =
      here.snapshot.status === there.snapshot.status &&
      here.snapshot.hasTag('rest') === there.snapshot.hasTag('rest') &&
      here.timers.map(({ id }) => id).join() === there.timers.map(({ id }) => id).join();
    if (strict && !alike) throw apart('the same events');
    if (here.snapshot.status !== 'active') continue;
    for (const { id } of here.timers) follow(one.fire(state, id), other.fire(images[state]!, id), `the timer ${id}`);
    for (const event of arriving) follow(one.step(state, event), other.step(images[state]!, rename(event)), event.type);
  }
  return Int32Array.from({ length: one.states.length }, (_, state) => images[state] ?? -1);
}

/** Sees that messages and their images travel alike. */
class Legs {
  private readonly images = new Map<Channel, Channel>();
  private readonly known = new Set<string>();

  constructor(
    private readonly tables: Tables,
    private readonly names: Renaming,
    private readonly strict: boolean,
  ) {}

  check(from: number, { sends }: LocalStep): void {
    const { tables, names } = this;
    for (const { to, event } of sends) {
      const text = `${from} ${to} ${canonical(event)}`;
      if (this.known.has(text)) continue;
      this.known.add(text);
      const number = (name: string) => tables.names.indexOf(name);
      const image = renamed({ to, event }, names) as { to: string; event: Message };
      const { channel } = tables.address(from, number(to), event);
      const other = tables.address(number(names.get(tables.names[from]!)!), number(image.to), image.event).channel;
      const known = this.images.get(channel) ?? other;
      this.images.set(channel, known);
      if (this.strict && (known !== other || attributes(channel.rule) !== attributes(other.rule))) {
        throw new Asymmetry(`the rules of channels tell ${to} and ${image.to} apart`);
      }
    }
  }
}

const attributes = ({ kind, lossy = false, duplicating = false, capacity }: ChannelRule): string =>
  canonical([kind, lossy, duplicating, capacity ?? 'default']);
