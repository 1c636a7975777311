import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { parseReduce, type Reduce, reductionNames } from '../checker/reductions/reduction.js';
import { ciFormats } from './ci-formats.js';
import { exitStatusHelp } from './exit-status.js';
import { type ExplainOptions, explainFormats } from './explain/options.js';
import { version } from './package-root.js';
import { parseShard, type Shard } from './shard.js';
import type { Terminal } from './terminal.js';
import type { AssumptionsOptions } from './verbs/assumptions.js';
import type { CheckOptions } from './verbs/check.js';
import { type CompareOptions, compareFormats } from './verbs/compare.js';
import type { ConformOptions } from './verbs/conform.js';
import type { ContributionOptions } from './verbs/contribution.js';
import type { CoverageOptions } from './verbs/coverage.js';
import type { ExploreOptions } from './verbs/explore.js';
import { type ExportOptions, exportFormats } from './verbs/export.js';
import type { FindingsOptions } from './verbs/findings.js';
import type { GenerateOptions } from './verbs/generate.js';
import type { InspectOptions } from './verbs/inspect.js';
import type { MergeOptions } from './verbs/merge.js';
import type { MutateOptions } from './verbs/mutate.js';
import type { PinOptions } from './verbs/pin.js';
import { type PurposesOptions, purposeFormats } from './verbs/purposes.js';
import type { ListOptions } from './verbs/readings.js';
import { contentsKinds, type RefineOptions } from './verbs/refine.js';
import type { RunOptions } from './verbs/run.js';
import type { SimulateOptions } from './verbs/simulate.js';
import { type StatechartOptions, statechartFormats } from './verbs/statechart.js';

/**
 * The verbs, their options and their help. A verb is imported when it runs: what it needs may only be loaded once a user's
 * module has said which copy of xstate to use.
 * @param end takes the exit status of the verb
 */
export function program(terminal: Terminal, end: (status: number) => void): Command {
  const root = new Command('rehome')
    .description('Checks the change of home operator, and any composition of XState machines, in every interleaving.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.report(text.trimEnd()),
    })
    .showHelpAfterError('Try rehome --help.');
  const verb = (nameAndArguments: string, description: string, example: string) =>
    root
      .command(nameAndArguments)
      .description(description)
      .addHelpText('after', `\n${example}\n${exitStatusHelp}`)
      .showHelpAfterError(`Try rehome ${nameAndArguments.split(' ', 1)[0]} --help.`);

  verb(
    'check',
    'Check the catalogue, or the systems that a module exports, and print the verdicts.',
    'Examples:\n  rehome check\n  rehome check --procedure notify-first --reading connectivity=session-survives\n  rehome check --all --shard 1/500 --json --out part-1.json\n  rehome check --format junit --out rehome.xml\n  rehome check --all --product --property one-active --procedure notify-first --scenario honest --reading retransmission=none\n  rehome check ./my-system.ts --states 1000000\n  rehome check --procedure ./my-procedure.ts --procedure notify-first',
  )
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .addOption(list('--procedure <name>', 'only this procedure, or a module of your own that exports one'))
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--defaults', 'only where the readings that are not named have the values of the procedure')
    .option('--all', 'every pair of values of readings in every scenario, and not the default catalogue')
    .option('--product', 'with --all: every combination of the values of all readings, and not every pair')
    .addOption(new Option('--shard <i/n>', 'only the i-th of n parts of about one size').argParser(shard))
    .option('--json', 'print one JSON document')
    .addOption(ciFormat())
    .option('--states <n>', 'stop a search after so many states', wholeNumber)
    .option('--depth <n>', 'stop a search at this depth', wholeNumber)
    .option('--time <seconds>', 'stop a search after so many seconds', positiveNumber)
    .option('--memory <MB>', 'what searches may take together (default: three quarters of the machine)', positiveNumber)
    .option(
      '--checkpoint <folder>',
      'save searches there now and then; the same command takes them up (nothing is reduced then)',
    )
    .option('--checkpoint-every <n>', 'after how many states to save (default: 5,000,000)', wholeNumber)
    .addOption(reduction())
    .option('--first', 'stop a search at its first refutation')
    .addOption(
      new Option('--store <kind>', 'keep states as fingerprints or bits: less memory, and nothing is said to hold')
        .choices(['exact', 'fingerprint', 'bitstate'])
        .default('exact'),
    )
    .option('--states-hint <n>', 'how many states there will be, for tables of the right size', wholeNumber)
    .option('--witness', 'print for each property that holds the shortest run to what it speaks about')
    .option('--strict', 'unspecified receptions and dead transitions give status 10')
    .option('--workers <n>', 'threads to check several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file; data leaves the text on the terminal, but for --quiet')
    .option('--quiet', 'only the verdicts and what changed: no runs, no lists, no progress on standard error')
    .option('--verbose', 'the table of all configurations, and lists of what is only counted otherwise')
    .action(async (module: string | undefined, options: CheckOptions) => {
      const { check } = await import('./verbs/check.js');
      end(await check(module, options, terminal));
    });

  verb(
    'simulate',
    'Walk at random through what is too large to explore, and judge the properties on the way.',
    'Examples:\n  rehome simulate --procedure notify-first --scenario all-faults --shrink\n  rehome simulate ./my-system.ts --walks 10000 --seed 7',
  )
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .addOption(list('--procedure <name>', 'only this procedure, or a module of your own that exports one'))
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--walks <n>', 'how many walks', wholeNumber, 1000)
    .option('--steps <n>', 'how many actions a walk has at most', wholeNumber, 200)
    .option('--seed <n>', 'other walks for another seed', seed, 1)
    .option('--shrink', 'make the runs that are found smaller')
    .option('--first', 'stop at the first refutation')
    .option('--time <seconds>', 'stop after so many seconds', positiveNumber)
    .option('--json', 'print one JSON document')
    .option('--workers <n>', 'threads to simulate several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file')
    .option('--quiet', 'no progress on standard error')
    .action(async (module: string | undefined, options: SimulateOptions) => {
      const { simulate } = await import('./verbs/simulate.js');
      end(await simulate(module, options, terminal));
    });

  verb(
    'merge',
    'Join what the shards of one check wrote with --json, and print what the whole check would have printed.',
    'Example:\n  rehome check --shard 1/2 --json --out a.json; rehome check --shard 2/2 --json --out b.json\n  rehome merge a.json b.json\n  rehome merge a.json b.json --format sarif --out rehome.sarif',
  )
    .argument('<files...>', 'the documents of all shards, in any order')
    .option('--json', 'print one JSON document')
    .addOption(ciFormat())
    .option('--out <file>', 'write the result to a file')
    .option('--verbose', 'the table of all configurations, and lists of what is only counted otherwise')
    .action(async (files: readonly string[], options: MergeOptions) => {
      const { merge } = await import('./verbs/merge.js');
      end(await merge(files, options, terminal));
    });

  verb(
    'compare',
    'Compare two procedures, property by property: what is gained, lost and unchanged where the second replaces the first.',
    'Examples:\n  rehome compare base-1.5.0 notify-first\n  rehome compare discard-first notify-first --scenario power-loss --format markdown\n  rehome compare base-1.5.0 notify-first --complete --scenario honest\n  rehome compare base-1.5.0 notify-first --format docx --out compared.docx\n  rehome compare notify-first ./my-procedure.ts --scenario loss --defaults',
  )
    .argument('<before>', 'the procedure that is there, or a module of your own that exports one')
    .argument('<after>', 'the procedure that would replace it')
    .addOption(list('--reading <name=value>', 'only this value of a reading'))
    .addOption(list('--scenario <name>', 'only this scenario'))
    .addOption(list('--property <name>', 'only this property'))
    .option('--defaults', 'only where the readings that are not named have the values of the procedure')
    .option('--complete', 'check what only one of them has in the other one, too')
    .addOption(
      new Option('--format <format>', 'how to tell it; docx, native Word tables, needs --out')
        .choices(compareFormats)
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .addOption(from())
    .option('--workers <n>', 'threads to check several systems on (default: one per core)', wholeNumber)
    .option('--out <file>', 'write the result to a file')
    .option('--quiet', 'no progress on standard error')
    .option('--verbose', 'say where each change is, also where that is long')
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compare } = await import('./verbs/compare.js');
      end(await compare([before, after], options, terminal));
    });

  verb(
    'readings',
    'List the readings: what the texts leave open, with values, defaults and reasons; then the values that exclude each other.',
    'Examples:\n  rehome readings\n  rehome readings release token',
  )
    .argument('[names...]', 'only these readings')
    .option('--json', 'print one JSON document')
    .action(async (names: readonly string[], options: ListOptions) => {
      const { listReadings } = await import('./verbs/readings.js');
      end(await listReadings(names, options, terminal));
    });

  verb(
    'scenarios',
    'List the scenarios: what may go wrong, and who may misbehave.',
    'Examples:\n  rehome scenarios\n  rehome scenarios loss thief',
  )
    .argument('[names...]', 'only these scenarios')
    .option('--json', 'print one JSON document')
    .action(async (names: readonly string[], options: ListOptions) => {
      const { listScenarios } = await import('./verbs/scenarios.js');
      end(await listScenarios(names, options, terminal));
    });

  verb(
    'run',
    'Run a procedure live, as one XState actor system, and print its messages; or decide yourself what happens.',
    'Examples:\n  rehome run --procedure notify-first\n  rehome run --procedure notify-first --scenario loss --inspect',
  )
    .requiredOption('--procedure <name>', 'the procedure, or a module of your own that exports one')
    .addOption(list('--reading <name=value>', 'a reading that is not at its default'))
    .option('--scenario <name>', 'the scenario (default: honest)')
    .option('--inspect', 'serve a page on which you choose what is delivered, lost or delayed, and what happens next')
    .addOption(
      new Option('--port <n>', 'with --inspect: where to serve it; 0: any port that is free')
        .argParser(portNumber)
        .default(8080),
    )
    .option('--open', 'with --inspect: open it in the browser')
    .action(async (options: RunOptions) => {
      const { run } = await import('./verbs/run.js');
      end(await run(options, terminal));
    });

  verb(
    'explain',
    'Tell the run that a trace id or a finding names: what changed, what is broken, and with which action it was lost.',
    'Examples:\n  rehome explain notify-first,honest:0/1/0 --alternatives\n  rehome explain registration-truth/network-attacker/ro-14 --format svg --out chart.svg\n  rehome explain ./my-system.ts:0/3/1 --format html --clause clause.txt --out run.html',
  )
    .addArgument(new Argument('<run>', '<configuration>:<path>, ./module.ts:<path>, or the name of a finding'))
    .addOption(new Option('--format <format>', 'how to tell it').choices(explainFormats).default('text'))
    .option('--clause <file>', 'a text with numbered steps: what it says stands beside each action (text, json, html)')
    .option('--guards', 'also the transitions that were not taken, for their guards were false')
    .option('--alternatives', 'also what else was enabled at each action')
    .option('--out <file>', 'write it to a file; several pages as name-1, name-2')
    .action(async (run: string, options: ExplainOptions) => {
      const { explain } = await import('./verbs/explain.js');
      end(await explain(run, options, terminal));
    });

  verb(
    'explore',
    'Show the catalogue, or the systems that a module exports, on a page that checks and walks in the browser, without a server behind it.',
    'Examples:\n  rehome explore\n  rehome explore --single-file explorer.html\n  rehome explore never-stranded/power-loss/m2me-8or10\n  rehome explore notify-first,loss:0/1/0\n  rehome explore ./my-system.ts\n  rehome explore --procedure ./my-procedure.ts --out explorer',
  )
    .argument('[target]', 'a module, a configuration, a trace id or a finding to begin with (default: the catalogue)')
    .addOption(
      list('--procedure <module>', 'beside those of the catalogue, a procedure that a module of your own exports'),
    )
    .addOption(
      new Option('--port <n>', 'where to serve the page; 0: any port that is free').argParser(portNumber).default(7373),
    )
    .option('--open', 'open it in the browser')
    .addOption(
      new Option('--out <folder>', 'serve nothing: write the page to a folder').conflicts(['singleFile', 'open']),
    )
    .addOption(
      new Option('--single-file <file>', 'serve nothing: write the page as one file that needs nothing else').conflicts(
        'open',
      ),
    )
    .action(async (target: string | undefined, options: ExploreOptions) => {
      const { explore } = await import('./verbs/explore.js');
      end(await explore(target, options, terminal));
    });

  verb(
    'inspect',
    'Replay a run in an inspector of XState applications, ours or another; without a run, show what such applications tell.',
    'Examples:\n  rehome inspect notify-first,honest:0/1/0\n  rehome inspect notify-first,honest:0/1/0 --url https://stately.ai/inspect --step\n  rehome inspect',
  )
    .argument('[run]', '<configuration>:<path>, ./module.ts:<path>, or the name of a finding')
    .option(
      '--url <page>',
      'the inspector, such as https://stately.ai/inspect (default: our own page, which needs no network)',
    )
    .addOption(
      new Option('--port <n>', 'where to serve it; 0: any port that is free').argParser(portNumber).default(8080),
    )
    .option('--open', 'open it in the browser')
    .option('--step', 'tell one action each time that Enter is pressed')
    .action(async (run: string | undefined, options: InspectOptions) => {
      const { inspect } = await import('./verbs/inspect.js');
      end(await inspect(run, options, terminal));
    });

  verb(
    'findings',
    'Check the catalogue and print its distinct findings, ranked.',
    'Examples:\n  rehome findings\n  rehome findings --property registration-truth --json',
  )
    .addOption(list('--procedure <name>', 'only findings of this procedure'))
    .addOption(list('--property <name>', 'only findings about this property'))
    .option('--json', 'print one JSON document')
    .option('--write', 'write the data that docs/findings.md is made from')
    .addOption(from())
    .option('--quiet', 'no progress on standard error')
    .action(async (options: FindingsOptions) => {
      const { findings } = await import('./verbs/findings.js');
      end(await findings(options, terminal));
    });

  verb(
    'contribution',
    'Write findings, a clause and what it shall become as a contribution to the standards group: a Word file with tracked changes.',
    'Examples:\n  rehome contribution never-without-credentials/honest/m2me-8or10 --clause clause.txt --amended amended.txt --out S3-091234.docx\n  rehome contribution no-ghost-subscription/honest/m2me-8or10 --clause clause.txt --amended amended.txt --out S3-091234.docx --header header.yaml --before base-1.5.0 --after notify-first\nheader.yaml has a field a line, named as the options are: source: My Company',
  )
    .argument('<findings...>', 'the findings to discuss, by the names that rehome findings prints')
    .requiredOption('--clause <file>', 'the text of the clause as it stands, a paragraph a line')
    .requiredOption('--amended <file>', 'the text that it shall have')
    .requiredOption('--out <file>', 'the Word file to write')
    .option('--section <number>', 'the number of the clause; of a longer text, this clause is taken', '5.1.3.7.4.2')
    .option('--before <procedure>', 'the procedure, or module, that models the clause as it stands')
    .option('--after <procedure>', 'the one that models it as amended (default: all are compared)')
    .option('--header <file>', 'a YAML file with the fields below')
    .option('--meeting <text>', 'the head of the first line: group and meeting')
    .option('--tdoc <number>', 'the number of the document (default: the name of the file)')
    .option('--venue <text>', 'place and date of the meeting')
    .option('--source <text>', 'who contributes')
    .option('--title <text>', 'the title (default: the clause)')
    .option('--agenda-item <text>', 'the agenda item')
    .option('--document-for <text>', 'what it is for (default: Discussion and approval)')
    .option('--against <text>', 'the specification that it changes (default: 3GPP TR 33.812 V1.5.0 (2009-07))')
    .option('--author <name>', 'who the tracked changes are by (default: the source)')
    .option('--date <day>', 'their date, as 2009-07-06 (default: when the amended file was last written)')
    .option('--quiet', 'no progress on standard error')
    .action(async (findings: readonly string[], options: ContributionOptions) => {
      const { contribution } = await import('./verbs/contribution.js');
      end(await contribution(findings, options, terminal));
    });

  verb(
    'assumptions',
    'Print the minimal sets of assumptions under which a property holds, and the runs that appear when one is dropped.',
    'Examples:\n  rehome assumptions registration-truth\n  rehome assumptions never-stranded --procedure notify-first --given "no loss-ro" --given retransmission=none',
  )
    .argument('[property]', 'the property (default: each)')
    .addOption(list('--procedure <name>', 'only this procedure'))
    .addOption(list('--given <assumption>', 'an assumption that every set has, instead of the usual ones; or: nothing'))
    .option('--together <n>', 'at most so many faults and roles at a time', wholeNumber, 1)
    .option('--states <n>', 'stop a search after so many states', wholeNumber, 100_000)
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--write', 'write the data that docs/ladder.md is made from')
    .option('--quiet', 'no progress on standard error')
    .action(async (property: string | undefined, options: AssumptionsOptions) => {
      const { assumptions } = await import('./verbs/assumptions.js');
      end(await assumptions(property, options, terminal));
    });

  verb(
    'refine',
    'Say whether one procedure, or system, shows an observer only what another one does, with the run that tells them apart, and whether it keeps its services.',
    'Examples:\n  rehome refine base-1.5.0 notify-first\n  rehome refine discard-first ./my-procedure.ts --observer newSho --observer ro,pva --json\n  rehome refine ./systems.ts#old ./systems.ts#new --observer all',
  )
    .argument('<abstract>', 'a procedure, a module that exports one, or one that exports a system: ./module.ts#system')
    .argument('<concrete>', 'what is to take its place')
    .addOption(
      list('--observer <names>', 'participants with commas between, or all (default: each by itself, and all)'),
    )
    .addOption(list('--reading <name=value>', 'a reading of both that is not at its default'))
    .option('--scenario <name>', 'the scenario of both (default: honest)')
    .addOption(
      new Option('--contents <kind>', 'of a message is seen: its type, also its plain fields, or all that it says')
        .choices(contentsKinds)
        .default('plain'),
    )
    .option('--states <n>', 'give up a system with more states', wholeNumber, 2_000_000)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (abstract: string, concrete: string, options: RefineOptions) => {
      const { refine } = await import('./verbs/refine.js');
      end(await refine([abstract, concrete], options, terminal));
    });

  verb(
    'coverage',
    'Print which transitions, guards, messages and steps of the text a configuration, or the whole catalogue, never exercises.',
    'Examples:\n  rehome coverage\n  rehome coverage notify-first,loss --json',
  )
    .argument('[configuration]', 'the configuration (default: all of the default catalogue)')
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (configuration: string | undefined, options: CoverageOptions) => {
      const { coverage } = await import('./verbs/coverage.js');
      end(await coverage(configuration, options, terminal));
    });

  verb(
    'mutate',
    'Make every mutant of the machines, and list those that no verdict of the catalogue tells from them.',
    'Examples:\n  rehome mutate\n  rehome mutate --participant pva --json\n  rehome mutate --limit 50',
  )
    .addOption(list('--participant <name>', 'only the machine of this participant'))
    .option('--limit <n>', 'only so many mutants, evenly spread', wholeNumber)
    .option('--configurations <n>', 'check so many configurations with a mutant at most', wholeNumber, 16)
    .option('--workers <n>', 'threads to compute on (default: one per core)', wholeNumber)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress on standard error')
    .action(async (options: MutateOptions) => {
      const { mutate } = await import('./verbs/mutate.js');
      end(await mutate(options, terminal));
    });

  verb(
    'generate',
    'Write vitest files from the catalogue: the covering suite of each procedure, shortest paths of each participant, and each refuted property as a regression.',
    'Examples:\n  rehome generate\n  rehome generate --check',
  )
    .option('--out <folder>', 'the folder to write', 'generated-tests')
    .option('--check', 'write nothing; status 14 where the folder differs')
    .addOption(from())
    .action(async (options: GenerateOptions) => {
      const { generate } = await import('./verbs/generate.js');
      end(await generate(options, terminal));
    });

  verb(
    'purposes',
    'Write the covering suite of a procedure as test purposes of a conformance specification: in words and tables, or as a TTCN-3 module.',
    'Examples:\n  rehome purposes --procedure notify-first\n  rehome purposes --format docx --out purposes.docx\n  rehome purposes --format ttcn3 --participant oldSho --out purposes.ttcn',
  )
    .option('--procedure <name>', 'the procedure', 'notify-first')
    .addOption(new Option('--format <format>', 'how to write them').choices(purposeFormats).default('markdown'))
    .option('--participant <name>', 'ttcn3: whom the tested implementation plays', 'm2me')
    .option('--out <file>', 'the file to write (default: standard output; not for docx)')
    .action(async (options: PurposesOptions) => {
      const { purposes } = await import('./verbs/purposes.js');
      end(await purposes(options, terminal));
    });

  verb(
    'conform',
    'Decide whether a log of what a real system sent and received is a behaviour of the model, case by case.',
    'Examples:\n  rehome conform log.ndjson --map mapping.json --procedure notify-first --scenario loss\n  rehome conform log.ndjson ./my-system.ts --map mapping.json --gaps 1 --json',
  )
    .argument('<log>', 'a file with one JSON object a line')
    .argument('[module]', 'a module that exports a system made by compose, .ts or .js')
    .requiredOption('--map <file>', 'how its lines are read: docs/conform.md')
    .option('--procedure <name>', 'the procedure that the cases are judged under, or a module of your own')
    .addOption(list('--reading <name=value>', 'a reading that is not at its default'))
    .option('--scenario <name>', 'the scenario (default: honest)')
    .option('--gaps <n>', 'so many lines may be missing in each case', gaps, 0)
    .option('--budget <n>', 'look at so many orders, and so many states at a time, of each case', wholeNumber, 100_000)
    .option('--json', 'print one JSON document')
    .option('--out <file>', 'write the result to a file')
    .option('--verbose', 'tell of every case that does not conform, and all that is known of it')
    .option('--quiet', 'no progress on standard error')
    .action(async (log: string, module: string | undefined, options: ConformOptions) => {
      const { conform } = await import('./verbs/conform.js');
      end(await conform(log, module, options, terminal));
    });

  verb(
    'statechart',
    'Write a machine as a picture, as SCXML, or as JSON that Stately imports.',
    'Examples:\n  rehome statechart m2me --format scxml\n  rehome statechart all --out pictures\n  rehome statechart ./my-system.ts --format json --out machines',
  )
    .argument('<machine>', 'a participant, all, or a module that exports a system')
    .addOption(new Option('--format <format>', 'how to write it').choices(statechartFormats).default('svg'))
    .option('--out <folder>', 'the folder to write to (default: standard output, for one machine; not for png)')
    .action(async (machine: string, options: StatechartOptions) => {
      const { statechart } = await import('./verbs/statechart.js');
      end(await statechart(machine, options, terminal));
    });

  verb(
    'export',
    'Write a composition as a model for SPIN, Rumur, TLC or a tool for Petri nets, or its graph for CADP, mCRL2 or Graphviz.',
    'Examples:\n  rehome export notify-first,power-loss --format promela --out model.pml\n  rehome export ./my-system.ts --format murphi\n  rehome export ./my-system.ts#lights --format dot --out graph.dot',
  )
    .argument('<composition>', 'a configuration, or a module that exports a system: ./module.ts, ./module.ts#system')
    .addOption(
      new Option('--format <format>', 'pnml: without an adversary, a bound, and queues of more than one message')
        .choices(exportFormats)
        .makeOptionMandatory(),
    )
    .addOption(list('--property <name>', 'only this property (promela, murphi, tla)'))
    .option('--states <n>', 'the most states of a graph (default: 1000000 for aut, 2000 for dot)', wholeNumber)
    .option('--out <file>', 'write it to a file')
    .action(async (composition: string, options: ExportOptions) => {
      const { exportComposition } = await import('./verbs/export.js');
      end(await exportComposition(composition, options, terminal));
    });

  verb(
    'pin',
    'Check the catalogue and pin its verdicts as the expected ones.',
    'Example:\n  rehome pin && git diff catalogue/expected.json',
  )
    .addOption(from())
    .action(async (options: PinOptions) => {
      const { pin } = await import('./verbs/pin.js');
      end(await pin(options, terminal));
    });

  return root;
}

/** A check as continuous integration takes it. */
const ciFormat = () =>
  new Option('--format <format>', 'for continuous integration; pinned refutations are no failures')
    .choices(ciFormats)
    .conflicts('json');

/** What may make a search smaller. */
const reduction = () =>
  new Option(
    '--reduce <how>',
    'auto (default for a module: from 1,000,000 states on), none (default for the catalogue and with --strict), or some of partial-order, symmetry, components and cone, with commas between',
  ).argParser((text): Reduce => {
    const parsed = parseReduce(text);
    if (parsed === undefined)
      throw new InvalidArgumentError(`Write auto, none, or some of ${reductionNames.join(',')}, with commas between.`);
    return parsed;
  });

/** What a check has found already. */
const from = () => new Option('--from <file>', 'what rehome check --json --out <file> wrote: check nothing again');

/** An option that may be repeated. */
function list(flags: string, description: string): Option {
  return new Option(flags, `${description} (may be repeated)`).argParser((value: string, all: string[] | undefined) => [
    ...(all ?? []),
    value,
  ]);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

function gaps(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 0 to 99.');
  return Number(text);
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return Number(text);
}

function seed(text: string): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) >= 2 ** 32)
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  return Number(text);
}

function shard(text: string): Shard {
  const parsed = parseShard(text);
  if (parsed === undefined) throw new InvalidArgumentError('Write 2/5 for the second of five parts.');
  return parsed;
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}
