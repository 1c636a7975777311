import type { KnowledgeTable } from '../adversary/knowledge-table.js';
import type { System } from '../compose.js';
import { CheckerError, type Problem } from '../errors.js';
import type { TraceStep, Verdict } from '../report.js';
import { withoutTrust } from '../verdicts.js';
import type { LocalAutomaton } from '../xstate/local-automaton.js';
import { replayThroughXState } from '../xstate/replay.js';
import { knowledgeDisagreement } from './knowledge-disagreement.js';
import { formatPath } from './path.js';
import { type Replay, Replayer } from './replayer.js';
import { contradictsDelays } from './timing.js';

interface Examined {
  readonly replay: Replay | undefined;
  readonly problem: Problem | undefined;
}

/** Executes runs again, by the checker's tables and by XState itself, before anybody is shown them. */
export class Evidence {
  private readonly replayer: Replayer;
  private readonly examined = new Map<string, Examined>();
  private firstProblem: Problem | undefined;

  constructor(
    private readonly system: System,
    private readonly automata: readonly LocalAutomaton[],
    knowledge: KnowledgeTable | undefined,
  ) {
    this.replayer = new Replayer(system, automata, knowledge);
  }

  /**
   * What XState says against a run; undefined where it agrees.
   * @param cycle how many actions go before those that repeat for ever, if any do: they are executed twice, and must lead to the
   *   same state each time
   */
  disagreement(path: readonly number[], cycle = path.length): Problem | undefined {
    const twice = [...path, ...path.slice(cycle)];
    const { replay, problem } = this.examine(twice);
    if (replay === undefined || problem !== undefined) return problem;
    const { states } = replay;
    if (states[cycle] === states[path.length] && states[cycle] === states[twice.length]) return undefined;
    const open: Problem = {
      code: 'MC702',
      message: `the last ${path.length - cycle} actions of the run ${formatPath(path)} do not lead back to the state before them.`,
      remedy: 'This is a defect of the checker: please report it.',
    };
    this.firstProblem ??= open;
    return open;
  }

  confirms(path: readonly number[]): boolean {
    return this.disagreement(path) === undefined;
  }

  /** Do the declared delays of some participant forbid the run? */
  contradictsDelays(path: readonly number[]): boolean {
    const { replay } = this.examine(path);
    return (
      replay !== undefined &&
      contradictsDelays(
        replay.moves,
        this.automata.map(({ states }) => states[0]!.timers),
      )
    );
  }

  /** Where XState has disagreed once, nothing is certain. */
  discredit(verdicts: readonly Verdict[]): Verdict[] {
    const { firstProblem } = this;
    return firstProblem === undefined ? [...verdicts] : verdicts.map((verdict) => withoutTrust(verdict, firstProblem));
  }

  private examine(path: readonly number[]): Examined {
    const key = formatPath(path);
    const known = this.examined.get(key);
    if (known !== undefined) return known;
    const examined = this.execute(path);
    this.examined.set(key, examined);
    this.firstProblem ??= examined.problem;
    return examined;
  }

  private execute(path: readonly number[]): Examined {
    try {
      const replay = this.replayer.replay(path);
      const steps = replay.moves.map(({ step }) => step);
      const [refuted] = replayThroughXState(this.system.participants, steps);
      return { replay, problem: refuted ?? this.unfounded(replay, steps) };
    } catch (error) {
      if (error instanceof CheckerError) return { replay: undefined, problem: error.problems[0] };
      throw error;
    }
  }

  private unfounded({ knows }: Replay, steps: readonly TraceStep[]): Problem | undefined {
    const { adversary } = this.system;
    return adversary && knowledgeDisagreement(adversary, knows, steps);
  }
}
