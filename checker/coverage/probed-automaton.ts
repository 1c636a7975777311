import type { AnyStateMachine } from 'xstate';
import type { Message } from '../composition.js';
import { type AutomatonFactory, cachedAutomaton } from '../search/automata.js';
import { toldGuard } from '../xstate/changed-parts.js';
import type { LocalAutomaton, LocalStep } from '../xstate/local-automaton.js';
import { rebuilt } from '../xstate/rebuilt.js';

/** What XState found of a transition's guard when it selected transitions; of both, where it asked more than once. */
export interface AskedGuard {
  /** The id of the transition. */
  readonly transition: string;
  readonly answer: boolean;
}

/** A machine that tells its guards' answers to whoever listens. */
class Probe {
  private heard = new Map<string, AskedGuard>();

  constructor(original: AnyStateMachine) {
    this.machine = rebuilt(original, {
      transition: ({ id }, config) =>
        config.guard === undefined
          ? config
          : { ...config, guard: toldGuard(config.guard, (answer) => this.tell({ transition: id, answer })) },
    });
  }

  readonly machine: AnyStateMachine;

  /** What was asked since the last call. */
  take(): readonly AskedGuard[] {
    const heard = [...this.heard.values()];
    this.heard = new Map();
    return heard;
  }

  private tell(asked: AskedGuard): void {
    this.heard.set(`${asked.answer} ${asked.transition}`, asked);
  }
}

const probes = new WeakMap<AnyStateMachine, Probe>();

function probeOf(machine: AnyStateMachine): Probe {
  let probe = probes.get(machine);
  if (probe === undefined) {
    probe = new Probe(machine);
    probes.set(machine, probe);
  }
  return probe;
}

const asked = new WeakMap<LocalStep, readonly AskedGuard[]>();
const askedAtStart = new WeakMap<LocalAutomaton, readonly AskedGuard[]>();

/** The same automaton, computed by a machine with probes on its guards. */
class ProbedAutomaton implements LocalAutomaton {
  private readonly inner: LocalAutomaton;

  constructor(
    private readonly probe: Probe,
    options: Parameters<AutomatonFactory>[0],
  ) {
    probe.take();
    this.inner = cachedAutomaton({ ...options, machine: probe.machine });
    if (!askedAtStart.has(this.inner)) askedAtStart.set(this.inner, probe.take());
    askedAtStart.set(this, askedAtStart.get(this.inner)!);
  }

  get name() {
    return this.inner.name;
  }
  get states() {
    return this.inner.states;
  }
  get started() {
    return this.inner.started;
  }
  get ignoredActions() {
    return this.inner.ignoredActions;
  }

  step(state: number, event: Message): LocalStep {
    return this.listening(() => this.inner.step(state, event));
  }

  fire(state: number, timerId: string): LocalStep {
    return this.listening(() => this.inner.fire(state, timerId));
  }

  private listening(compute: () => LocalStep): LocalStep {
    this.probe.take();
    const step = compute();
    const heard = this.probe.take();
    // A step that was computed before asks nothing.
    if (!asked.has(step)) asked.set(step, heard);
    return step;
  }
}

/** Makes local automata whose steps tell which guards XState asked (`askedGuards`). They are the same ones otherwise. */
export const probedAutomaton: AutomatonFactory = (options) => new ProbedAutomaton(probeOf(options.machine), options);

/** The guards that XState asked in a step of a probed automaton, in the order of asking. */
export const askedGuards = (step: LocalStep): readonly AskedGuard[] => asked.get(step) ?? [];

/** The guards that it asked in the initial macrostep. */
export const guardsAskedAtStart = (automaton: LocalAutomaton): readonly AskedGuard[] =>
  askedAtStart.get(automaton) ?? [];
