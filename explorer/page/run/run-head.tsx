import { useState } from 'preact/hooks';
import type { RunView } from '../../protocol.js';
import { go } from '../address.js';

interface RunHeadProps {
  readonly subject: string;
  readonly text: string;
  readonly run: RunView;
  /** Absent: there is nothing to undo. */
  readonly onUndo: (() => void) | undefined;
}

/** What the run is of and what it refutes, and the ways to take it elsewhere. */
export function RunHead({ subject, text, run, onUndo }: RunHeadProps) {
  return (
    <header class="run-head">
      <div class="run-title">
        <h2>
          {run.broken.length === 0
            ? `Run of ${subject}`
            : run.broken.map(({ name }) => (
                <span key={name} class="run-violated">
                  <span aria-hidden="true">✗ </span>Violated: {name}
                </span>
              ))}
        </h2>
        {run.broken.map(({ name, sentence, fairness }) => (
          <p key={name}>
            {sentence}
            {fairness !== undefined && <span class="dim"> {fairness}</span>}
          </p>
        ))}
        <code class="run-id">{run.id}</code>
      </div>
      <div class="run-buttons">
        <Copy label="Copy id" text={run.id} />
        <Copy label="Copy command" text={`npx rehome explain '${run.id}'`} />
        <button type="button" disabled={onUndo === undefined} onClick={onUndo} title="Remove the last action (u)">
          Undo
        </button>
        <button type="button" onClick={() => go({ view: 'graph', subject, path: text, parameters: {} })}>
          Graph
        </button>
      </div>
    </header>
  );
}

/** Copies a text. Where the browser refuses, the text is shown to be copied by hand. */
function Copy({ label, text }: { readonly label: string; readonly text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <span class="copy">
      <button
        type="button"
        title={text}
        onClick={() => void copy()}
        onBlur={() => setOutcome((was) => (was === 'copied' ? undefined : was))}
      >
        <span aria-live="polite">{outcome === 'copied' ? 'Copied' : label}</span>
      </button>
      {outcome === 'refused' && (
        <input
          readOnly
          aria-label={`${label}: copy this text`}
          value={text}
          ref={(field) => field?.select()}
          onBlur={() => setOutcome(undefined)}
        />
      )}
    </span>
  );
}
