import { onLeg } from '../../checker/channels/leg.js';
import type { ExportedAction } from '../../checker/exports/action.js';
import type { ExportedItem } from '../../checker/exports/channels.js';
import type { ExportedModel } from '../../checker/exports/model.js';
import { promelaCondition, promelaEffects } from '../../checker/exports/promela/actions.js';
import { promelaDeclarations, promelaProcess, promelaStep } from '../../checker/exports/promela/promela.js';
import type { Leg } from '../../checker/index.js';
import { type Owed, TURN } from './formula.js';

/** What is needed where claims are about runs, and not about states alone. */
export interface RunOptions {
  /** For a search with SPIN's weak fairness, which nobody's faults and unforced choices owe: they may as well do nothing. */
  readonly fair?: boolean;
  /** Every action turns a bit over, so that claims can speak of what comes next; not with `fair`, where a model may stand still. */
  readonly turning?: boolean;
  /** Remember the last action, if it was a delivery on this leg, so that claims can speak of what is owed. */
  readonly owed?: Leg;
}

/** A Promela model of runs. */
export interface RunModel {
  readonly source: string;
  /** Each message on the leg whose deliveries are owed. */
  readonly owed: readonly Owed[];
}

const ENDED = 'ended';
const DELIVERED = 'delivered';

/**
 * The exported model with what claims about runs need: each participant's helpful actions are a process, for SPIN's weak fairness is by process; its faults and
 * what it does unforced are another one; and a run may end.
 */
export function runModel(model: ExportedModel, runs: RunOptions): RunModel {
  const owed = owedItems(model, runs.owed);
  const processes = new Map<string, ExportedAction[]>();
  for (const action of model.actions) {
    const { name } = model.participants[action.participant]!;
    const process = action.helpful ? name : `${action.cls} of ${name}`;
    processes.set(process, [...(processes.get(process) ?? []), action]);
  }
  const lines = [
    ...promelaDeclarations(model),
    `bit ${ENDED};`,
    ...(runs.turning ? [`bit ${TURN};`] : []),
    ...(owed.length > 0 ? [`short ${DELIVERED};`] : []),
    '',
    ...[...processes].flatMap(([name, own], number) =>
      promelaProcess(
        `run_${number}() { /* ${name} */`,
        own.flatMap((action) => alternativesOf(model, action, owed, runs)),
      ),
    ),
    ...endingOf(model, runs),
  ];
  return {
    source: lines.join('\n'),
    owed: owed.map((item, number) => ({
      enabled: enabledWhere(model, item),
      taken: `(${DELIVERED} == ${number + 1})`,
    })),
  };
}

function owedItems({ system, channels }: ExportedModel, leg: Leg | undefined): ExportedItem[] {
  const name = (participant: number) => system.participants[participant]!.name;
  return channels.flatMap(({ items, receiver }) =>
    items.filter(({ from, event }) => leg !== undefined && onLeg(leg, name(from), name(receiver), event)),
  );
}

const enabledWhere = (model: ExportedModel, item: ExportedItem): string =>
  `(${model.actions
    .filter((action) => action.kind === 'deliver' && action.item === item)
    .map(({ condition }) => `(${promelaCondition(model, condition)})`)
    .join(' || ')})`;

/** An action as an alternative of its process, all of it one step. */
function alternativesOf(
  model: ExportedModel,
  action: ExportedAction,
  owed: readonly ExportedItem[],
  runs: RunOptions,
): { readonly text: string }[] {
  const { helpful, kind, item } = action;
  const enabled = promelaCondition(model, action.condition);
  const condition = helpful ? `(${enabled})` : `(!${ENDED} && (${enabled}))`;
  const effects = [promelaEffects(model, action)];
  if (runs.turning) effects.push(turned);
  const delivered = kind === 'deliver' && item !== undefined ? owed.indexOf(item) + 1 : 0;
  if (owed.length > 0) effects.push(`${DELIVERED} = ${delivered}`);
  return [
    { text: promelaStep(condition, effects.join('; ')) },
    ...(runs.fair && !helpful ? [{ text: condition }] : []),
  ];
}

const turned = `${TURN} = 1 - ${TURN}`;

/** A run may end where no helpful action is enabled: its last state then repeats for ever. It need not, if anything else can be done. */
function endingOf(model: ExportedModel, { fair, turning }: RunOptions): string[] {
  const helpful = model.actions
    .filter((action) => action.helpful)
    .map(({ condition }) => `(${promelaCondition(model, condition)})`);
  const resting = `(!${ENDED} && !(${helpful.join(' || ') || 'false'}))`;
  const passing = turning ? `; ${turned}` : '';
  return promelaProcess('rest() {', [
    { text: promelaStep(resting, `${ENDED} = 1${passing}`) },
    ...(fair ? [{ text: resting }] : []),
    { text: promelaStep(ENDED, `skip${passing}`) },
  ]);
}
