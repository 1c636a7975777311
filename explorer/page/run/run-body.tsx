import { useMemo, useRef, useState } from 'preact/hooks';
import type { Moment, RunView } from '../../protocol.js';
import { address, formatAddress, go, move, withParameters } from '../address.js';
import { useAnswer } from '../answer.js';
import { SequenceChart } from '../chart/sequence-chart.js';
import { useKeys } from '../shell/keys.js';
import { differences, sentMessages, statusChanges } from './difference.js';
import { dropClause } from './drop-clause.js';
import { runKeys } from './keyboard.js';
import { actionOfKey, groupActions } from './next-actions.js';
import { NextPane } from './panes/next.js';
import { NowPane } from './panes/now.js';
import { SidePane } from './panes/side.js';
import { foldPosition, lapOf, lastPosition, nextChoice, type WalkedPath } from './path.js';
import { usePlay } from './play.js';
import { atPosition, leaving, type Pane, paneAfter, paneOf, panes, positionOf, undoing } from './run-address.js';
import { RunHead } from './run-head.js';
import { RunPanes } from './run-panes.js';
import { Transitions } from './transitions.js';
import { Transport } from './transport.js';

interface RunBodyProps {
  readonly subject: string;
  /** The path as the address has it. */
  readonly text: string;
  readonly path: WalkedPath;
  /** Executed; while the run of another path is awaited, still the one before. */
  readonly run: RunView;
}

/** All about a run at one position. */
export function RunBody({ subject, text, path, run }: RunBodyProps) {
  const here = address.value;
  const position = positionOf(here, path);
  const at = foldPosition(path, position);
  const { moment: now, problem, isOf } = useMoment(subject, text, at);
  const atBefore = position === 0 ? undefined : foldPosition(path, position - 1);
  const { moment: before, isOf: isCompared } = useMoment(subject, text, atBefore);
  // While one walks fast, the two moments arrive one after the other.
  const compared = isOf && isCompared ? before : undefined;
  // Looked for meanwhile, in a worker of its own.
  const pivots = useAnswer('pivots', run.broken.length === 0 ? undefined : { subject, path: text });
  const chart = pivots.state === 'answered' && run.broken.length > 0 ? pivots.answer.chart : run.chart;
  const machines = useAnswer('machines', { subject });
  const transitions = useMemo(
    () => new Transitions(machines.state === 'answered' ? machines.answer : []),
    [machines.state],
  );
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupActions(now?.enabled ?? [], search), [now, search]);
  const changed = useMemo(
    () => (now === undefined ? new Set<string>() : statusChanges(compared, now)),
    [compared, now],
  );
  const violatedNow = now?.properties.some(({ name, status }) => status === 'violated' && changed.has(name)) ?? false;

  const walk = (to: number) => move(atPosition(address.value, path, to));
  // Keys may come faster than the page is drawn.
  const walkBy = (actions: number) => walk(positionOf(address.value, path) + actions);
  const take = (choice: number) => {
    if (!isOf || formatAddress(address.value) !== formatAddress(here)) return;
    if (nextChoice(path, position) === choice) walk(position + 1);
    else go(leaving(here, path, position, choice));
  };
  const undo = () => {
    const shorter = undoing(address.value, path);
    if (shorter !== undefined && address.value.path === here.path) go(shorter);
  };
  const play = usePlay({ position, at, path, stop: violatedNow, walk });
  const shownPanes = panes
    .filter((each) => each !== 'setting' || run.setting !== undefined)
    .filter((each) => each !== 'knowledge' || now?.knowledge !== undefined);
  const pane = paneOf(here);
  const show = (name: string) => move(withParameters(address.value, { pane: name }));
  useKeys(
    runKeys({
      next: () => walkBy(1),
      previous: () => walkBy(-1),
      first: () => walk(0),
      last: () => walk(path.choices.length),
      play: play.toggle,
      search: () => field.current?.focus(),
      choose: (key) => {
        const action = actionOfKey(groups, key);
        if (action !== undefined && action.leads === 'state') take(action.choice);
      },
      undo,
      swapPanes: () => show(paneAfter(pane, shownPanes)),
    }),
  );

  const step = at === 0 ? undefined : run.steps[at - 1];
  const sends = now === undefined || compared === undefined ? [] : sentMessages(compared, now);
  const difference =
    now === undefined || compared === undefined
      ? undefined
      : differences(compared, now).find(({ participant }) => participant.name === step?.participant);
  return (
    <div class="run" {...dropClause}>
      <RunHead
        subject={subject}
        text={text}
        run={run}
        onUndo={path.choices.length === 0 ? undefined : undo}
        onWalk={walk}
      />
      <Transport
        position={position}
        at={at}
        lap={lapOf(path, position)}
        endless={lastPosition(path) === Number.POSITIVE_INFINITY}
        run={run}
        playing={play.playing}
        onPlay={play.toggle}
        onWalk={walk}
      />
      <RunPanes
        pane={here.parameters.pane ?? ''}
        shown={shownPanes}
        onShow={show}
        chart={<SequenceChart chart={chart} at={at} onChoose={walk} />}
        now={<NowPane step={step} at={at} run={run} difference={difference} sends={sends} transitions={transitions} />}
        next={
          <NextPane
            field={field}
            search={search}
            onSearch={setSearch}
            groups={groups}
            steps={run.steps}
            moment={now}
            taken={nextChoice(path, position)}
            transitions={transitions}
            onTake={take}
            onWalk={walk}
          />
        }
        side={
          <SidePane
            pane={shownPanes.includes(pane) ? pane : ('machines' satisfies Pane)}
            subject={subject}
            run={run}
            step={step}
            at={at}
            now={now}
            before={compared}
            problem={problem}
            changed={changed}
            onTake={take}
            onWalk={walk}
          />
        }
      />
    </div>
  );
}

interface KnownMoment {
  /** What is so at a position; while that is awaited, what was so at the one before. */
  readonly moment: Moment | undefined;
  /** Whether it is what was asked for. */
  readonly isOf: boolean;
  readonly problem: string | undefined;
}

function useMoment(subject: string, path: string, at: number | undefined): KnownMoment {
  const known = useAnswer('moment', at === undefined ? undefined : { subject, path, at });
  return {
    moment: known.state === 'answered' ? known.answer : known.state === 'waiting' ? known.last : undefined,
    isOf: at !== undefined && known.state === 'answered',
    problem: known.state === 'failed' ? known.message : undefined,
  };
}
