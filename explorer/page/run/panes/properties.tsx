import { useState } from 'preact/hooks';
import type { PropertyStatus } from '../../../protocol.js';
import { address, move, withParameters } from '../../address.js';
import { embedded } from '../../embedded.js';
import { sortedProperties } from '../difference.js';
import { hasWords } from '../search.js';

interface PropertiesPaneProps {
  readonly properties: readonly PropertyStatus[];
  /** Names of those whose status is new. */
  readonly changed: ReadonlySet<string>;
}

const signs: Readonly<Record<PropertyStatus['status'], string>> = {
  violated: '✗',
  pending: '…',
  reached: '★',
  holds: '✓',
  idle: '·',
  unknown: '?',
};

const meanings: Readonly<Record<PropertyStatus['status'], string>> = {
  violated: 'violated',
  pending: 'pending',
  reached: 'reached',
  holds: 'holds so far',
  idle: 'not concerned yet',
  unknown: 'unknown',
};

const statuses = Object.keys(signs) as PropertyStatus['status'][];

/** How each property stands when the run has come so far. */
export function PropertiesPane({ properties, changed }: PropertiesPaneProps) {
  const [search, setSearch] = useState('');
  const counts = statuses.flatMap((status) => {
    const count = properties.filter((each) => each.status === status).length;
    return count === 0 ? [] : [{ status, count }];
  });
  const found = sortedProperties(properties, changed).filter(({ name, status }) =>
    hasWords(`${name} ${meanings[status]} ${sentences.get(name)?.sentence ?? ''}`, search),
  );
  return (
    <section class="pane" aria-label="Properties">
      <h3>
        Properties
        {counts.map(({ status, count }) => (
          <span key={status} class={`run-tag status-${status}`}>
            {signs[status]} {count} {meanings[status]}
          </span>
        ))}
      </h3>
      <input
        type="search"
        class="search"
        aria-label="Filter properties"
        placeholder="Filter properties"
        value={search}
        onInput={({ currentTarget: { value } }) => setSearch(value)}
      />
      {found.length === 0 && <p class="dim">No property has these words.</p>}
      {found.map((each) => (
        <Property key={each.name} property={each} changed={changed.has(each.name)} />
      ))}
    </section>
  );
}

const sentences = new Map(embedded.properties.map((property) => [property.name, property]));

function Property({
  property: { name, status },
  changed,
}: {
  readonly property: PropertyStatus;
  readonly changed: boolean;
}) {
  const selected = address.value.parameters.select === name;
  const known = sentences.get(name);
  return (
    <details
      class={`property status-${status}`}
      open={selected || (changed && status === 'violated')}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== selected && !changed) move(withParameters(address.value, { select: open ? name : '' }));
      }}
    >
      <summary>
        <span class="status-sign" aria-hidden="true">
          {signs[status]}
        </span>
        <span class="property-name">{name}</span>
        {changed && <span class="run-tag accent">new here</span>}
        <span class="status">{meanings[status]}</span>
      </summary>
      {known === undefined ? (
        <p class="dim">The page has no sentence of it.</p>
      ) : (
        <p>
          {known.sentence} {known.source !== undefined && <span class="dim">({known.source})</span>}
        </p>
      )}
    </details>
  );
}
