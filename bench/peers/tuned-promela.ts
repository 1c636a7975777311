import { NOTHING } from '../../checker/adversary/knowledge-table.js';
import type { Channel } from '../../checker/channels/channel.js';
import type { Action } from '../../checker/search/action.js';
import type { Effect } from '../../checker/search/effect.js';
import { bitsFor } from '../../checker/search/layout.js';
import { type Assertion, among } from './assertion.js';
import type { ClosedTables } from './closed-tables.js';
import { type TunedChannel, tunedChannel } from './tuned-channels.js';

/**
 * A composition as somebody would write it for SPIN who wants the fastest exact search: one process, every variable a bit field as narrow
 * as its values, each action one `d_step` that looks at the message first and tells the receiver's local states apart by a chain of
 * tests, and each assertion only behind actions of participants that it reads. Nothing is checked for overflow. What an adversary knows
 * is one number, looked up in tables of C.
 * @param assertions invariants of the participants' local states
 * @throws Error where the composition has what this export lacks
 */
export function tunedPromela(closed: ClosedTables, assertions: readonly Assertion[]): string {
  return new TunedExport(closed, assertions).source();
}

class TunedExport {
  private readonly channels = new Map<Channel, TunedChannel>();
  private readonly lessons: readonly number[];

  constructor(
    private readonly closed: ClosedTables,
    private readonly assertions: readonly Assertion[],
  ) {
    this.lessons = [...closed.lessons.keys()];
    for (const channel of closed.tables.routes.channels.flat()) this.channels.set(channel, tunedChannel(channel));
  }

  source(): string {
    const { tables } = this.closed;
    const locals = tables.automata.map(
      ({ name, states }, participant) => `unsigned s${participant} : ${bitsFor(states.length - 1)}; /* ${name} */`,
    );
    const actions = tables.automata.flatMap((_, participant) => this.actionsOf(participant));
    return [
      ...this.knowledge(),
      ...locals,
      ...[...this.channels.values()].map(({ declaration }) => declaration),
      'active proctype all() {',
      'do',
      ...actions,
      'od }',
      '',
    ].join('\n');
  }

  private knowledge(): string[] {
    const { tables, lessons } = this.closed;
    const { knowledge } = tables;
    if (knowledge === undefined) return [];
    const contents = Array.from({ length: knowledge.size }, (_, content) => content);
    const rows = [...lessons.values()].map((after) => `{${after.join()}}`);
    const permits = knowledge.forgeries.map(
      (_, forgery) => `{${contents.map((content) => Number(knowledge.permits(content, forgery))).join()}}`,
    );
    const table = (type: string, name: string, of: readonly string[]) =>
      `static const ${type} ${name}[${Math.max(1, of.length)}][${contents.length}] = {${of.join()}};`;
    return [
      `c_decl { ${table('unsigned short', 'learnt', rows)} ${table('char', 'permits', permits)} }`,
      `unsigned k : ${bitsFor(knowledge.size - 1)};`,
    ];
  }

  private actionsOf(participant: number): string[] {
    const { tables } = this.closed;
    const actions: string[] = [];
    const act = (condition: string, ...effects: readonly string[]) => {
      actions.push(`:: d_step { ${condition} -> ${effects.filter((effect) => effect !== '').join('; ')} }`);
    };
    for (const channel of tables.routes.channels[participant]!) {
      const tuned = this.channels.get(channel)!;
      for (const [item, { symbol }] of channel.items.entries()) {
        const effects = this.byLocal(participant, (local) => tables.effect(participant, local, symbol));
        const reaction = this.reaction(participant, effects);
        act(tuned.has(item), tuned.take(item), reaction);
        if (channel.rule.lossy) act(tuned.has(item), tuned.take(item));
        if (tuned.again !== undefined && effects.length > 0) {
          act(`${tuned.again(item)} && ${this.anywhere(participant, effects)}`, reaction);
        }
      }
    }
    for (const cause of this.causes(participant)) {
      const effects = this.byLocal(participant, (local) =>
        tables.moves(participant, local).filter((move) => causeOf(tables.actions[move.action]!) === cause),
      );
      act(this.anywhere(participant, effects), this.reaction(participant, effects));
    }
    for (const forgery of (tables.knowledge?.forgeries ?? []).keys()) {
      const effects = this.byLocal(participant, (local) =>
        tables.forges(participant, local).flatMap((forge) => (forge.forgery === forgery ? [forge.effect] : [])),
      );
      if (effects.length === 0) continue;
      const permitted = `c_expr { permits[${forgery}][now.k] }`;
      act(`${this.anywhere(participant, effects)} && ${permitted}`, this.reaction(participant, effects));
    }
    return actions;
  }

  /** What a participant does by itself: its timers and choices, each of which has one effect in a local state. */
  private causes(participant: number): ReadonlySet<string> {
    const { tables } = this.closed;
    const locals = [...tables.automata[participant]!.states.keys()];
    return new Set(
      locals.flatMap((local) => tables.moves(participant, local).map((move) => causeOf(tables.actions[move.action]!))),
    );
  }

  /** Effects that do something, with the local states where they do the same under the same condition. */
  private byLocal(participant: number, effectsAt: (local: number) => Effect | readonly Effect[]): LocalEffect[] {
    const found = new Map<string, { locals: number[]; effect: Effect; changing: string }>();
    for (let local = 0; local < this.closed.tables.automata[participant]!.states.length; local++) {
      for (const effect of [effectsAt(local)].flat()) {
        if (!effect.restless) continue;
        const changing = this.changing(effect, local);
        const key = `${changing}: ${this.effects(participant, effect).join('; ')}`;
        const same = found.get(key);
        if (same === undefined) found.set(key, { locals: [local], effect, changing });
        else same.locals.push(local);
      }
    }
    return [...found.values()];
  }

  private changing(effect: Effect, local: number): string {
    if (effect.next !== local) return 'true';
    const sends = effect.channels.map((channel, index) =>
      this.channels.get(channel)!.changesBySending(effect.items[index]!),
    );
    if (sends.includes('true')) return 'true';
    const learns = effect.lesson === NOTHING ? [] : [`c_expr { ${this.learnt(effect.lesson)} != now.k }`];
    return `(${[...sends, ...learns].join(' || ')})`;
  }

  private where(participant: number, { locals, changing }: LocalEffect): string {
    const there = among(`s${participant}`, locals);
    return changing === 'true' ? there : `(${there} && ${changing})`;
  }

  /** Where one of some effects changes anything. */
  private anywhere(participant: number, effects: readonly LocalEffect[]): string {
    return `(${effects.map((one) => this.where(participant, one)).join(' || ')})`;
  }

  /** What a message does to its receiver, in whichever local state. */
  private reaction(participant: number, effects: readonly LocalEffect[]): string {
    if (effects.length === 0) return '';
    const cases = effects.map(
      ({ locals, effect }) =>
        `:: ${among(`s${participant}`, locals)} -> ${this.effects(participant, effect).join('; ')}`,
    );
    return `if ${cases.join(' ')} :: else -> skip fi`;
  }

  private effects(participant: number, effect: Effect): string[] {
    const read = this.assertions.filter(({ participants }) => participants.has(participant));
    return [
      `s${participant} = ${effect.next}`,
      ...effect.channels.map((channel, index) => this.channels.get(channel)!.send(effect.items[index]!)),
      ...(effect.lesson === NOTHING ? [] : [`c_code { now.k = ${this.learnt(effect.lesson)}; }`]),
      ...read.map(({ expression }) => `assert(${expression})`),
    ];
  }

  private readonly learnt = (lesson: number): string => `learnt[${this.lessons.indexOf(lesson)}][now.k]`;
}

/** A timer or a choice, told from the others of its participant. */
const causeOf = ({ kind, class: cls, event, timer }: Action): string =>
  JSON.stringify([kind, cls, timer?.id ?? null, event]);

/** An effect and the local states that it has in common. */
interface LocalEffect {
  readonly locals: readonly number[];
  readonly effect: Effect;
  /** Where it changes anything, if the message that brought it stays. */
  readonly changing: string;
}
