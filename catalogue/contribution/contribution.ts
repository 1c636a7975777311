import type { Contribution, DiscussedFinding } from '../../reports/contribution/content.js';
import { parseConfigurationId } from '../configuration.js';
import { splitConfigurationId } from '../own-procedures.js';
import { cureOf } from './cure.js';
import { discussedFinding } from './discussed-finding.js';
import type { Sources } from './judge.js';
import type { Topic } from './needed-sentences.js';
import { shownRun } from './shown-run.js';
import { type Column, calledInProse, columnsLike, type Question, verdictTable } from './verdict-table.js';

/** The procedures that model the clause as it stands and as amended, by name, where the user says so. */
export interface ModelledBy {
  readonly before?: string;
  readonly after?: string;
}

/** What the findings have to say for a contribution: its Discussion, its table of verdicts, and its annex. */
export type Discussion = Pick<Contribution, 'findings' | 'verdicts' | 'method'>;

/**
 * Makes the Discussion of findings, and of what returns without amendments.
 * @param version of the tool, for the annex
 * @param further what the table of verdicts asks beside the findings; absent: nothing, and it tells no scenarios
 * @throws OtherProcedureError where a finding is not of the procedure that models the clause
 */
export async function discussionOf(
  findings: readonly Topic[],
  { before, after }: ModelledBy,
  version: string,
  sources: Sources,
  further?: readonly Question[],
): Promise<Discussion> {
  const told: DiscussedFinding[] = [];
  const questions: Question[] = [];
  for (const [index, finding] of findings.entries()) {
    const run =
      finding.without === undefined
        ? await shownRun(finding, before, sources)
        : { configuration: finding.configurations[0]!, trace: finding.trace };
    told.push(await discussedFinding(finding, run, index + 1, sources));
    questions.push({ property: finding.property, configuration: run.configuration });
  }
  const columns: readonly Column[] =
    after === undefined
      ? columnsLike(before ?? parseConfigurationId(questions[0]!.configuration).procedure)
      : [
          {
            procedure: before ?? parseConfigurationId(questions[0]!.configuration).procedure,
            standsFor: 'as it stands',
          },
          { procedure: after, standsFor: 'as amended' },
        ];
  const asked = further === undefined ? questions : distinct([...questions, ...further]);
  const verdicts = await verdictTable(asked, columns, sources, further !== undefined);
  const rowOf = ({ property, configuration }: Question) =>
    verdicts.rows[asked.findIndex(sameAs({ property, configuration }))]!;
  const discussed = told.map((finding, index): DiscussedFinding => {
    const { discussed: cure, restriction } = cureOf(
      after === undefined ? undefined : calledInProse(after),
      rowOf(questions[index]!).at(-1)!,
    );
    return {
      ...finding,
      prose: [...finding.prose, ...(cure === undefined ? [] : [cure])],
      consequence: [finding.consequence, ...(restriction === undefined ? [] : [restriction])].join(' '),
    };
  });
  return { findings: discussed, verdicts, method: methodOf(version) };
}

/** Questions that ask the same of each column. */
const sameAs =
  (one: Question) =>
  (two: Question): boolean =>
    one.property === two.property && settingIn(one) === settingIn(two);

/** What follows the procedure in the id. */
const settingIn = ({ configuration }: Question): string => splitConfigurationId(configuration).slice(1).join();

const distinct = (questions: readonly Question[]): readonly Question[] =>
  questions.filter((question, index) => questions.findIndex(sameAs(question)) === index);

const methodOf = (version: string): readonly string[] => [
  `The parties of the clause were written as state machines that send each other its messages, one transition for each thing that a step says. rehome ${version} then explored every order in which their actions can follow each other, with every fault and misbehaviour that a scenario allows, and executed each run that it reports again on the machines themselves. A property that holds was found to hold in every state that can be reached; of one that is violated the shortest run is shown.`,
  'Cryptography is symbolic and perfect: nobody reads, makes or alters what is protected without the key. What the clause leaves open is a reading, with one value for each way to take it; unless said otherwise it is taken literally, or where there are no words in the way that is kindest to the text. Durations are abstracted: what may happen may happen at any time.',
];
