import type { KeyBinding } from '../shell/keys.js';

/** What keys do in a run. */
export interface RunCommands {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  play(): void;
  search(): void;
  choose(key: string): void;
  undo(): void;
  swapPanes(): void;
}

/** The keys of a run. */
export const runKeys = (commands: RunCommands): KeyBinding[] => [
  { keys: ['ArrowRight', 'j'], does: 'Next action', run: () => commands.next() },
  { keys: ['ArrowLeft', 'k'], does: 'Previous action', run: () => commands.previous() },
  { keys: ['Home'], does: 'Start of the run', run: () => commands.first() },
  { keys: ['End'], does: 'End of the run', run: () => commands.last() },
  { keys: [' '], does: 'Play or pause', run: () => commands.play() },
  { keys: ['/'], does: 'Search actions, taken and enabled', run: () => commands.search() },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    does: 'Take an enabled action',
    run: (key) => commands.choose(key),
  },
  { keys: ['u'], does: 'Remove the last action of the run', run: () => commands.undo() },
  { keys: ['s'], does: 'Show another pane', run: () => commands.swapPanes() },
];
