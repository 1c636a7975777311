import type { RunView, StepView } from '../../../protocol.js';
import { ClauseStep } from '../clause-step.js';
import { changeLines, type MessageInTransit, type ParticipantDifference } from '../difference.js';
import { refusalWords, type Transitions, type TransitionWords } from '../transitions.js';

interface NowPaneProps {
  /** The action that led here; absent at the start. */
  readonly step: StepView | undefined;
  readonly at: number;
  readonly run: RunView;
  /** What it changed in who acted. */
  readonly difference: ParticipantDifference | undefined;
  readonly sends: readonly MessageInTransit[];
  readonly transitions: Transitions;
}

/** What has just happened, why, and what came of it. */
export function NowPane({ step, at, run, difference, sends, transitions }: NowPaneProps) {
  const title = (name: string) => run.participants.find((each) => each.name === name)?.title ?? name;
  if (step === undefined) {
    return (
      <section class="pane" aria-label="Now">
        <h3>{at === 0 ? 'Start' : `Action ${at}`}</h3>
        <p class="dim">{at === 0 ? 'Nothing has happened yet.' : 'Executing it …'}</p>
      </section>
    );
  }
  const { words, transitions: fired, falseGuards, learns } = step;
  return (
    <section class="pane" aria-label="Now">
      <h3>
        Action {at}
        {step.step !== undefined && <span class="run-tag">step {step.step}</span>}
        <span class={`run-tag ${step.class}`}>{step.class}</span>
        {words.note.split(', ').map(
          (note) =>
            note !== '' &&
            note !== step.class && (
              <span key={note} class="run-tag open">
                {note}
              </span>
            ),
        )}
      </h3>
      <p class="now-actors">{words.actors}</p>
      <p class="now-text">{words.text}</p>
      {step.step !== undefined && <ClauseStep step={step.step} />}
      {fired.length > 0 && (
        <Part title={fired.length === 1 ? 'Fired transition' : 'Fired transitions'}>
          {fired.map((id) => (
            <FiredTransition key={id} {...transitions.of(step.participant, id)} />
          ))}
        </Part>
      )}
      {step.kind !== 'lose' && step.reception !== 'handled' && (
        <p class="caveat">
          {step.reception === 'silent'
            ? `${title(step.participant)} has no transition for it here: the message is taken and nothing happens.`
            : `${title(step.participant)} ignores it: the transition that takes it has no effect.`}
        </p>
      )}
      {falseGuards.length > 0 && (
        <Part title="Would also be enabled, but">
          {falseGuards.map((refused) => {
            const { way, because, looked } = refusalWords(refused);
            return (
              <li key={refused.transition.id} class="barred">
                <span class="mark-of" aria-hidden="true">
                  ⊘
                </span>
                <code>{way}</code>
                <span>{because}</span>
                {looked !== '' && <span class="dim">{looked}</span>}
              </li>
            );
          })}
        </Part>
      )}
      {difference?.changed && (
        <Part title={`Changes of ${difference.participant.title}`}>
          {changeLines(difference).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Part>
      )}
      {sends.length > 0 && (
        <Part title="Sends">
          {sends.map(({ to, text }, index) => (
            <li key={index}>
              <span class="dim">to {title(to)}: </span>
              {text}
            </li>
          ))}
        </Part>
      )}
      {learns.length > 0 && (
        <Part title="The adversary learns">
          {learns.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </Part>
      )}
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: preact.ComponentChildren }) {
  return (
    <>
      <h4>{title}</h4>
      <ul class="plain">{children}</ul>
    </>
  );
}

const FiredTransition = ({ way, event, guard, description }: TransitionWords) => (
  <li class="went">
    <span class="mark-of" aria-hidden="true">
      ▸
    </span>
    <code>{way}</code>
    <span>
      {event}
      {guard !== undefined && ` if ${guard}`}
    </span>
    {description !== undefined && <span class="dim">{description}</span>}
  </li>
);
