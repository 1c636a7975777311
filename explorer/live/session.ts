import type { System } from '../../checker/compose.js';
import type { EnvironmentChoice } from '../../checker/composition.js';
import type { TraceStep } from '../../checker/report.js';
import { createHeldSystem, type HeldSystem, type HeldTimer } from '../../checker/xstate/held.js';
import { describeStep } from '../../reports/step-words.js';
import { messageText, nameOf } from '../../reports/words.js';
import { actorsOf, nameOfNetwork, snapshotOf } from '../inspection/cast.js';
import type { LiveAction, LiveCommand, LiveNow } from '../inspection/live-message.js';
import { type ActionMark, type InspectedEvent, type InspectionMessage, Narrator } from '../inspection/message.js';
import { choiceOf, choiceOfTimer, type Enabled, Guide } from './guide.js';
import { Mailbag, sameEvent } from './mailbag.js';

/** What can happen beside deliveries and losses: how it is told, and what it does. */
interface Possible extends LiveAction {
  /** Does it in the live system, and tells what happened. */
  run(): InspectionMessage[];
  /** The number of the checked system's action; nothing where it has none. */
  readonly choice: number | undefined;
}

/** Kinds of action that the live system takes from the checked one, for it knows by itself of none. */
const guided: readonly TraceStep['kind'][] = ['redeliver', 'duplicate', 'forge'];

/**
 * A live XState actor system that does only what it is told to: which message is delivered, which is lost, which timer fires, what the
 * environment chooses. The checked system goes along, so that the run has a trace id for as long as it is one of its runs.
 */
export class LiveSession {
  /** Every actor with its initial state. */
  readonly actors: readonly InspectionMessage[];
  private readonly live: HeldSystem;
  private readonly mailbag: Mailbag;
  private readonly guide: Guide;
  private readonly narrator: Narrator;
  private turn = 0;
  private problem: string | undefined;

  /**
   * @param subject how trace ids of the system begin
   * @throws CheckerError where a machine cannot be checked
   */
  constructor(
    private readonly system: System,
    private readonly subject: string,
  ) {
    this.guide = new Guide(system);
    this.mailbag = new Mailbag(system.channels);
    this.live = createHeldSystem(system.participants, { onSend: (message) => this.mailbag.add(message) });
    this.narrator = new Narrator(system.name);
    const seen = system.participants.map(({ name }) => ({ name, snapshot: this.live.snapshot(name) }));
    this.actors = actorsOf(system, this.narrator, seen);
  }

  /** What is so, and what can be done. */
  get now(): LiveNow {
    const { presentation = {} } = this.system;
    const { left, enabled } = this.guide;
    return {
      type: 'rehome.live',
      turn: this.turn,
      held: this.mailbag.messages.map((message) => {
        const { id, from, to, event, copy } = message;
        return {
          id,
          from: nameOf(presentation, from),
          to: nameOf(presentation, to),
          words: messageText(presentation, event),
          copy,
          checked: (['deliver', 'lose'] as const).filter((each) => choiceOf(enabled, each, message) !== undefined),
        };
      }),
      actions: this.possible().map(({ id, kind, actors, words }) => ({ id, kind, actors, words })),
      subject: this.subject,
      path: this.guide.path,
      ...(left === undefined ? {} : { left }),
      ...(this.problem === undefined ? {} : { problem: this.problem }),
    };
  }

  /**
   * Does what it is told.
   * @returns what happened; nothing where the command comes too late, or names what is not there
   */
  do(command: LiveCommand): InspectionMessage[] {
    if (command.turn !== this.turn) return [];
    const before = this.guide.enabled;
    const done = command.do === 'take' ? this.takeAction(command.action) : this.transmit(before, command);
    if (done === undefined) return [];
    this.turn++;
    this.follow(done.choice, done.without);
    return done.told;
  }

  /** Snapshots of the live actors. */
  snapshot(name: string) {
    return this.live.snapshot(name);
  }

  stop(): void {
    this.live.stop();
  }

  private follow(choice: number | undefined, without: string): void {
    if (choice !== undefined) this.guide.take(choice);
    const disagreement = this.guide.disagreement(this.live, this.mailbag);
    // What changes nothing is no action of the checked system, and leads nowhere else.
    if (disagreement !== undefined)
      this.guide.leave(
        choice === undefined ? without : `The live system and the checked one disagree: ${disagreement}.`,
      );
    const [failed] = this.live.errors;
    this.problem = failed === undefined ? undefined : `${failed[0]} ended with an error: ${String(failed[1])}`;
  }

  private transmit(enabled: readonly Enabled[], command: LiveCommand & { do: 'deliver' | 'lose' }) {
    const message = this.mailbag.byId(command.message);
    if (message === undefined) return undefined;
    const { id, from, to, event, copy } = message;
    const choice = choiceOf(enabled, command.do, message);
    this.mailbag.remove(id);
    const told =
      command.do === 'deliver'
        ? this.takes(to, event, from, copy ? 'again' : 'arrives')
        : [this.narrator.event(nameOfNetwork(this.system), event, from, this.mark(event, 'lost', to))];
    const does = command.do === 'deliver' ? 'delivers' : 'loses';
    return {
      told,
      choice,
      without: `The checked system never ${does} ${event.type} from ${from} to ${to} where it stood: its channels do not.`,
    };
  }

  private takeAction(id: string) {
    const action = this.possible().find((each) => each.id === id);
    if (action === undefined) return undefined;
    const { actors, words, choice } = action;
    return {
      told: action.run(),
      choice,
      without: `The checked system has no such action where it stood: ${actors} ${words}.`,
    };
  }

  private possible(): Possible[] {
    const { enabled } = this.guide;
    return [
      ...this.choices(enabled),
      ...this.live.timers.map((timer) => this.timer(timer, enabled)),
      ...enabled.filter(({ step }) => guided.includes(step.kind)).map((each) => this.guided(each)),
    ];
  }

  /** As long as the checked system goes along, what it has enabled; after that, what the live actors can take. */
  private choices(enabled: readonly Enabled[]): Possible[] {
    const isEnabled = ({ to, event }: EnvironmentChoice) =>
      enabled.find(({ step }) => step.kind === 'choose' && step.participant === to && sameEvent(step.event, event));
    return this.system.choices.flatMap((choice, index) => {
      const { to, event } = choice;
      const known = isEnabled(choice);
      if (known === undefined && (this.guide.left === undefined || !this.live.snapshot(to).can(event))) return [];
      return {
        id: `choose ${index}`,
        kind: 'choose',
        ...this.words(known, to, event),
        choice: known?.choice,
        run: () => this.takes(to, event, undefined, 'arrives'),
      };
    });
  }

  private timer(timer: HeldTimer, enabled: readonly Enabled[]): Possible {
    const { id, owner, event, to } = timer;
    const choice = choiceOfTimer(enabled, timer);
    return {
      id: `timer ${id}`,
      kind: 'timer',
      ...this.words(
        enabled.find((each) => each.choice === choice),
        owner,
        event,
      ),
      choice,
      run: () => {
        this.live.fire(id);
        const told =
          to === undefined
            ? this.narrator.event(owner, event, owner, this.mark(event, 'arrives'))
            : this.narrator.event(nameOfNetwork(this.system), event, owner, this.mark(event, 'sent', to));
        return [told, this.stateOf(owner, event)];
      },
    };
  }

  private guided(known: Enabled): Possible {
    const { choice, step } = known;
    const { kind, participant, event, from = '', by, redelivery = false } = step;
    return {
      id: `${kind} ${choice}`,
      kind,
      ...this.words(known, participant, event),
      choice,
      run: () => {
        if (kind === 'duplicate') {
          const held = this.mailbag.find({ from, to: participant, event, copy: redelivery });
          if (held !== undefined) this.mailbag.copied(held.id);
        }
        return this.takes(participant, event, by ?? from, kind === 'forge' ? 'forged' : 'again');
      },
    };
  }

  private words(known: Enabled | undefined, to: string, event: InspectedEvent): Pick<LiveAction, 'actors' | 'words'> {
    const { presentation = {} } = this.system;
    if (known === undefined) return { actors: nameOf(presentation, to), words: messageText(presentation, event) };
    const { actors, text } = describeStep(known.step, presentation);
    return { actors, words: text };
  }

  private takes(to: string, event: InspectedEvent, source: string | undefined, fate: ActionMark['fate']) {
    this.live.take(to, event);
    return [this.narrator.event(to, event, source, this.mark(event, fate)), this.stateOf(to, event)];
  }

  private stateOf(name: string, event: InspectedEvent): InspectionMessage {
    return this.narrator.snapshot(name, snapshotOf(this.live.snapshot(name)), event);
  }

  private mark(event: InspectedEvent, fate: ActionMark['fate'], to?: string): ActionMark {
    const words = messageText(this.system.presentation ?? {}, event);
    return { action: this.turn + 1, fate, words, ...(to === undefined ? {} : { to }) };
  }
}
