/** What to write in an application so that it shows here. */
export function HowToConnect({ waiting }: { readonly waiting: boolean }) {
  const page = `${location.href.replace(/#.*$/s, '')}#inspector`;
  return (
    <div class="inspector-how">
      <h2>{waiting ? 'Nothing was told yet' : 'Point any XState application at this page'}</h2>
      <p>Its actors, their statecharts and the events between them appear here, live. Nothing leaves this machine.</p>
      <h3>In a browser</h3>
      <pre>{`import { createBrowserInspector } from '@statelyai/inspect';

const { inspect } = createBrowserInspector({
  url: ${JSON.stringify(page)},
});
createActor(machine, { inspect }).start();`}</pre>
      <h3>In Node</h3>
      <p>
        Run <code>npx rehome inspect</code>: it prints what to write in the application, and the address of this page. A
        bridge that <code>createInspectorServer</code> serves works as well: open{' '}
        <code>#inspector?socket=ws://localhost:8080</code>.
      </p>
      <h3>A run of the checker</h3>
      <p>
        Open it in the inspector from the run’s own page, or with <code>npx rehome inspect</code> and its trace id.
      </p>
    </div>
  );
}
