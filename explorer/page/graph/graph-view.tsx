import { address, go, withParameters } from '../address.js';
import { ChooseSystem } from '../shell/choose-system.js';
import { defaultStates, graphAddress } from './graph-address.js';
import { Neighbourhood } from './neighbourhood.js';
import { Overview } from './overview.js';

/** The graph of all states: around one state, or all that was explored. */
export function GraphView() {
  const { subject } = address.value;
  if (subject === undefined) return <ChooseGraph />;
  const read = readAddress();
  if ('message' in read) return <p role="alert">{read.message}</p>;
  const { path, states, select } = read;
  const show = (parameters: Readonly<Record<string, string>>) => go(withParameters(address.value, parameters));
  return (
    <div class="graph">
      <div class="graph-head">
        <h2>{subject}</h2>
        <div class="graph-modes">
          <button type="button" aria-pressed={states === undefined} onClick={() => show({ states: '', select: '' })}>
            Around a state
          </button>
          <button
            type="button"
            aria-pressed={states !== undefined}
            onClick={() => {
              if (states === undefined) show({ states: String(defaultStates) });
            }}
          >
            All states
          </button>
        </div>
      </div>
      {states === undefined ? (
        <Neighbourhood subject={subject} path={path} />
      ) : (
        <Overview subject={subject} states={states} select={select} />
      )}
    </div>
  );
}

function readAddress(): ReturnType<typeof graphAddress> | { readonly message: string } {
  try {
    return graphAddress(address.value);
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks for a system where the address names none. */
function ChooseGraph() {
  return (
    <p class="graph-choose">
      No system is chosen. <ChooseSystem view="graph" />
    </p>
  );
}
