import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { address, formatAddress, go } from '../address.js';

/** Shows a part of the page, or, where it fails, a sentence and the ways on. Another address is another attempt. */
export function Guarded({ children }: { readonly children: ComponentChildren }) {
  const at = formatAddress(address.value);
  const failedAt = useRef(at);
  const [error, tryAgain] = useErrorBoundary(() => {
    failedAt.current = formatAddress(address.value);
  });
  useEffect(() => {
    if (error !== undefined && failedAt.current !== at) tryAgain();
  }, [at]);
  if (error === undefined) return <>{children}</>;
  return (
    <div class="failed" role="alert">
      <p>This part of the page failed: {error instanceof Error ? error.message : String(error)}</p>
      <p>
        <button type="button" onClick={tryAgain}>
          Try again
        </button>{' '}
        <button type="button" onClick={() => go({ view: 'verdicts', parameters: {} })}>
          Go to the verdicts
        </button>
      </p>
    </div>
  );
}
