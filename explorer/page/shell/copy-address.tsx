import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announce.js';

type Copying = 'not yet' | 'copied' | 'refused';

/** Copies the address of this moment; where the browser refuses, which some do for pages from disk, it is there to be copied by hand. */
export function CopyAddress() {
  const [copying, setCopying] = useState<Copying>('not yet');
  const copy = async () => {
    const done = await copyText(location.href);
    setCopying(done ? 'copied' : 'refused');
    announce(done ? 'Address copied' : 'The browser does not copy for this page: copy the address from the field.');
  };
  return (
    <span class="copy-address">
      <button
        type="button"
        onClick={() => void copy()}
        onBlur={() => setCopying((now) => (now === 'copied' ? 'not yet' : now))}
      >
        {copying === 'copied' ? '✓ Copied' : 'Copy address'}
      </button>
      {copying === 'refused' && <AddressField onDone={() => setCopying('not yet')} />}
    </span>
  );
}

/** The address, selected. */
function AddressField({ onDone }: { onDone(): void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      readOnly
      aria-label="Address, to copy"
      value={location.href}
      onBlur={onDone}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    />
  );
}

/** Puts a text on the clipboard. @returns whether the browser let it */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
