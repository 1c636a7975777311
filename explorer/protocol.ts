import type { ActionClass, ChannelKind } from '../checker/composition.js';
import type { Problem } from '../checker/errors.js';
import type { CheckReport } from '../checker/report.js';
import type { Pivot } from '../checker/traces/pivot.js';
import type { FalseGuard } from '../checker/xstate/guards.js';
import type { Chart } from '../reports/chart/chart.js';
import type { BrokenProperty, Setting } from '../reports/explanation.js';
import type { Statechart } from '../reports/statechart/statechart.js';
import type { StepWords } from '../reports/step-words.js';
import type { InspectionMessage } from './inspection/message.js';

// What the page asks the checker in its worker, and what that answers: plain data only, for it crosses between threads.

/** Names a system as trace ids do in front of their path: `notify-first,loss`; of a user's module, the system's name. */
export type Subject = string;

/** Each question with what it takes and what it answers. */
interface Questions {
  /** Checks a system exhaustively. Tells its progress. */
  check: { takes: { readonly subject: Subject }; answers: CheckReport };
  /** Executes a path, `0/3/1` or `0/3~1`. */
  run: { takes: { readonly subject: Subject; readonly path: string }; answers: RunView };
  /** What is so after the first `at` actions of a path. */
  moment: { takes: { readonly subject: Subject; readonly path: string; readonly at: number }; answers: Moment };
  /** Where the properties that a run refutes with its last action were lost, as docs/semantics.md has it. Explores: may take long. */
  pivots: { takes: { readonly subject: Subject; readonly path: string }; answers: PivotsView };
  /** The machines of all participants as statecharts. */
  machines: { takes: { readonly subject: Subject }; answers: readonly MachineView[] };
  /** The explored graph, up to a number of states, breadth first. Tells its progress. */
  graph: { takes: { readonly subject: Subject; readonly states: number }; answers: GraphView };
  /** A run as an inspector is told it. */
  inspection: { takes: { readonly subject: Subject; readonly path: string }; answers: readonly InspectionMessage[] };
  /** The machine that an inspected application has told the configuration of, as JSON. */
  definition: { takes: { readonly definition: string }; answers: MachineView['chart'] };
}

export type Question = keyof Questions;
export type Takes<Q extends Question> = Questions[Q]['takes'];
export type Answers<Q extends Question> = Questions[Q]['answers'];

/** How far a search is. */
export interface SearchProgress {
  readonly states: number;
  readonly queue: number;
  readonly depth: number;
}

/** A run, executed by XState. */
export interface RunView {
  /** The whole trace id. */
  readonly id: string;
  readonly participants: readonly ParticipantName[];
  readonly steps: readonly StepView[];
  readonly chart: Chart;
  /** How many actions go before those that repeat for ever; as many as there are where the run ends for good. */
  readonly cycle?: number;
  /** What the run refutes with its last action. */
  readonly broken: readonly BrokenProperty[];
  /** What a beginning of it refutes already, each with the number of the action that does so first; 0: the initial state. */
  readonly brokenBefore: readonly { readonly name: string; readonly action: number }[];
  /** Readings and scenario in words; absent for a system of a user's module. */
  readonly setting?: Setting;
}

/** Where the properties that a run refutes were lost. */
export interface PivotsView {
  readonly pivots: readonly Pivot[];
  /** The chart of the run, with the places where they were lost marked. */
  readonly chart: Chart;
}

export interface ParticipantName {
  readonly name: string;
  /** For people. */
  readonly title: string;
}

/** One action of a run. */
export interface StepView extends ActionView {
  /** Changes of the acting participant, `old → new` each. */
  readonly changes: readonly string[];
  /** Facts that the adversary knows from here on, in words. */
  readonly learns: readonly string[];
}

/** An action, taken or enabled. */
export interface ActionView {
  /** Its index among the enabled actions: its number in a path. */
  readonly choice: number;
  readonly kind: 'deliver' | 'redeliver' | 'duplicate' | 'lose' | 'forge' | 'timer' | 'choose';
  readonly class: ActionClass;
  /** Who acts or receives; for a loss, who will not receive. */
  readonly participant: string;
  readonly from?: string;
  readonly words: StepWords;
  /** Step of the text, `8` or `8a`. */
  readonly step?: string;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
  /** Ids of fired transitions, `source·event·n`. */
  readonly transitions: readonly string[];
  readonly reception: 'handled' | 'ignored' | 'silent';
  /** Transitions that were not taken, for their guards are false. */
  readonly falseGuards: readonly FalseGuard[];
}

/** A global state of a run. */
export interface Moment {
  readonly at: number;
  readonly participants: readonly ParticipantState[];
  readonly channels: readonly ChannelView[];
  /** What the adversary knows, in words; absent where there is none. */
  readonly knowledge?: readonly string[];
  readonly properties: readonly PropertyStatus[];
  /** In the order of paths. */
  readonly enabled: readonly EnabledAction[];
  /** Why nothing follows though something might: the run overflows a channel, or lies outside the composition's `within`. */
  readonly ends?: 'overflow' | 'within';
}

export interface ParticipantState extends ParticipantName {
  /** The state's value in words: `a.b + c`. */
  readonly state: string;
  /** Paths of all active states as statecharts have them, outermost first. */
  readonly active: readonly string[];
  readonly tags: readonly string[];
  readonly context: readonly { readonly name: string; readonly text: string }[];
  /** Ids of pending timers. */
  readonly timers: readonly string[];
}

export interface ChannelView {
  readonly to: string;
  readonly kind: ChannelKind;
  /** `text`: in words. `repeated`: was delivered before. */
  readonly messages: readonly { readonly from: string; readonly text: string; readonly repeated: boolean }[];
}

/** How a property, `deadlock`, or, where it happens, `overflow` stands when the run has come so far (docs/semantics.md, *along one run*). */
export interface PropertyStatus {
  readonly name: string;
  readonly status: 'holds' | 'violated' | 'pending' | 'reached' | 'idle' | 'unknown';
}

export interface EnabledAction extends ActionView {
  /** Whether it leads to a state; if not, why. */
  readonly leads: 'state' | 'overflow' | 'problem';
  /** True: it would change nothing but take the message, if anything. */
  readonly silent: boolean;
}

/** A participant's machine, for drawing. */
export interface MachineView extends ParticipantName {
  readonly chart: Pick<Statechart, 'name' | 'root'>;
  /** Steps of the text by the id of the transition that carries them, `8` or `8a`; empty for a system of a user's module. */
  readonly badges: Readonly<Record<string, string>>;
}

/** An explored graph as flat arrays; states are numbered breadth first. */
export interface GraphView {
  readonly states: number;
  readonly exhaustive: boolean;
  /** Distance of each state from the initial one. */
  readonly depth: Int32Array;
  /** The edge over which each state was found first: the state before it, -1 for the initial one, and the number of the action there. */
  readonly parent: Int32Array;
  readonly choice: Int32Array;
  /** All edges: where from, where to. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** By state, what is so there: bits of `graphMarks`. */
  readonly marks: Uint8Array;
}

/** Bits of `GraphView.marks`. */
export const graphMarks = {
  /** A deadlock. */
  deadlock: 1,
  /** An invariant is false; of those with an observer nothing is said. */
  violated: 2,
  /** Some action overflows a channel. */
  overflow: 4,
  /** It was not expanded: beyond the number of states asked for, or outside `within`. Its actions are not in the graph. */
  unexpanded: 8,
} as const;

/** What the page posts to the worker. */
export type ToWorker =
  | { readonly id: number; readonly question: Question; readonly takes: unknown }
  | { readonly id: number; readonly cancel: true };

/** What the worker posts back. */
export type FromWorker =
  | { readonly id: number; readonly progress: SearchProgress }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failure: Failure };

/** Why a question has no answer: one sentence with its remedy, for people. */
export interface Failure {
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly cancelled: boolean;
}
