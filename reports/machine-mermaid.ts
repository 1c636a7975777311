import type { AnyStateMachine } from 'xstate';
import { type DeclaredTransition, listTransitions, statePath } from '../checker/xstate/transitions.js';
import { escapeText } from './mermaid-text.js';

type StateNode = AnyStateMachine['root'];

/**
 * A machine as a Mermaid state diagram: its states and regions, and an arrow for every transition from one state to
 * another, with its event and named guard. Mermaid draws no arrow across the border of a composite state: such a transition
 * goes between the composites, and its label says from where and to where. A transition that stays where it is, is left to tables.
 */
export function machineMermaid(machine: AnyStateMachine): string {
  const { root } = machine;
  const arrows = listTransitions(machine).flatMap((transition) =>
    transition.targets.flatMap((target) => arrowOf(root, transition, target)),
  );
  const inside = (parent: string) => arrows.filter((arrow) => arrow.parent === parent).map(({ text }) => text);
  // The regions of a parallel machine need a state around them.
  const body =
    root.type === 'parallel'
      ? composite(root, inside, '  ')
      : [...childLines(root, inside, '  '), ...start(root, '  ')];
  return ['stateDiagram-v2', ...body].join('\n');
}

interface Arrow {
  /** Path of the composite state inside which it is drawn. */
  readonly parent: string;
  readonly text: string;
}

function arrowOf(root: StateNode, transition: DeclaredTransition, target: string): Arrow[] {
  const [from, to] = [segments(transition.source), segments(target)];
  let shared = 0;
  while (shared < Math.min(from.length, to.length) && from[shared] === to[shared]) shared += 1;
  // From a state into itself, or from a composite state into its own inside.
  if (shared === from.length || shared === to.length) return [];
  const parent = from.slice(0, shared).join('.');
  const [left, right] = [from, to].map((path) => path.slice(0, shared + 1));
  const ends = [
    left!.length < from.length ? `from ${transition.source}` : '',
    right!.length < to.length ? `to ${historyText(root, to)}` : '',
  ].filter((end) => end !== '');
  const label = [
    eventText(transition.event),
    ...(transition.guard === undefined ? [] : [`[${transition.guard}]`]),
    ...(ends.length === 0 ? [] : [`(${ends.join(', ')})`]),
  ].join(' ');
  return [{ parent, text: `${idOf(left!)} --> ${idOf(right!)} : ${labelText(label)}` }];
}

/** The states inside a composite state, regions parted by bars, and the arrows between them. */
function childLines(node: StateNode, inside: (parent: string) => string[], indent: string): string[] {
  const children = Object.values(node.states).filter(({ type }) => type !== 'history');
  const blocks = children.map((child) => stateLines(child, inside, indent));
  const arrows = inside(pathOf(node).join('.')).map((text) => indent + text);
  const bar = node.type === 'parallel' ? [`${indent}--`] : [];
  return [...blocks.flatMap((block, index) => (index === 0 ? block : [...bar, ...block])), ...arrows];
}

function stateLines(node: StateNode, inside: (parent: string) => string[], indent: string): string[] {
  if (Object.keys(node.states).length > 0) return composite(node, inside, indent);
  const id = idOf(pathOf(node));
  const declared = `${indent}state "${labelText(node.key)}" as ${id}`;
  return node.type === 'final' ? [declared, `${indent}${id} --> [*]`] : [declared];
}

function composite(node: StateNode, inside: (parent: string) => string[], indent: string): string[] {
  const path = pathOf(node);
  const [label, id] =
    path.length === 0 ? [node.machine.id, idOf(['machine', node.machine.id])] : [node.key, idOf(path)];
  const deeper = `${indent}  `;
  return [
    `${indent}state "${labelText(label)}" as ${id} {`,
    ...start(node, deeper),
    ...childLines(node, inside, deeper),
    `${indent}}`,
  ];
}

/** The arrow into the initial state. */
function start(node: StateNode, indent: string): string[] {
  const initial = node.type === 'compound' ? node.initial.target[0] : undefined;
  return initial === undefined ? [] : [`${indent}[*] --> ${idOf(pathOf(initial))}`];
}

const segments = (path: string): string[] => (path === '(root)' ? [] : path.split('.'));
const pathOf = (node: StateNode): string[] => segments(statePath(node));

function historyText(root: StateNode, path: readonly string[]): string {
  const node = path.reduce<StateNode | undefined>((parent, key) => parent?.states[key], root);
  return node?.type === 'history' ? `where ${path.slice(0, -1).join('.')} was left` : path.join('.');
}

/** Mermaid's own words and signs are no ids. */
const idOf = (path: readonly string[]): string => `s_${path.map((key) => key.replace(/\W/g, '_')).join('__')}`;

/** XState's own names for what a machine writes as `always`, `after` and `onDone`. */
export const eventText = (event: string): string =>
  event
    .replace(/^xstate\.always$/, 'always')
    .replace(/^xstate\.after\.([^.]+)\..*$/, 'after $1')
    .replace(/^xstate\.done\.state\..*$/, 'onDone');

/** A colon ends an id in Mermaid, and braces open a composite state. */
const labelText = (text: string): string => escapeText(text).replace(/[:{}]/g, (char) => `#${char.codePointAt(0)};`);
