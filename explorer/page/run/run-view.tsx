import { address } from '../address.js';
import { useAnswer } from '../answer.js';

/** A run, step by step. */
export function RunView() {
  const { subject, path = '' } = address.value;
  const run = useAnswer('run', subject === undefined ? undefined : { subject, path });
  if (run.state === 'failed') return <p role="alert">{run.message}</p>;
  if (run.state === 'waiting') return <p role="status">Executing the run …</p>;
  return (
    <ol>
      {run.answer.steps.map(({ words }, index) => (
        <li key={index}>
          {words.actors}: {words.text}
        </li>
      ))}
    </ol>
  );
}
