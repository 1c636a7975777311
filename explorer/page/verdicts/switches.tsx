import { useMemo, useState } from 'preact/hooks';
import type { EmbeddedReading } from '../../embedded.js';
import { embedded } from '../embedded.js';
import { ScenarioSwitch } from './scenario-switch.js';
import { matches } from './search.js';
import { defaultsOf, selectionOf } from './selection.js';
import { narrow } from './use-media.js';
import { change, switchTo } from './workbench-state.js';

/** What a row is made of, each with a switch. Systems of a module have nothing to switch but themselves. */
export function Switches({ subject }: { readonly subject: string }) {
  if (embedded.source === 'module')
    return (
      <label class="switch">
        <span class="switch-name">System</span>
        <select value={subject} onChange={(event) => switchTo(event.currentTarget.value)}>
          {embedded.rows.map((row) => (
            <option key={row.subject}>{row.subject}</option>
          ))}
        </select>
      </label>
    );
  return <ConfigurationSwitches subject={subject} />;
}

function ConfigurationSwitches({ subject }: { readonly subject: string }) {
  const { procedure, readings, scenario } = selectionOf(subject);
  const found = embedded.procedures.find(({ name }) => name === procedure);
  return (
    <>
      <label class="switch">
        <span class="switch-name">Procedure</span>
        <select value={procedure} onChange={(event) => change(subject, { procedure: event.currentTarget.value })}>
          {embedded.procedures.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        {found?.reconstructed !== undefined && <span class="quiet">reconstructed: {found.reconstructed}</span>}
      </label>
      <ScenarioSwitch scenario={scenario} onChange={(next) => change(subject, { scenario: next })} />
      <Readings subject={subject} procedure={procedure} chosen={readings} />
    </>
  );
}

function Readings({ subject, procedure, chosen }: ReadingsProps) {
  const [query, setQuery] = useState('');
  // On a narrow screen they stand above the verdicts, which would not be seen.
  const [open, setOpen] = useState(() => !matchMedia(narrow).matches);
  const defaults = defaultsOf(embedded, procedure);
  // The order stays as it was found: a switch must not run away from who switches it.
  const order = useMemo(() => {
    const known = embedded.readings.filter(({ name }) => name in defaults);
    return [...known.filter(({ name }) => name in chosen), ...known.filter(({ name }) => !(name in chosen))];
  }, [procedure]);
  const set = (name: string, value: string) => change(subject, { readings: { ...chosen, [name]: value } });
  const shown = order.filter(({ name, step, values }) =>
    matches(query, `${name} ${step} ${values.map(({ value, means }) => `${value} ${means}`).join(' ')}`),
  );
  const changed = Object.keys(chosen);
  return (
    <details class="readings-switches" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Readings</h2>{' '}
        <span class="quiet">{changed.length === 0 ? 'all at their defaults' : `${changed.length} changed`}</span>
      </summary>
      <div class="switch-head">
        <input
          type="search"
          aria-label="Search readings"
          placeholder="search"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        {changed.length > 0 && (
          <button type="button" onClick={() => change(subject, { readings: {} })}>
            All to defaults
          </button>
        )}
      </div>
      {shown.length === 0 && <p class="quiet">No reading is like that.</p>}
      {shown.map((reading) => (
        <ReadingSwitch
          key={reading.name}
          reading={reading}
          value={chosen[reading.name] ?? defaults[reading.name]!}
          byDefault={defaults[reading.name]!}
          onChange={(value) => set(reading.name, value)}
        />
      ))}
    </details>
  );
}

function ReadingSwitch({ reading, value, byDefault, onChange }: ReadingSwitchProps) {
  const { name, step, values } = reading;
  const means = values.find((each) => each.value === value)?.means;
  return (
    <label class="switch" data-changed={value === byDefault ? undefined : ''}>
      <span class="switch-name">
        {name} <small class="quiet">{/^\d/.test(step) ? `step ${step}` : step}</small>
      </span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {values.map((each) => (
          <option key={each.value} value={each.value} title={each.means}>
            {each.value}
            {each.value === byDefault ? ' (default)' : ''}
          </option>
        ))}
      </select>
      <span class="quiet">{means}</span>
    </label>
  );
}

interface ReadingsProps {
  readonly subject: string;
  readonly procedure: string;
  readonly chosen: Readonly<Record<string, string>>;
}

interface ReadingSwitchProps {
  readonly reading: EmbeddedReading;
  readonly value: string;
  readonly byDefault: string;
  onChange(value: string): void;
}
