import { onLeg } from '../../checker/channels/leg.js';
import type { Leg } from '../../checker/composition.js';
import { declarationOf } from './channels.js';
import { type Owed, TURN } from './formula.js';
import { actionsOf, type ModelAction } from './model-actions.js';
import type { ModelItem } from './model-channels.js';
import type { ClosedSystem } from './tables.js';

/** What is needed where claims are about runs, and not about states alone. */
export interface RunOptions {
  /** For a search with SPIN's weak fairness, which nobody's faults and unforced choices owe: they may as well do nothing. */
  readonly fair?: boolean;
  /** Every action turns a bit over, so that claims can speak of what comes next; not with `fair`, where a model may stand still. */
  readonly turning?: boolean;
  /** Remember the last action, if it was a delivery on this leg, so that claims can speak of what is owed. */
  readonly owed?: Leg | undefined;
}

export interface Model {
  readonly source: string;
  /** Each message on the leg whose deliveries are owed. */
  readonly owed: readonly Owed[];
}

const ENDED = 'ended';
const DELIVERED = 'delivered';

/**
 * A composition as a Promela model: the same states, written with Promela's own variables and channels. Each participant's helpful actions
 * are a process, for SPIN's weak fairness is by process; its faults and what it does unforced are another one.
 * @param runs absent: for counting states and for claims about states; a run then ends as it likes
 */
export function modelOf(closed: ClosedSystem, runs?: RunOptions): Model {
  const { automata, channels } = closed;
  const actions = actionsOf(closed);
  const owed = owedItems(closed, runs?.owed);
  const processes = new Map<string, ModelAction[]>();
  for (const action of actions) processes.set(action.process, [...(processes.get(action.process) ?? []), action]);
  const lines = [
    ...automata.map((_, participant) => `short s${participant};`),
    ...channels.all.map(declarationOf),
    ...(runs === undefined ? [] : [`bit ${ENDED};`]),
    ...(runs?.turning ? [`bit ${TURN};`] : []),
    ...(owed.length > 0 ? [`short ${DELIVERED};`] : []),
    '',
    ...[...processes].flatMap(([name, own], number) =>
      processOf(
        `p${number}() { /* ${name} */`,
        own.flatMap((action) => alternativesOf(action, owed, runs)),
      ),
    ),
    ...(runs === undefined ? [] : endingOf(actions, runs)),
  ];
  return {
    source: lines.join('\n'),
    owed: owed.map((item, number) => ({
      enabled: enabledWhere(actions, item),
      taken: `(${DELIVERED} == ${number + 1})`,
    })),
  };
}

const processOf = (head: string, alternatives: readonly string[]): string[] => [
  `active proctype ${head}`,
  'do',
  ...alternatives,
  'od }',
  '',
];

const owedItems = ({ system, channels }: ClosedSystem, leg: Leg | undefined): ModelItem[] => {
  const name = (participant: number) => system.participants[participant]!.name;
  const items = channels.all.flatMap((channel) => channel.items);
  return items.filter(
    ({ from, channel, event }) => leg !== undefined && onLeg(leg, name(from), name(channel.receiver), event),
  );
};

const enabledWhere = (actions: readonly ModelAction[], item: ModelItem): string =>
  `(${actions.flatMap(({ delivers, condition }) => (delivers === item ? [`(${condition})`] : [])).join(' || ')})`;

/** An action as an alternative of its process, all of it one step. */
function alternativesOf(action: ModelAction, owed: readonly ModelItem[], runs: RunOptions | undefined): string[] {
  const { helpful, delivers } = action;
  const condition = runs === undefined || helpful ? `(${action.condition})` : `(!${ENDED} && (${action.condition}))`;
  const effects = [action.effect];
  if (runs?.turning) effects.push(turned);
  if (owed.length > 0) effects.push(`${DELIVERED} = ${delivers === undefined ? 0 : owed.indexOf(delivers) + 1}`);
  return [
    `:: d_step { ${condition} -> ${effects.join('; ')} }`,
    ...(runs?.fair && !helpful ? [`:: ${condition}`] : []),
  ];
}

const turned = `${TURN} = 1 - ${TURN}`;

/** A run may end where no helpful action is enabled: its last state then repeats for ever. It need not, if anything else can be done. */
function endingOf(actions: readonly ModelAction[], { fair, turning }: RunOptions): string[] {
  const helpful = actions.filter((action) => action.helpful).map(({ condition }) => `(${condition})`);
  const resting = `(!${ENDED} && !(${helpful.join(' || ') || 'false'}))`;
  const passing = turning ? `; ${turned}` : '';
  return processOf('rest() {', [
    `:: d_step { ${resting} -> ${ENDED} = 1${passing} }`,
    ...(fair ? [`:: ${resting}`] : []),
    `:: d_step { ${ENDED} -> skip${passing} }`,
  ]);
}
