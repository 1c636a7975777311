import { useState } from 'preact/hooks';
import type { RunView } from '../../protocol.js';
import { go } from '../address.js';
import { openInInspector, statelyInspector } from '../inspector/open-in-inspector.js';

interface RunHeadProps {
  readonly subject: string;
  readonly text: string;
  readonly run: RunView;
  /** Absent: there is nothing to undo. */
  readonly onUndo: (() => void) | undefined;
  onWalk(at: number): void;
}

/** What the run is of and what it refutes, and the ways to take it elsewhere. */
export function RunHead({ subject, text, run, onUndo, onWalk }: RunHeadProps) {
  return (
    <header class="run-head">
      <div class="run-title">
        <Broken broken={run.broken} />
        <BrokenBefore broken={run.brokenBefore} onWalk={onWalk} />
        <code class="run-id">{run.id}</code>
      </div>
      <div class="run-buttons">
        <Copy label="Copy id" text={run.id} />
        <Copy label="Copy command" text={`npx rehome explain '${run.id}'`} />
        <button type="button" disabled={onUndo === undefined} onClick={onUndo} title="Remove the last action (u)">
          Remove last
        </button>
        <button type="button" onClick={() => go({ view: 'graph', subject, path: text, parameters: {} })}>
          Graph
        </button>
        <Inspect subject={subject} path={text} />
      </div>
    </header>
  );
}

/** More violated properties than these, and long sentences, only show when asked for. */
const mostBroken = 2;

function Broken({ broken }: Pick<RunView, 'broken'>) {
  const [all, setAll] = useState(false);
  const rest = broken.length - mostBroken;
  return (
    <div class="run-verdict">
      <div>
        <h2>{broken.length === 0 ? 'Run' : broken.length === 1 ? 'Violated' : `${broken.length} violated`}</h2>
        {broken.length > 0 && (
          <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'show less' : rest > 0 ? `show ${rest} more` : 'show in full'}
          </button>
        )}
      </div>
      <ul class={all ? 'run-broken in-full' : 'run-broken'}>
        {(all ? broken : broken.slice(0, mostBroken)).map(({ name, sentence, fairness }) => (
          <li key={name} title={sentence}>
            <b class="run-violated">
              <span aria-hidden="true">✗ </span>
              {name}
            </b>{' '}
            {sentence}
            {all && fairness !== undefined && <span class="dim"> Owed: {fairness}.</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was refuted earlier in the run, with the ways there. */
function BrokenBefore({ broken, onWalk }: { readonly broken: RunView['brokenBefore'] } & Pick<RunHeadProps, 'onWalk'>) {
  if (broken.length === 0) return null;
  return (
    <p class="run-before">
      Violated earlier:{' '}
      {broken.map(({ name, action }) => (
        <button key={name} type="button" class="more" onClick={() => onWalk(action)}>
          {name} ({action === 0 ? 'at the start' : `action ${action}`})
        </button>
      ))}
    </p>
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

/** Replays the run to an inspector: this page's own, or Stately's, which is on the web. */
function Inspect({ subject, path }: { readonly subject: string; readonly path: string }) {
  const [problem, setProblem] = useState('');
  const open = (url?: string) => {
    setProblem('');
    openInInspector(subject, path, url).catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <>
      <button type="button" title="Replay in this page's inspector, in a window of its own" onClick={() => open()}>
        Inspect
      </button>
      <button
        type="button"
        title={`Replay at ${statelyInspector}: sends the run there`}
        onClick={() => open(statelyInspector)}
      >
        stately.ai ↗
      </button>
      {problem !== '' && <p role="alert">{problem}</p>}
    </>
  );
}
