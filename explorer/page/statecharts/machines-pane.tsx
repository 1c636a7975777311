import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActionView, MachineView, ParticipantState } from '../../protocol.js';
import { useAnswer } from '../answer.js';
import { marksOf } from './marks.js';
import { Miniature } from './miniature.js';
import { StatechartPicture } from './statechart-picture.js';

/**
 * The machines of all participants as they stand, with what the last action fired and refused: all small, or one large. Who acts comes
 * up by itself, unless somebody else is held.
 */
export function MachinesPane({ subject, participants, step }: MachinesPaneProps) {
  const machines = useAnswer('machines', { subject });
  const [chosen, setChosen] = useState<string>();
  const [held, setHeld] = useState(false);
  const acting = actingIn(step);
  // Another action brings up who acts.
  useEffect(() => {
    if (!held) setChosen((before) => (before === all ? all : (acting ?? before)));
  }, [step, acting]);
  const names = [all, ...participants.map(({ name }) => name)];
  const shown = names.find((name) => name === chosen) ?? participants[0]?.name ?? all;
  const participant = participants.find(({ name }) => name === shown);
  return (
    <div class="machines">
      <div class="machines-head">
        <Tabs participants={participants} shown={shown} acting={acting} onChoose={setChosen} />
        <label class="machines-hold">
          <input type="checkbox" checked={held} onChange={(event) => setHeld(event.currentTarget.checked)} />
          Hold
        </label>
      </div>
      <div class="machines-body" role="tabpanel" aria-label={participant?.title ?? 'All machines'}>
        {machines.state === 'failed' && <p role="alert">{machines.message}</p>}
        {machines.state === 'waiting' && <p role="status">Reading the machines …</p>}
        {machines.state === 'answered' &&
          (participant === undefined ? (
            <Overview machines={machines.answer} participants={participants} step={step} onChoose={setChosen} />
          ) : (
            <Machine machines={machines.answer} participant={participant} step={step} />
          ))}
      </div>
    </div>
  );
}

export interface MachinesPaneProps {
  readonly subject: string;
  readonly participants: readonly ParticipantState[];
  /** The action that led here; absent at the start. */
  readonly step?: ActionView;
}

/** Who does something in an action: nobody where a message is lost. */
const actingIn = (step: ActionView | undefined): string | undefined =>
  step?.kind === 'lose' ? undefined : step?.participant;

/** The name of the tab that shows all; participants are named otherwise. */
const all = '*';

function Tabs({ participants, shown, acting, onChoose }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const names = [all, ...participants.map(({ name }) => name)];
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const way = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(names.length - 1, Math.max(0, names.indexOf(shown) + way));
    onChoose(names[next]!);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} class="machines-tabs" role="tablist" aria-label="Machines" onKeyDown={onKeyDown}>
      {names.map((name) => {
        const participant = participants.find((each) => each.name === name);
        return (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === shown}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {participant?.title ?? 'All'}
            {name === acting && <span class="machines-acts"> acts</span>}
          </button>
        );
      })}
    </div>
  );
}

interface TabsProps {
  readonly participants: readonly ParticipantState[];
  readonly shown: string;
  readonly acting: string | undefined;
  onChoose(name: string): void;
}

function Machine({ machines, participant, step }: MachineProps) {
  const machine = machines.find(({ name }) => name === participant.name);
  const marks = useMemo(() => marksOf(participant, step), [participant, step]);
  if (machine === undefined) return <p>{participant.title} has no machine here.</p>;
  return <StatechartPicture chart={machine.chart} badges={machine.badges} {...marks} />;
}

interface MachineProps {
  readonly machines: readonly MachineView[];
  readonly participant: ParticipantState;
  readonly step: ActionView | undefined;
}

function Overview({ machines, participants, step, onChoose }: OverviewProps) {
  return (
    <ul class="machines-all">
      {participants.map((participant) => {
        const machine = machines.find(({ name }) => name === participant.name);
        const marks = marksOf(participant, step);
        return (
          <li key={participant.name}>
            <button type="button" class="machine-card" onClick={() => onChoose(participant.name)}>
              <span class="machine-title">
                {participant.title}
                {actingIn(step) === participant.name && <span class="machines-acts"> acts</span>}
              </span>
              <span class="machine-state">{participant.state}</span>
              {machine !== undefined && <Miniature chart={machine.chart} badges={machine.badges} marks={marks} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface OverviewProps extends Omit<MachineProps, 'participant'> {
  readonly participants: readonly ParticipantState[];
  onChoose(name: string): void;
}
