import type { LocalStep } from '../../checker/xstate/local-automaton.js';
import { declarationOf, send, transmissionsOf } from './channels.js';
import { among } from './predicate.js';
import type { ClosedSystem } from './tables.js';

/** One action of the model. */
interface ModelAction {
  /** The actions that are owed together: SPIN's weak fairness is by process, so each has a process of its own. */
  readonly process: string;
  readonly helpful: boolean;
  readonly condition: string;
  readonly effect: string;
  /** What is owed as one: a message on its channel, a timer, a choice. */
  readonly key: string;
}

export interface ModelOptions {
  /** For a search with SPIN's weak fairness, which nobody's faults and unforced choices owe: they may as well do nothing. */
  readonly fair: boolean;
  /** Remember which message was delivered last, so that formulas can speak of it. */
  readonly tellDeliveries: boolean;
}

/** What formulas may speak of besides predicates. */
interface Delivered {
  /** A message can be delivered. */
  readonly enabled: string;
  /** It is the one that was delivered last. */
  readonly taken: string;
}

export interface Model {
  readonly source: string;
  /** Every message, where deliveries are told. */
  readonly deliveries: readonly Delivered[];
}

/** A composition as a Promela model: the same states, written with Promela's own variables and channels. */
export function modelOf(closed: ClosedSystem, options: ModelOptions): Model {
  const deliveries: Delivered[] = [];
  const actions = actionsOf(closed, options, deliveries);
  const { automata, channels } = closed;
  const processes = new Map<string, ModelAction[]>();
  for (const action of actions) processes.set(action.process, [...(processes.get(action.process) ?? []), action]);
  const lines = [
    ...automata.map((_, participant) => `short s${participant};`),
    ...channels.all.map(declarationOf),
    ...(options.tellDeliveries ? ['short delivered;'] : []),
    '',
    ...[...processes].flatMap(([name, own], number) => [
      `active proctype p${number}() { /* ${name} */`,
      'do',
      ...own.flatMap(({ condition, effect, helpful }) => [
        `:: atomic { (${condition}) -> ${effect}${options.tellDeliveries && !effect.includes('delivered') ? '; delivered = 0' : ''} }`,
        ...(options.fair && !helpful ? [`:: (${condition})`] : []),
      ]),
      'od }',
      '',
    ]),
    ...endingOf(actions),
  ];
  return { source: lines.join('\n'), deliveries };
}

/** A run may end where no helpful action is enabled: it stays there for ever. */
function endingOf(actions: readonly ModelAction[]): string[] {
  if (actions.every(({ helpful }) => helpful)) return [];
  const helpful = actions.filter((action) => action.helpful).map(({ condition }) => `(${condition})`);
  return ['active proctype rest() {', 'do', `:: !(${helpful.join(' || ') || 'false'}) `, 'od }', ''];
}

function actionsOf(closed: ClosedSystem, options: ModelOptions, deliveries: Delivered[]): ModelAction[] {
  const { automata, moves, received } = closed;
  const actions: ModelAction[] = [];
  for (const [participant, automaton] of automata.entries()) {
    const active = [...automaton.states.keys()].filter(
      (local) => automaton.states[local]!.snapshot.status === 'active',
    );
    for (const item of received[participant]!) {
      const reception = receptionOf(closed, participant, active, (local) => automaton.step(local, item.event));
      for (const { kind, condition, effect } of transmissionsOf(item)) {
        const helpful = kind === 'deliver';
        // Delivering again what changes nobody is no action: the set stays as it is.
        const moved = kind === 'redeliver' ? `${condition} && ${among(participant, reception.moving)}` : condition;
        if (kind === 'redeliver' && reception.moving.length === 0) continue;
        let told = '';
        if (options.tellDeliveries && helpful) {
          deliveries.push({ enabled: `(${condition})`, taken: `(delivered == ${deliveries.length + 1})` });
          told = `; delivered = ${deliveries.length}`;
        }
        actions.push({
          process: helpful ? automaton.name : `faults of ${automaton.name}`,
          helpful,
          key: `${kind} ${item.channel.number} ${item.number}`,
          condition: moved,
          effect: kind === 'lose' ? effect : `${effect}; ${reception.text}${told}`,
        });
      }
    }
    for (const { key, cls, helpful, local, step } of moves[participant]!) {
      const process = helpful ? automaton.name : `${cls} of ${automaton.name}`;
      actions.push({
        process,
        helpful,
        key,
        condition: among(participant, [local]),
        effect: effectOf(closed, participant, step),
      });
    }
  }
  return actions;
}

/** How a participant takes a message, whichever state it is in. */
function receptionOf(
  closed: ClosedSystem,
  participant: number,
  active: readonly number[],
  stepAt: (local: number) => LocalStep,
): { readonly text: string; readonly moving: readonly number[] } {
  const byEffect = new Map<string, number[]>();
  const moving: number[] = [];
  for (const local of active) {
    const step = stepAt(local);
    if (step.problem !== undefined) throw new Error(step.problem.message);
    if (step.next === local && step.sends.length === 0) continue;
    moving.push(local);
    const effect = effectOf(closed, participant, step);
    byEffect.set(effect, [...(byEffect.get(effect) ?? []), local]);
  }
  if (moving.length === 0) return { text: 'skip', moving };
  const cases = [...byEffect].map(([effect, locals]) => `:: ${among(participant, locals)} -> ${effect}`);
  return { text: `if ${cases.join(' ')} :: else -> skip fi`, moving };
}

function effectOf({ automata, channels }: ClosedSystem, participant: number, { next, sends }: LocalStep): string {
  const sent = sends.map(({ to, event }) =>
    send(
      channels.item(
        participant,
        automata.findIndex(({ name }) => name === to),
        event,
      ),
    ),
  );
  return [`s${participant} = ${next}`, ...sent].join('; ');
}
