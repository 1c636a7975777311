import { useMemo } from 'preact/hooks';
import { CheckerError } from '../../../checker/errors.js';
import { address } from '../address.js';
import { useAnswer } from '../answer.js';
import { BadPath } from './bad-path.js';
import { ChooseRun } from './choose-run.js';
import { readPath, type WalkedPath } from './path.js';
import { RunBody } from './run-body.js';

/** A run, step by step. */
export function RunView() {
  const { subject, path = '' } = address.value;
  return subject === undefined ? <ChooseRun /> : <RunOf key={subject} subject={subject} text={path} />;
}

interface RunOfProps {
  readonly subject: string;
  readonly text: string;
}

function RunOf({ subject, text }: RunOfProps) {
  const path = useMemo(() => tryPath(text), [text]);
  const run = useAnswer('run', path instanceof CheckerError ? undefined : { subject, path: text });
  if (path instanceof CheckerError) return <BadPath subject={subject} path={text} message={path.message} />;
  if (run.state === 'failed') return <BadPath subject={subject} path={text} message={run.message} />;
  const shown = run.state === 'answered' ? run.answer : run.last;
  if (shown === undefined) {
    return (
      <p class="run-note" role="status">
        Executing the run …
      </p>
    );
  }
  return <RunBody subject={subject} text={text} path={path} run={shown} />;
}

function tryPath(text: string): WalkedPath | CheckerError {
  try {
    return readPath(text);
  } catch (error) {
    if (error instanceof CheckerError) return error;
    throw error;
  }
}
