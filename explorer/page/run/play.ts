import { useEffect, useState } from 'preact/hooks';
import type { WalkedPath } from './path.js';

/** How long each action is shown. */
const pause = 1000;

interface Playing {
  readonly position: number;
  /** The position on the written path. */
  readonly at: number;
  readonly path: WalkedPath;
  /** True: something is violated here that was not before. */
  readonly stop: boolean;
  walk(to: number): void;
}

/** Walks on by itself, up to a violation or to the end of the path; of a loop, to the end of a round. At the end it begins again. */
export function usePlay({ position, at, path, stop, walk }: Playing): { readonly playing: boolean; toggle(): void } {
  const [since, setSince] = useState<number>();
  const playing = since !== undefined;
  const ended = position !== since && (at === path.choices.length || stop);
  useEffect(() => {
    if (!playing) return;
    if (ended) {
      setSince(undefined);
      return;
    }
    const timer = setTimeout(() => walk(position + 1), pause);
    return () => clearTimeout(timer);
  }, [playing, ended, position]);
  const toggle = () => {
    if (playing) setSince(undefined);
    else if (at === path.choices.length && path.cycle !== undefined && path.cycle < path.choices.length)
      setSince(position);
    else if (at === path.choices.length) {
      walk(0);
      setSince(0);
    } else setSince(position);
  };
  return { playing, toggle };
}
