import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { embedded } from '../embedded.js';
import { useKeys } from '../shell/keys.js';
import { CheckAll } from './check-all-button.js';
import { facetsOf, readingFacets } from './facets.js';
import { isFiltered, type Narrowing } from './filter.js';
import { clearFilters, filtered, filters, grouping, scenarioSays, setFilters, setParameters, table } from './state.js';
import { counted, numeral } from './words.js';

/** What narrows the matrix, and how much is left of it. */
export function FilterBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const search = useRef<HTMLInputElement>(null);
  useKeys([{ keys: ['/'], does: 'Search properties', run: () => search.current?.select() }]);
  const isCatalogue = embedded.source === 'catalogue';
  const fields = (
    <div class="filters-more">
      <SearchField
        inputRef={search}
        label="Property"
        hint="name or words  ( / )"
        value={filters.value.property}
        onInput={(property) => setFilters({ property })}
      />
      <SearchField
        label={isCatalogue ? 'Configuration' : 'System'}
        hint="words"
        value={filters.value.configuration}
        onInput={(configuration) => setFilters({ configuration })}
      />
      {isCatalogue && <NameFilters />}
      <NarrowingSwitches />
    </div>
  );
  return (
    <search class="filters" aria-label="Filters">
      {isNarrow ? (
        <details>
          <summary>Filters</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
      <span class="filters-end">
        <Counts />
        <CheckAll />
        {isFiltered(filters.value) && (
          <button type="button" onClick={clearFilters}>
            Clear filters
          </button>
        )}
      </span>
    </search>
  );
}

function SearchField({ label, hint, value, inputRef, onInput }: SearchFieldProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input
        ref={inputRef ?? null}
        type="search"
        placeholder={hint}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}

/** Procedure, scenario, and values of readings. */
function NameFilters() {
  // Which names there are depends on the rows alone, and not on verdicts.
  const [procedures, scenarios, readings] = useMemo(
    () => [facetsOf(table.peek(), 'procedure'), facetsOf(table.peek(), 'scenario'), readingFacets(table.peek())],
    [],
  );
  const { procedure, scenario, readings: chosen } = filters.value;
  const without = (name: string) => Object.fromEntries(Object.entries(chosen).filter(([each]) => each !== name));
  return (
    <>
      <label class="filter">
        <span>Procedure</span>
        <select value={procedure ?? ''} onChange={(event) => setParameters({ procedure: event.currentTarget.value })}>
          <option value="">all</option>
          {procedures.map(({ name, rows }) => (
            <option key={name} value={name}>
              {name} ({rows})
            </option>
          ))}
        </select>
      </label>
      <label class="filter">
        <span>Scenario</span>
        <select value={scenario ?? ''} onChange={(event) => setParameters({ scenario: event.currentTarget.value })}>
          <option value="">all</option>
          {scenarios.map(({ name, rows }) => (
            <option key={name} value={name} title={scenarioSays(name)}>
              {name} ({rows})
            </option>
          ))}
        </select>
      </label>
      <label class="filter">
        <span>Reading</span>
        <select
          value=""
          onChange={(event) => {
            const [name = '', value = ''] = event.currentTarget.value.split('=');
            if (name !== '') setFilters({ readings: { ...without(name), [name]: value } });
          }}
        >
          <option value="">any value</option>
          {readings.map(({ reading, values }) => (
            <optgroup key={reading.name} label={`${reading.name} (step ${reading.step})`}>
              {values.map(({ name, rows }) => (
                <option key={name} value={`${reading.name}=${name}`}>
                  {name} ({rows})
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {Object.entries(chosen).map(([name, value]) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-label={`Remove the filter ${name}=${value}`}
          onClick={() => setFilters({ readings: without(name) })}
        >
          {name}={value} <span aria-hidden="true">×</span>
        </button>
      ))}
      <label class="filter">
        <span>Together by</span>
        <select value={grouping.value} onChange={(event) => setParameters({ group: event.currentTarget.value })}>
          <option value="procedure">procedure</option>
          <option value="scenario">scenario</option>
        </select>
      </label>
    </>
  );
}

const narrowingLabels: Readonly<Record<Narrowing, string>> = {
  'violated-rows': 'violated rows',
  'violated-columns': 'violated columns',
  'differing-columns': 'columns that differ',
};

function NarrowingSwitches() {
  const { only } = filters.value;
  return (
    <fieldset class="narrowings">
      <legend>Only</legend>
      {(Object.keys(narrowingLabels) as Narrowing[]).map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={only.includes(each)}
            onChange={(event) =>
              setFilters({ only: event.currentTarget.checked ? [...only, each] : only.filter((one) => one !== each) })
            }
          />
          {narrowingLabels[each]}
        </label>
      ))}
    </fieldset>
  );
}

function Counts() {
  const { rows, families, violated } = filtered.value;
  const properties = families.reduce((sum, { members }) => sum + members.length, 0);
  const noun = embedded.source === 'catalogue' ? 'configuration' : 'system';
  return (
    <span role="status" class="counts">
      {numeral(rows.length)} of {counted(embedded.rows.length, noun)}, {numeral(properties)} of{' '}
      {numeral(embedded.properties.length)} properties, {numeral(violated)} violated
    </span>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  onInput(value: string): void;
}
