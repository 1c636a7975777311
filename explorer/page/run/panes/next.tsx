import type { RefObject } from 'preact';
import type { EnabledAction, Moment, StepView } from '../../../protocol.js';
import { actionSentence } from '../action-words.js';
import { type ActionGroup, caveats } from '../next-actions.js';
import { hasWords } from '../search.js';
import type { Transitions } from '../transitions.js';

interface NextPaneProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: string;
  onSearch(text: string): void;
  /** Enabled actions, those found alone. */
  readonly groups: readonly ActionGroup[];
  readonly steps: readonly StepView[];
  readonly moment: Moment | undefined;
  /** The number of the action that the run takes next. */
  readonly taken: number | undefined;
  readonly transitions: Transitions;
  onTake(choice: number): void;
  onWalk(to: number): void;
}

/** What can happen next, whatever the run does; and a search over that and over the run. */
export function NextPane(props: NextPaneProps) {
  const { field, search, onSearch, groups, moment, taken, transitions, onTake } = props;
  return (
    <section class="pane" aria-label="Next">
      <h3>
        Next
        <span class="dim">{moment === undefined ? '' : `${moment.enabled.length} enabled`}</span>
      </h3>
      <input
        ref={field}
        type="search"
        class="search"
        placeholder="Search actions (/)"
        aria-label="Search actions, taken and enabled"
        value={search}
        onInput={({ currentTarget: { value } }) => onSearch(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onSearch('');
          event.currentTarget.blur();
        }}
      />
      {search.trim() !== '' && <FoundSteps {...props} />}
      {moment !== undefined && moment.enabled.length === 0 && <p class="caveat">{endings[moment.ends ?? 'rest']}</p>}
      {groups.map(({ class: name, title, actions }) => (
        <div key={name} class={`kind ${name}`}>
          <h4>{title}</h4>
          <ul class="plain actions">
            {actions.map(({ action, key }) => (
              <li key={action.choice}>
                <Action
                  action={action}
                  {...(key === undefined ? {} : { shortcut: key })}
                  taken={action.choice === taken}
                  transitions={transitions}
                  onTake={onTake}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const endings = {
  rest: 'Nothing is enabled: the run ends here.',
  overflow: 'The last action overflows a channel: nothing follows.',
  within: 'This state lies outside what the composition looks at: nothing follows.',
} as const;

interface ActionProps {
  readonly action: EnabledAction;
  readonly shortcut?: string;
  readonly taken: boolean;
  readonly transitions: Transitions;
  onTake(choice: number): void;
}

function Action({ action, shortcut, taken, transitions, onTake }: ActionProps) {
  const { choice, words, step, leads, participant } = action;
  const does = action.transitions.map((id) => transitions.of(participant, id).way);
  return (
    <button
      type="button"
      class={taken ? 'action taken' : 'action'}
      aria-disabled={leads !== 'state'}
      onClick={() => {
        if (leads === 'state') onTake(choice);
      }}
    >
      <span class={shortcut === undefined ? 'shortcut none' : 'shortcut'} aria-hidden="true">
        {shortcut}
      </span>
      <span class="action-words">
        <span>
          {step !== undefined && <span class="run-tag">step {step}</span>}
          <span class="dim">{words.actors}: </span>
          {words.text}
          {words.note !== '' && <span class="dim"> ({words.note})</span>}
        </span>
        {does.length > 0 && <span class="action-does">{does.join('; ')}</span>}
        {caveats(action).map((caveat) => (
          <span key={caveat} class="action-caveat">
            {caveat}
          </span>
        ))}
        {taken && (
          <span class="action-taken">
            <span aria-hidden="true">▸ </span>the run goes on with this
          </span>
        )}
      </span>
    </button>
  );
}

/** No more steps than these are listed at once. */
const mostFound = 50;

function FoundSteps({ search, steps, onWalk }: NextPaneProps) {
  const found = steps.flatMap((step, index) =>
    hasWords(actionSentence(step), search) ? [{ step, at: index + 1 }] : [],
  );
  return (
    <div class="kind found">
      <h4>
        In the run <span class="dim">{found.length === 1 ? '1 action' : `${found.length} actions`}</span>
      </h4>
      <ul class="plain actions">
        {found.slice(0, mostFound).map(({ step, at }) => (
          <li key={at}>
            <button type="button" class="action" onClick={() => onWalk(at)}>
              <span class="found-number">{at}</span>
              <span class="action-words">{actionSentence(step)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > mostFound && <p class="dim">and {found.length - mostFound} more</p>}
    </div>
  );
}
