// What a live system and the page that drives it say to each other, beside the inspector's messages.

/** A message that was sent and waits until somebody decides about it. */
export interface LiveMessage {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  /** What it says, for people. */
  readonly words: string;
  /** True: it was delivered before, and is there once more. */
  readonly copy: boolean;
  /** Which of both the checked system may do here as well; with the other one, the run leaves it. */
  readonly checked: readonly ('deliver' | 'lose')[];
}

/** Something else that can happen now. */
export interface LiveAction {
  readonly id: string;
  /** `choose`, `timer`, `redeliver`, `duplicate`, `forge`. */
  readonly kind: string;
  readonly actors: string;
  readonly words: string;
}

/** What is so in a live system after a number of turns. */
export interface LiveNow {
  readonly type: 'rehome.live';
  readonly turn: number;
  readonly held: readonly LiveMessage[];
  readonly actions: readonly LiveAction[];
  /** The run so far as a path of the checked system. */
  readonly path: string;
  /** The checked system, as trace ids begin. */
  readonly subject: string;
  /** Why the run is none of the checked system any more: `path` ends before that. */
  readonly left?: string;
  /** What is wrong with the last turn. */
  readonly problem?: string;
}

/** What the page asks for. `turn`: what the page has seen; what comes too late is passed over. */
export type LiveCommand = { readonly type: 'rehome.do'; readonly turn: number } & (
  | { readonly do: 'deliver' | 'lose'; readonly message: number }
  | { readonly do: 'take'; readonly action: string }
);
