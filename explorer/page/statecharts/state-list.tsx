import type { OutlineState } from './outline.js';

/** A machine as a nested list of its states: what the picture says, in words. */
export function StateList({ outline }: { readonly outline: OutlineState }) {
  return (
    <ul class="state-list">
      <StateItem state={outline} />
    </ul>
  );
}

function StateItem({ state: { name, notes, active, transitions, states } }: { readonly state: OutlineState }) {
  return (
    <li class={active ? 'is-active' : undefined}>
      <span class="state-name">
        {active && <span aria-hidden="true">● </span>}
        {name}
      </span>
      {[...(active ? ['active'] : []), ...notes].map((note) => (
        <span key={note} class="state-note">
          {' '}
          {note}
        </span>
      ))}
      {transitions.length + states.length > 0 && (
        <ul>
          {transitions.map(({ id, text, mark }) => (
            <li key={id} class={mark === undefined ? 'transition' : `transition is-${mark}`}>
              {mark !== undefined && <strong>{mark === 'taken' ? '▸ taken: ' : '✕ refused: '}</strong>}
              {text}
            </li>
          ))}
          {states.map((each) => (
            <StateItem key={each.path} state={each} />
          ))}
        </ul>
      )}
    </li>
  );
}
