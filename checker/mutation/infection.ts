import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { ParticipantTrail, TrailStep } from '../coverage/trail.js';
import { cachedAutomaton } from '../search/automata.js';
import { equalPlain } from '../xstate/canonical.js';
import { fired } from '../xstate/create-local-automaton.js';
import type { LocalState } from '../xstate/local-automaton.js';
import { Macrostep } from '../xstate/macrostep.js';
import type { Mutant } from './mutants.js';

/**
 * Whether a mutant behaves otherwise than its original in an exploration of the original. Where it does not, an exploration of the
 * mutant is the same one, action by action: the mutant differs from the original only in steps that its place takes part in, and all
 * of these that the search asked for have been compared.
 */
export class Infection {
  /** The mutant, made once. */
  readonly machine: AnyStateMachine;
  private readonly known = new WeakMap<object, boolean>();

  constructor(private readonly mutant: Mutant) {
    this.machine = mutant.make();
  }

  /** Does the mutant take a step of the trail otherwise, be it by failing? */
  in(trail: ParticipantTrail, peers: readonly string[]): boolean {
    const { name, input } = trail.participant;
    if (this.partInStart(trail)) {
      try {
        const { states } = cachedAutomaton({ name, machine: this.machine, input, peers });
        if (states[0]!.key !== trail.initial.key) return true;
      } catch {
        return true;
      }
    }
    const macrostep = new Macrostep(this.machine, name, peers);
    return trail.steps.some((step) => this.partIn(step) && this.differs(step, macrostep));
  }

  private differs(at: TrailStep, macrostep: Macrostep): boolean {
    const known = this.known.get(at.step);
    if (known !== undefined) return known;
    const different = !this.equal(at, macrostep);
    this.known.set(at.step, different);
    return different;
  }

  private equal({ before, event, timer, step, after }: TrailStep, macrostep: Macrostep): boolean {
    const start: LocalState = { ...before, snapshot: transplanted(before.snapshot, this.machine) };
    const outcome = timer === undefined ? macrostep.step(start, event) : fired(macrostep, start, timer);
    if ('code' in outcome) return step.problem !== undefined;
    return (
      step.problem === undefined &&
      outcome.state.key === after.key &&
      equalPlain(outcome.sends, step.sends) &&
      equalPlain(outcome.emits, step.emits)
    );
  }

  private partIn({ step, asked }: TrailStep): boolean {
    const { place, shows } = this.mutant;
    if (step.problem !== undefined) return true;
    if (shows === 'guard') return asked.some(({ transition }) => transition === place);
    if (shows === 'fired') return step.fired.some(({ id }) => id === place);
    // A state may begin and end inside one macrostep, where no snapshot shows it.
    return step.fired.length > 0;
  }

  private partInStart({ started, askedAtStart }: ParticipantTrail): boolean {
    const { place, shows } = this.mutant;
    if (shows === 'guard') return askedAtStart.some(({ transition }) => transition === place);
    return shows === 'state' || started.some(({ id }) => id === place);
  }
}

type StateNode = AnyStateMachine['root'];

/** A snapshot of one machine as one of another that has the same states. */
function transplanted(snapshot: AnyMachineSnapshot, machine: AnyStateMachine): AnyMachineSnapshot {
  const same = (nodes: readonly StateNode[]) => nodes.map(({ id }) => machine.getStateNodeById(id));
  const history = Object.entries(snapshot.historyValue as Readonly<Record<string, readonly StateNode[]>>);
  return {
    ...snapshot,
    machine,
    _nodes: same(snapshot._nodes),
    historyValue: Object.fromEntries(history.map(([id, nodes]) => [id, same(nodes)])),
  } as AnyMachineSnapshot;
}
