import type { LiveCommand, LiveNow } from '../../inspection/live-message.js';
import { useKeys } from '../shell/keys.js';
import { goTo } from './position.js';
import { say } from './receiver.js';

/** What is on its way in a live system, and what else can happen: the user decides what comes next. */
export function LivePanel({ now }: { readonly now: LiveNow }) {
  const send = (command: LiveCommand) => {
    goTo(undefined);
    say(command);
  };
  const turn = { type: 'rehome.do', turn: now.turn } as const;
  const decide = (what: 'deliver' | 'lose', message: number) => send({ ...turn, do: what, message });
  useKeys([
    ...now.held.slice(0, 9).map(({ id, words }, index) => ({
      keys: [String(index + 1)],
      does: `Deliver message ${index + 1}: ${words}`,
      run: () => decide('deliver', id),
    })),
    ...now.actions.slice(0, letters.length).map(({ id, words }, index) => ({
      keys: [letters[index]!],
      does: words,
      run: () => send({ ...turn, do: 'take', action: id }),
    })),
  ]);
  return (
    <div class="live">
      <h2>Held messages</h2>
      {now.held.length === 0 && <p class="inspector-note">None is on its way.</p>}
      <ol class="live-held">
        {now.held.map(({ id, from, to, words, copy, checked }, index) => (
          <li key={id}>
            <span class="live-text">
              {index < 9 && <kbd>{index + 1}</kbd>}
              <span>
                <strong>
                  {from} → {to}
                </strong>{' '}
                {words}
                {copy && ' (delivered before)'}
              </span>
            </span>
            <span class="live-buttons">
              {decisions.map(({ what, label }) => (
                <button
                  key={what}
                  type="button"
                  class={checked.includes(what) ? undefined : 'is-unchecked'}
                  aria-label={`${label} ${words} to ${to}${checked.includes(what) ? '' : `, ${unchecked}`}`}
                  title={checked.includes(what) ? undefined : unchecked}
                  onClick={() => decide(what, id)}
                >
                  {label}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {now.held.length > 0 && <p class="inspector-note">Whatever you leave here is delayed.</p>}
      <h2>What else can happen</h2>
      {now.actions.length === 0 && <p class="inspector-note">Nothing.</p>}
      <ul class="live-actions">
        {now.actions.map(({ id, kind, actors, words }, index) => (
          <li key={id}>
            <button
              type="button"
              class={`live-action is-${kind}`}
              onClick={() => send({ ...turn, do: 'take', action: id })}
            >
              {index < letters.length && <kbd>{letters[index]}</kbd>}{' '}
              <span>
                <strong>{actors}</strong> {words} <em>{kinds[kind] ?? ''}</em>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Trace now={now} />
    </div>
  );
}

const decisions = [
  { what: 'deliver', label: 'Deliver' },
  { what: 'lose', label: 'Lose' },
] as const;

/** What is said of what leads away from the checked system. */
const unchecked = 'which the checked system cannot do here';

const letters = 'abcdeghilmnopqrtvwxyz';

const kinds: Readonly<Record<string, string>> = {
  redeliver: '(delivered again)',
  duplicate: '(delivered, and a copy stays)',
  forge: '(the adversary)',
};

/** The run so far as the checker names it. */
function Trace({ now }: { readonly now: LiveNow }) {
  const id = `${now.subject}:${now.path}`;
  return (
    <>
      {now.problem !== undefined && (
        <p role="alert" class="live-problem">
          {now.problem}
        </p>
      )}
      <p class="live-trace" aria-live="polite">
        {now.left === undefined ? 'This run is' : 'Up to there the run was'} <code>{id}</code>{' '}
        <a href={`#run/${id}`}>Open as a run</a>
      </p>
      {now.left !== undefined && <p class="inspector-note">{now.left}</p>}
    </>
  );
}
