import { cycleOf, runOf } from '../../checker/index.js';
import { inOrder, without } from '../../machines/amendments/amended.js';
import { type Amendment, amendments } from '../../machines/amendments/index.js';
import type { Procedure } from '../../machines/procedures/procedure.js';
import { acknowledgementStep, discardStep, noticeStep, stepIn } from '../../machines/vocabulary/step.js';
import type { StepSentence } from '../../reports/contribution/insert-sentences.js';
import { lengthOfTrace } from '../../reports/run-length.js';
import { parseConfigurationId } from '../configuration.js';
import { type Finding, splitTrace } from '../findings/finding.js';
import { placeOf } from '../findings/place.js';
import type { AmendmentsFile, LevelFound } from '../synthesis/amendments/data.js';
import { systemOf } from '../system.js';
import type { Question } from './verdict-table.js';

/** What returns without a sentence: a finding of the procedure that has others and not this one. */
export interface Topic extends Finding {
  /** Absent: a finding of the catalogue. */
  readonly without?: {
    readonly amendment: Amendment;
    /** Its step, as the text of the procedure numbers it. */
    readonly step: string;
    /** The amendments that the procedure of the run has. */
    readonly others: readonly string[];
    /** Are these all that the contribution proposes, but for this one and what needs it? */
    readonly allOthers: boolean;
  };
}

/** What amendments of a procedure have to say for a contribution. */
export interface AmendmentTopics {
  readonly topics: readonly Topic[];
  /** What the table of verdicts asks beside that: all that the levels concerned are about. */
  readonly further: readonly Question[];
  /** Amendments that no recorded run needs. */
  readonly unneeded: readonly string[];
}

interface Run {
  readonly amendment: string;
  readonly property: string;
  readonly trace: string;
}

/**
 * The recorded runs that return without each of some amendments, as findings. Of several runs that is taken whose procedure is most
 * like the one without this amendment alone; a recorded run is executed again, and nothing is searched.
 * @param names of the amendments of `base`, which may have them together
 */
export function amendmentTopics(file: AmendmentsFile, base: Procedure, names: readonly string[]): AmendmentTopics {
  const levels = file.bases.find(({ procedure }) => procedure === base.name)?.levels ?? [];
  const runs: readonly Run[] = [
    ...(file.repaired?.base === base.name ? file.repaired.needed : []),
    ...levels.flatMap(({ minimal }) => minimal.flatMap(({ needed }) => needed)),
  ];
  const chosen = names.flatMap((name) => {
    const rest = without(names, name);
    const fitting = runs.filter(({ amendment }) => amendment === name);
    return fitting.length === 0 ? [] : [topicOf(leastDistant(fitting, rest), rest, base)];
  });
  const scenarios = new Map(chosen.map(({ scenario, configurations }) => [scenario, configurations[0]!]));
  return {
    topics: chosen,
    further: levels.flatMap((level) => {
      const isConcerned =
        scenarios.has(level.scenario) ||
        level.minimal.some((set) => set.amendments.length > 0 && set.amendments.every((each) => names.includes(each)));
      return isConcerned ? questionsOf(level, scenarios.get(level.scenario)) : [];
    }),
    unneeded: names.filter((name) => !chosen.some(({ without }) => without?.amendment.name === name)),
  };
}

const amendmentNamed = (name: string): Amendment => amendments.find((each) => each.name === name)!;

/** The amendments of the procedure that a run is of. */
const othersOf = ({ trace }: Run): readonly string[] =>
  splitTrace(trace).configuration.split(',', 1)[0]!.split('+').slice(1);

function leastDistant(runs: readonly Run[], rest: readonly string[]): Run {
  const distance = (run: Run) => {
    const others = othersOf(run);
    return [...others, ...rest].filter((name) => others.includes(name) !== rest.includes(name)).length;
  };
  return runs.reduce((one, two) => (distance(two) < distance(one) ? two : one));
}

function topicOf(run: Run, rest: readonly string[], base: Procedure): Topic {
  const { amendment, property, trace } = run;
  const { configuration: id, path } = splitTrace(trace);
  const configuration = parseConfigurationId(id);
  const { steps } = runOf(systemOf(configuration), path);
  const others = othersOf(run);
  return {
    id: `${property}/${configuration.scenario}/without-${amendment}`,
    property,
    scenario: configuration.scenario,
    place: placeOf(steps, cycleOf(path)),
    trace,
    length: lengthOfTrace(trace).length,
    configurations: [id],
    elsewhere: [],
    without: {
      amendment: amendmentNamed(amendment),
      step: sentencesIn(base, [amendment])[0]!.step,
      others,
      allOthers: others.length === rest.length && others.every((name) => rest.includes(name)),
    },
  };
}

/** All that a level is about, asked under the readings of a configuration of its scenario. */
function questionsOf(level: LevelFound, known: string | undefined): readonly Question[] {
  const { refuted, chosen, minimal, traded, broken, unmended } = level;
  const needed = minimal.flatMap((set) => set.needed);
  const named = [...refuted, ...needed, ...traded, ...broken, ...unmended].map(({ property }) => property);
  const trace = [...needed, ...refuted].find((each) => each.trace !== null)?.trace;
  const configuration = known ?? (trace == null ? undefined : splitTrace(trace).configuration);
  if (configuration === undefined) return [];
  return [...new Set([...chosen, ...named])].map((property) => ({ property, configuration }));
}

/** A sentence of an amendment. */
export interface AmendmentSentence extends StepSentence {
  readonly amendment: string;
  /** As `Amendment.replaces`. */
  readonly replaces?: string;
}

/** The sentences of amendments in their order, with the steps as the text of a procedure numbers them. */
export const sentencesIn = (
  { order }: Pick<Procedure, 'order'>,
  names: readonly string[],
): readonly AmendmentSentence[] =>
  inOrder(names).map(({ name, step, sentence, replaces }) => {
    const moved = [noticeStep, acknowledgementStep, discardStep].find(
      (each) => String(stepIn('notify-first', each)) === step,
    );
    return {
      amendment: name,
      step: moved === undefined ? step : String(stepIn(order, moved)),
      sentence,
      ...(replaces !== undefined && { replaces }),
    };
  });
