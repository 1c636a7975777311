import { type Address, withParameters } from '../address.js';
import { clampPosition, type WalkedPath, withAction, withoutLast } from './path.js';

/** Where an address stands in its run: what it says, or else at the end. A run without actions begins at 0. */
export function positionOf({ parameters }: Pick<Address, 'parameters'>, path: WalkedPath): number {
  const { at } = parameters;
  return clampPosition(path, at === undefined ? path.choices.length : Number(at));
}

/** The same run at another position. */
export const atPosition = (from: Address, path: WalkedPath, at: number): Address =>
  withParameters(from, { at: String(clampPosition(path, at)) });

/** The run that leaves this one at a position with an action. */
export const leaving = (from: Address, path: WalkedPath, at: number, choice: number): Address =>
  withParameters({ ...from, path: withAction(path, at, choice) }, { at: String(at + 1) });

/** The run without its last action; undefined at the beginning. */
export function undoing(from: Address, path: WalkedPath): Address | undefined {
  const shorter = withoutLast(path);
  return shorter === undefined
    ? undefined
    : withParameters({ ...from, path: shorter }, { at: String(path.choices.length - 1) });
}

/** What can be shown beside the chart, in the order of the S key. */
export const panes = ['machines', 'difference', 'properties', 'channels', 'knowledge', 'text', 'setting'] as const;
export type Pane = (typeof panes)[number];

/** On a narrow screen everything is a pane. */
export const narrowPanes = ['chart', 'now', 'next', ...panes] as const;

export const paneTitles: Readonly<Record<(typeof narrowPanes)[number], string>> = {
  chart: 'Chart',
  now: 'Now',
  next: 'Next',
  machines: 'Machines',
  difference: 'Difference',
  properties: 'Properties',
  channels: 'Channels',
  knowledge: 'Attacker',
  text: 'Text',
  setting: 'Setting',
};

/** The pane that an address names. */
export const paneOf = ({ parameters }: Pick<Address, 'parameters'>): Pane =>
  panes.find((each) => each === parameters.pane) ?? 'machines';

/** The pane behind another one, round and round, of those that are shown. */
export const paneAfter = (pane: Pane, shown: readonly Pane[]): Pane => shown[(shown.indexOf(pane) + 1) % shown.length]!;
