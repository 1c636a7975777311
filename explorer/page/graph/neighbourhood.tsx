import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPath } from '../../../checker/traces/path.js';
import type { EnabledAction, Moment } from '../../protocol.js';
import { address, go } from '../address.js';
import { useAnswer } from '../answer.js';
import { ask } from '../checker.js';
import { actionLine } from '../run/action-words.js';
import { differences, sentMessages } from '../run/difference.js';
import { caveats } from '../run/next-actions.js';
import { useKeys } from '../shell/keys.js';

/** A state with what leads on from it: one walks from state to state, and the way behind is the path. */
export function Neighbourhood({ subject, path }: NeighbourhoodProps) {
  const text = formatPath(path);
  const asked = useAnswer('moment', { subject, path: text, at: path.length });
  const answer = asked.state === 'answered' ? asked.answer : undefined;
  const moment = asked.state === 'waiting' ? asked.last : answer;
  const successors = useSuccessors(subject, text, answer);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => setChosen(0), [text]);

  const walk = (to: readonly number[]) => go({ ...address.value, path: formatPath(to) });
  const enabled = moment?.enabled ?? [];
  const take = (action: EnabledAction | undefined) => {
    // What still shows of the state before is not enabled here.
    if (answer !== undefined && action?.leads === 'state') walk([...path, action.choice]);
  };
  const back = () => {
    if (path.length > 0) walk(path.slice(0, -1));
  };
  const choose = (next: number) => {
    if (answer === undefined) return;
    const bounded = Math.min(enabled.length - 1, Math.max(0, next));
    setChosen(bounded);
    list.current?.querySelectorAll<HTMLElement>('button')[bounded]?.focus();
  };
  useKeys([
    { keys: ['ArrowDown', 'j'], does: 'Next enabled action', run: () => choose(chosen + 1) },
    { keys: ['ArrowUp', 'k'], does: 'Enabled action before', run: () => choose(chosen - 1) },
    { keys: ['ArrowRight'], does: 'Take the action', run: () => take(enabled[chosen]) },
    { keys: ['ArrowLeft', 'u'], does: 'Back to the state before', run: back },
    { keys: ['Home'], does: 'To the initial state', run: () => walk([]) },
  ]);
  return (
    <div class="near">
      <Breadcrumb subject={subject} path={path} onWalk={walk} />
      {asked.state === 'failed' && <p role="alert">{asked.message}</p>}
      {moment !== undefined && (
        <div class="near-body" aria-busy={asked.state === 'waiting'}>
          <Here moment={moment} depth={moment.at} onBack={back} onRun={() => openRun(subject, text, path.length)} />
          <section class="near-next" aria-label="Enabled actions">
            <h3>{enabled.length === 0 ? 'Nothing is enabled here' : `${enabled.length} enabled`}</h3>
            <ol ref={list}>
              {enabled.map((action, index) => (
                <li key={action.choice} class={`next-${action.class}`}>
                  <NextCard
                    action={action}
                    moment={moment}
                    after={successors.get(action.choice)}
                    current={index === chosen}
                    onFocus={() => setChosen(index)}
                    onTake={() => take(action)}
                  />
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </div>
  );
}

interface NeighbourhoodProps {
  readonly subject: string;
  readonly path: readonly number[];
}

const openRun = (subject: string, path: string, at: number) =>
  go({ view: 'run', subject, path, parameters: { at: String(at) } });

/** The path, action for action. */
function Breadcrumb({ subject, path, onWalk }: BreadcrumbProps) {
  const run = useAnswer('run', { subject, path: formatPath(path) });
  const steps = run.state === 'answered' ? run.answer.steps : run.state === 'waiting' ? run.last?.steps : undefined;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current !== null) list.current.scrollLeft = list.current.scrollWidth;
  }, [path.length, run.state]);
  return (
    <nav class="near-path" aria-label="Path">
      <ol ref={list}>
        <li>
          <button type="button" aria-current={path.length === 0 ? 'step' : undefined} onClick={() => onWalk([])}>
            start
          </button>
        </li>
        {path.map((choice, index) => {
          const step = steps?.[index];
          return (
            <li key={index}>
              <button
                type="button"
                aria-current={index === path.length - 1 ? 'step' : undefined}
                title={step === undefined ? undefined : actionLine(step)}
                onClick={() => onWalk(path.slice(0, index + 1))}
              >
                <span class="near-number">{choice}</span> {step?.words.text}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface BreadcrumbProps {
  readonly subject: string;
  readonly path: readonly number[];
  onWalk(path: readonly number[]): void;
}

/** The state where one stands. */
function Here({ moment, depth, onBack, onRun }: HereProps) {
  const broken = moment.properties.filter(({ status }) => status === 'violated');
  return (
    <section class="near-here" aria-label="This state">
      <h3>{depth === 0 ? 'Initial state' : `After ${depth} ${depth === 1 ? 'action' : 'actions'}`}</h3>
      <dl class="state-participants">
        {moment.participants.map(({ name, title, state }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>{state}</dd>
          </div>
        ))}
      </dl>
      {moment.channels.some(({ messages }) => messages.length > 0) && (
        <>
          <h4>On the way</h4>
          <ul class="near-messages">
            {moment.channels.flatMap(({ to, messages }) =>
              messages.map(({ from, text, repeated }, index) => (
                <li key={`${to} ${index}`}>
                  {titleIn(moment, from)} → {titleIn(moment, to)}: {text}
                  {repeated && ' (again)'}
                </li>
              )),
            )}
          </ul>
        </>
      )}
      {broken.length > 0 && (
        <p class="near-broken">
          <span aria-hidden="true">✗ </span>violated: {broken.map(({ name }) => name).join(', ')}
        </p>
      )}
      <div class="state-actions">
        <button type="button" disabled={depth === 0} onClick={onBack}>
          ← Back
        </button>
        <button type="button" onClick={onRun}>
          Open as a run
        </button>
      </div>
    </section>
  );
}

interface HereProps {
  readonly moment: Moment;
  readonly depth: number;
  onBack(): void;
  onRun(): void;
}

/** An enabled action with the state that it leads to, told by what is not as before. */
function NextCard({ action, moment, after, current, onFocus, onTake }: NextCardProps) {
  const { words, step, leads } = action;
  const changed = useMemo(() => (after === undefined ? [] : leadsTo(moment, after)), [moment, after]);
  return (
    <button
      type="button"
      class="next-card"
      tabIndex={current ? 0 : -1}
      aria-disabled={leads !== 'state'}
      onFocus={onFocus}
      onClick={onTake}
    >
      <span class="near-number">{action.choice}</span>
      <span class="next-words">
        <span class="next-act">
          {step !== undefined && <span class="next-step">step {step}</span>}
          <span class="next-actors">{words.actors}: </span>
          {words.text}
          {words.note !== '' && <span class="next-actors"> ({words.note})</span>}
        </span>
        {changed.map((each) => (
          <span key={each} class="next-change">
            {each}
          </span>
        ))}
        {caveats(action).map((each) => (
          <span key={each} class="next-caveat">
            {each}
          </span>
        ))}
      </span>
    </button>
  );
}

interface NextCardProps {
  readonly action: EnabledAction;
  readonly moment: Moment;
  readonly after: Moment | undefined;
  readonly current: boolean;
  onFocus(): void;
  onTake(): void;
}

/** A participant's name for people. */
const titleIn = ({ participants }: Moment, name: string): string =>
  participants.find((each) => each.name === name)?.title ?? name;

/** What is not as before, in lines. */
function leadsTo(before: Moment, after: Moment): string[] {
  const was = new Set(before.properties.filter(({ status }) => status === 'violated').map(({ name }) => name));
  return [
    ...differences(before, after).flatMap(({ participant: { title, state }, stateBefore }) =>
      stateBefore === undefined ? [] : [`${title}: ${stateBefore} → ${state}`],
    ),
    ...sentMessages(before, after).map(
      ({ from, to, text }) => `sends ${text}, ${titleIn(after, from)} → ${titleIn(after, to)}`,
    ),
    ...after.properties.flatMap(({ name, status }) =>
      status === 'violated' && !was.has(name) ? [`✗ violates ${name}`] : [],
    ),
  ];
}

/** No more states than these are looked at ahead. */
const mostAhead = 40;

/** The states that enabled actions lead to, by the number of the action, as they become known. */
function useSuccessors(subject: string, path: string, moment: Moment | undefined): ReadonlyMap<number, Moment> {
  const [found, setFound] = useState<ReadonlyMap<number, Moment>>(new Map());
  useEffect(() => {
    setFound(new Map());
    if (moment === undefined) return;
    const controller = new AbortController();
    void lookAhead(subject, path, moment, controller.signal, (choice, after) =>
      setFound((before) => new Map(before).set(choice, after)),
    );
    return () => controller.abort();
  }, [subject, path, moment]);
  return found;
}

async function lookAhead(
  subject: string,
  path: string,
  { at, enabled }: Moment,
  signal: AbortSignal,
  onFound: (choice: number, after: Moment) => void,
): Promise<void> {
  for (const { choice } of enabled.filter(({ leads }) => leads === 'state').slice(0, mostAhead)) {
    const next = path === '' ? String(choice) : `${path}/${choice}`;
    const after = await ask('moment', { subject, path: next, at: at + 1 }, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (after !== undefined) onFound(choice, after);
  }
}
