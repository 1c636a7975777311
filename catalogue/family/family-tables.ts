import { type KnowledgeTable, NOTHING } from '../../checker/adversary/knowledge-table.js';
import type { Channel, ChannelOption } from '../../checker/channels/channel.js';
import { Routes } from '../../checker/channels/routes.js';
import {
  CheckerError,
  type EnvironmentChoice,
  helpfulClasses,
  type Message,
  type System,
} from '../../checker/index.js';
import type { Action } from '../../checker/search/action.js';
import { Effect } from '../../checker/search/effect.js';
import { canonical } from '../../checker/xstate/canonical.js';
import type { LocalStep } from '../../checker/xstate/local-automaton.js';
import { ALL, type Diagram } from './diagram.js';
import { type Features, type Variant, Variants } from './features.js';
import type { LocalFamily } from './local-family.js';

/** A choice of the environment, and the valuations that offer it. */
export interface FamilyChoice {
  readonly choice: EnvironmentChoice;
  readonly offered: Diagram;
}

/** A timer that may fire or a choice that may be made in a local state, with its effects. */
export interface FamilyMove {
  readonly offered: Diagram;
  readonly helpful: boolean;
  /** The effects and their actions under some valuations. */
  over(valuations: Diagram): readonly Variant<Acted>[];
}

/** An effect with the number of its action. */
interface Acted {
  readonly effect: Effect;
  readonly action: number;
}

/** A forgery that a participant may be sent. */
export interface FamilyForge {
  readonly forgery: number;
  over(valuations: Diagram): readonly Variant<Acted>[];
}

class Participant {
  readonly alphabet = new Map<string, number>();
  readonly events: Message[] = [];
  readonly effects: Variants<Effect>[][] = [];
  readonly moves: (readonly FamilyMove[])[] = [];
  readonly forges: (readonly FamilyForge[])[] = [];
  readonly tags = new Map<string, number>();
  readonly losses: number[] = [];
}

/** Like the checker's `Tables`, with an effect for each set of valuations under which a step is the same. */
export class FamilyTables {
  readonly routes: Routes;
  readonly actions: Action[] = [];
  readonly names: readonly string[];
  readonly corrupt: readonly boolean[];
  readonly knowledgeField: number;
  /** How many fields a global state has so far, and how many it has from the start: all but the channels. */
  fields: number;
  readonly fixedFields: number;
  private readonly participants: readonly Participant[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    readonly system: Pick<System, 'channels' | 'corrupt' | 'fairness'> & { readonly names: readonly string[] },
    readonly automata: readonly LocalFamily[],
    private readonly choices: readonly FamilyChoice[],
    readonly knowledge: KnowledgeTable | undefined,
    private readonly features: Features,
  ) {
    this.names = system.names;
    this.numbers = new Map(this.names.map((name, number) => [name, number]));
    this.participants = this.names.map(() => new Participant());
    this.corrupt = this.names.map((name) => system.corrupt.includes(name));
    this.fields = this.names.length;
    this.knowledgeField = knowledge === undefined ? -1 : this.fields++;
    this.fixedFields = this.fields;
    this.routes = new Routes(
      this.names,
      system.channels,
      () => this.fields++,
      (receiver, description) => {
        const { tags } = this.participants[receiver]!;
        const number = tags.get(description) ?? tags.size;
        tags.set(description, number);
        return number;
      },
    );
  }

  /** What an event does to a participant in a local state, under some valuations. */
  effects(participant: number, local: number, symbol: number, valuations: Diagram): readonly Variant<Effect>[] {
    const { effects, events } = this.participants[participant]!;
    effects[local] ??= [];
    effects[local][symbol] ??= new Variants();
    return effects[local][symbol].over(valuations, this.features, () =>
      this.effect(participant, local, this.automata[participant]!.step(local, events[symbol]!)),
    );
  }

  delivery(participant: number, option: ChannelOption, effect: Effect): number {
    const known = effect.actionByTag[option.tag];
    if (known !== undefined) return known;
    const helpful = option.kind === 'deliver' && !this.corrupt[participant];
    const number = this.actions.push({ ...transmission(participant, option), helpful, step: effect.step }) - 1;
    effect.actionByTag[option.tag] = number;
    return number;
  }

  loss(participant: number, option: ChannelOption): number {
    const { losses } = this.participants[participant]!;
    losses[option.tag] ??= this.actions.push({ ...transmission(participant, option), redelivery: false }) - 1;
    return losses[option.tag]!;
  }

  /** Timers and choices of a local state. */
  moves(participant: number, local: number): readonly FamilyMove[] {
    const own = this.participants[participant]!;
    own.moves[local] ??= this.computeMoves(participant, local);
    return own.moves[local];
  }

  /** Forgeries to a participant in a local state, whatever the adversary knows. */
  forges(participant: number, local: number): readonly FamilyForge[] {
    const own = this.participants[participant]!;
    own.forges[local] ??= this.computeForges(participant, local);
    return own.forges[local];
  }

  private computeMoves(participant: number, local: number): FamilyMove[] {
    const automaton = this.automata[participant]!;
    const { snapshot, timers } = automaton.states[local]!;
    if (snapshot.status !== 'active') return [];
    const move = (
      offered: Diagram,
      helpful: boolean,
      action: Omit<Action, 'participant' | 'redelivery' | 'helpful' | 'step'>,
      step: () => LocalStep,
    ): FamilyMove => {
      const helps = helpful && !this.corrupt[participant];
      const variants = new Variants<Acted>();
      const compute = (): Acted => {
        const effect = this.effect(participant, local, step());
        const whole = { ...action, step: effect.step, participant, redelivery: false, helpful: helps };
        return { effect, action: this.actions.push(whole) - 1 };
      };
      return { offered, helpful: helps, over: (valuations) => variants.over(valuations, this.features, compute) };
    };
    return [
      ...timers.map((timer) =>
        move(ALL, true, { kind: 'timer', class: 'timer', event: timer.event, timer }, () =>
          automaton.fire(local, timer.id),
        ),
      ),
      ...this.choices
        .filter(({ choice }) => this.numbers.get(choice.to) === participant)
        .map(({ offered, choice: { event, class: cls = 'choice', helpful } }) =>
          move(offered, helpfulClasses.includes(cls) && helpful !== false, { kind: 'choose', class: cls, event }, () =>
            automaton.step(local, event),
          ),
        ),
    ];
  }

  private computeForges(participant: number, local: number): FamilyForge[] {
    const forges: FamilyForge[] = [];
    for (const [forgery, { to, as, event }] of (this.knowledge?.forgeries ?? []).entries()) {
      if (this.numbers.get(to) !== participant) continue;
      const variants = new Variants<Acted>();
      const compute = (): Acted => {
        const effect = this.effect(participant, local, this.automata[participant]!.step(local, event));
        const common = { kind: 'forge', class: 'adversary', helpful: false, redelivery: false } as const;
        return { effect, action: this.actions.push({ ...common, participant, as, event, step: effect.step }) - 1 };
      };
      forges.push({ forgery, over: (valuations) => variants.over(valuations, this.features, compute) });
    }
    return forges;
  }

  private symbol(participant: number, event: Message, text: string): number {
    const { alphabet, events } = this.participants[participant]!;
    const known = alphabet.get(text);
    if (known !== undefined) return known;
    alphabet.set(text, events.length);
    return events.push(event) - 1;
  }

  /** A step with its messages resolved to channels. */
  private effect(participant: number, local: number, step: LocalStep): Effect {
    let lesson = NOTHING;
    try {
      lesson = this.knowledge?.lessonOf(this.names[participant]!, step.sends) ?? NOTHING;
    } catch (error) {
      if (!(error instanceof CheckerError)) throw error;
      return new Effect(
        { ...step, sends: [], emits: [], fired: [], problem: error.problems[0]! },
        local,
        [],
        [],
        lesson,
      );
    }
    const channels: Channel[] = [];
    const items: number[] = [];
    for (const { to, event } of step.sends) {
      const receiver = this.numbers.get(to)!;
      const text = canonical(event);
      const channel = this.routes.channelFor(participant, receiver, event);
      channels.push(channel);
      items.push(channel.item(participant, event, text, this.symbol(receiver, event, text)));
    }
    return new Effect(step, local, channels, items, lesson);
  }
}

function transmission(participant: number, option: ChannelOption): Action {
  return {
    kind: option.kind,
    class: option.kind === 'deliver' ? 'delivery' : 'fault',
    helpful: false,
    participant,
    event: option.item.event,
    from: option.item.from,
    redelivery: option.repeated,
  };
}
