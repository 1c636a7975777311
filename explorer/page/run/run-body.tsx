import { useMemo, useRef, useState } from 'preact/hooks';
import type { Moment, RunView } from '../../protocol.js';
import { address, go, move, withParameters } from '../address.js';
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
  const now = useMoment(subject, text, at);
  const atBefore = position === 0 ? undefined : foldPosition(path, position - 1);
  const asked = useMoment(subject, text, atBefore);
  // While one walks fast, the two moments arrive one after the other.
  const before = asked !== undefined && asked.at === atBefore ? asked : undefined;
  const machines = useAnswer('machines', { subject });
  const transitions = useMemo(
    () => new Transitions(machines.state === 'answered' ? machines.answer : []),
    [machines.state],
  );
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupActions(now?.enabled ?? [], search), [now, search]);
  const changed = useMemo(() => (now === undefined ? new Set<string>() : statusChanges(before, now)), [before, now]);
  const violatedNow = now?.properties.some(({ name, status }) => status === 'violated' && changed.has(name)) ?? false;

  const walk = (to: number) => move(atPosition(address.value, path, to));
  const take = (choice: number) => {
    if (nextChoice(path, position) === choice) walk(position + 1);
    else go(leaving(address.value, path, position, choice));
  };
  const undo = () => {
    const shorter = undoing(address.value, path);
    if (shorter !== undefined) go(shorter);
  };
  const play = usePlay({ position, at, path, stop: violatedNow, walk });
  const shownPanes = panes
    .filter((each) => each !== 'setting' || run.setting !== undefined)
    .filter((each) => each !== 'knowledge' || now?.knowledge !== undefined);
  const pane = paneOf(here);
  const show = (name: string) => move(withParameters(address.value, { pane: name }));
  useKeys(
    runKeys({
      next: () => walk(position + 1),
      previous: () => walk(position - 1),
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
  const sends = now === undefined || before === undefined ? [] : sentMessages(before, now);
  const difference =
    now === undefined || before === undefined
      ? undefined
      : differences(before, now).find(({ participant }) => participant.name === step?.participant);
  return (
    <div class="run" {...dropClause}>
      <RunHead subject={subject} text={text} run={run} onUndo={path.choices.length === 0 ? undefined : undo} />
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
        chart={<SequenceChart chart={run.chart} at={at} onChoose={walk} />}
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
            before={before}
            changed={changed}
            onTake={take}
            onWalk={walk}
          />
        }
      />
    </div>
  );
}

/** What is so at a position; while that is awaited, what was so at the one before. */
function useMoment(subject: string, path: string, at: number | undefined): Moment | undefined {
  const moment = useAnswer('moment', at === undefined ? undefined : { subject, path, at });
  if (moment.state === 'answered') return moment.answer;
  return moment.state === 'waiting' ? moment.last : undefined;
}
