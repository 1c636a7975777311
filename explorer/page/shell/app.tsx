import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Address, address, go, type View, views } from '../address.js';
import { embedded } from '../embedded.js';
import { GraphView } from '../graph/graph-view.js';
import { InspectorView } from '../inspector/inspector-view.js';
import { RunView } from '../run/run-view.js';
import { VerdictsView } from '../verdicts/verdicts-view.js';
import { Announcements, announce } from './announce.js';
import { CopyAddress } from './copy-address.js';
import { Guarded } from './guarded.js';
import { Help } from './help.js';
import { useKeys } from './keys.js';
import { ThemeSwitch } from './theme.js';
import { placeOf, titleOf, viewTitles } from './title.js';

const contents: Readonly<Record<View, () => JSX.Element | null>> = {
  verdicts: VerdictsView,
  run: RunView,
  graph: GraphView,
  inspector: InspectorView,
};

/** The page: its head with the ways between its parts, and the part that the address names. */
export function App() {
  const [helped, setHelped] = useState(false);
  useKeys([
    { keys: ['?'], does: 'Show these keys', run: () => setHelped(true) },
    ...views.map((view) => ({
      keys: [viewTitles[view][0]!],
      does: `Go to: ${viewTitles[view]}`,
      run: () => go(viewed(view)),
    })),
  ]);
  const { view } = address.value;
  const main = useArrival();
  const Content = contents[view];
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
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
              {viewTitles[each]}
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
      <main id="main" ref={main} tabIndex={-1} data-view={view} aria-label={viewTitles[view]}>
        <Guarded key={view}>
          <Content />
        </Guarded>
      </main>
      <Announcements />
      {helped && <Help onClose={() => setHelped(false)} />}
    </>
  );
}

/**
 * Keeps the document's title true, and takes people along who go elsewhere in the page: the focus goes to the content, unless it
 * is there, and screen readers say where they are. Not when the page opens: the browser says its title then.
 */
function useArrival() {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const place = placeOf(address.value);
  useEffect(() => {
    document.title = titleOf(address.value, embedded.title);
    if (first.current) {
      first.current = false;
      return;
    }
    announce(place);
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus();
  }, [place]);
  return main;
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
