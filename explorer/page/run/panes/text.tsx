import { useEffect, useRef } from 'preact/hooks';
import type { RunView } from '../../../protocol.js';
import { clause, lackedSteps, readClause } from '../clause.js';

interface TextPaneProps {
  readonly run: RunView;
  readonly at: number;
  onWalk(to: number): void;
}

/** The clause that the user picked, with the step of the current action marked. */
export function TextPane({ run, at, onWalk }: TextPaneProps) {
  const picked = clause.value;
  const current = useRef<HTMLLIElement>(null);
  const step = run.steps[at - 1]?.step?.toLowerCase();
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [step]);
  return (
    <section class="pane" aria-label="Text">
      <h3>Text</h3>
      <label class="pick">
        {picked === undefined ? 'Pick a clause as a plain text file, or drop it here' : 'Another file'}
        <input
          type="file"
          accept=".txt,.md,text/plain"
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0];
            if (file !== undefined) void readClause(file);
          }}
        />
      </label>
      <p class="dim">It stays in this page and is never sent anywhere.</p>
      {picked !== undefined && 'problem' in picked && (
        <p class="caveat" role="alert">
          {picked.problem}
        </p>
      )}
      {picked !== undefined && 'steps' in picked && (
        <>
          {lackedSteps(picked, run.steps).length > 0 && (
            <p class="caveat">
              {picked.name} has no step {lackedSteps(picked, run.steps).join(', ')}.
            </p>
          )}
          <ol class="plain clause-steps" aria-label={picked.name}>
            {[...picked.steps].map(([number, text]) => {
              const actions = run.steps.flatMap((each, index) =>
                each.step?.toLowerCase() === number ? [index + 1] : [],
              );
              return (
                <li key={number} ref={number === step ? current : null} class={number === step ? 'current' : ''}>
                  <b>{number}</b>
                  <span>
                    {text}
                    {actions.map((action) => (
                      <button key={action} type="button" class="small" onClick={() => onWalk(action)}>
                        action {action}
                      </button>
                    ))}
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </section>
  );
}
