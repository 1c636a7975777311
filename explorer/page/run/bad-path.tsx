import { useEffect, useState } from 'preact/hooks';
import { go } from '../address.js';
import { ask } from '../checker.js';
import { longestWhere } from './longest.js';
import { beginningOf } from './path.js';

interface BadPathProps {
  readonly subject: string;
  readonly path: string;
  readonly message: string;
}

/** Says why an address shows no run, and offers the longest beginning of it that is one. */
export function BadPath({ subject, path, message }: BadPathProps) {
  const beginning = useValidBeginning(subject, path);
  const open = (shorter: string) => go({ view: 'run', subject, path: shorter, parameters: {} });
  const length = beginning === undefined || beginning === '' ? 0 : beginning.split('/').length;
  return (
    <div class="run-note" role="alert">
      <h2>This address shows no run</h2>
      <p>{message}</p>
      <div class="run-buttons">
        {length > 0 && (
          <button type="button" onClick={() => open(beginning!)}>
            Open its first {length === 1 ? 'action' : `${length} actions`}
          </button>
        )}
        {beginning !== undefined && (
          <button type="button" onClick={() => open('')}>
            Begin at the start
          </button>
        )}
        <button type="button" onClick={() => go({ view: 'verdicts', parameters: {} })}>
          Verdicts
        </button>
      </div>
    </div>
  );
}

/** The longest beginning of a path that the checker executes; undefined while it is looked for, and where not even the system is one. */
function useValidBeginning(subject: string, path: string): string | undefined {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    const text = beginningOf(path);
    const choices = text === '' ? [] : text.split('/');
    const beginning = (length: number) => choices.slice(0, length).join('/');
    const runs = (length: number) =>
      ask('run', { subject, path: beginning(length) }, { signal: controller.signal }).then(
        () => true,
        () => false,
      );
    setFound(undefined);
    void longestWhere(choices.length, runs).then((length) => {
      if (!controller.signal.aborted && length !== undefined) setFound(beginning(length));
    });
    return () => controller.abort();
  }, [subject, path]);
  return found;
}
