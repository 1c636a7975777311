import { useState } from 'preact/hooks';
import { type Address, address, go, type View, views } from '../address.js';
import { embedded } from '../embedded.js';
import { GraphView } from '../graph/graph-view.js';
import { InspectorView } from '../inspector/inspector-view.js';
import { RunView } from '../run/run-view.js';
import { VerdictsView } from '../verdicts/verdicts-view.js';
import { Help } from './help.js';
import { useKeys } from './keys.js';
import { ThemeSwitch } from './theme.js';

const titles: Readonly<Record<View, string>> = {
  verdicts: 'Verdicts',
  run: 'Run',
  graph: 'Graph',
  inspector: 'Inspector',
};

/** The page: its head with the ways between its parts, and the part that the address names. */
export function App() {
  const [helped, setHelped] = useState(false);
  useKeys([{ keys: ['?'], does: 'Show these keys', run: () => setHelped(true) }]);
  const { view } = address.value;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header class="head">
        <h1>{embedded.title}</h1>
        <nav aria-label="Parts">
          {views.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === view ? 'page' : undefined}
              onClick={() => go(viewed(each))}
            >
              {titles[each]}
            </button>
          ))}
        </nav>
        <span class="grow" />
        <CopyAddress />
        <ThemeSwitch />
        <button type="button" title="Keys (?)" onClick={() => setHelped(true)}>
          Keys
        </button>
      </header>
      <main id="main" tabIndex={-1} data-view={view}>
        {view === 'verdicts' && <VerdictsView />}
        {view === 'run' && <RunView />}
        {view === 'graph' && <GraphView />}
        {view === 'inspector' && <InspectorView />}
      </main>
      {helped && <Help onClose={() => setHelped(false)} />}
    </>
  );
}

/** Another part about the same system and run. */
function viewed(view: View): Address {
  const { subject, path } = address.value;
  return {
    view,
    ...(subject === undefined ? {} : { subject }),
    ...(path === undefined ? {} : { path }),
    parameters: {},
  };
}

function CopyAddress() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <button type="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy address'}</span>
    </button>
  );
}
