import type { EmbeddedProperty, EmbeddedRow } from '../../embedded.js';
import { address, go } from '../address.js';
import { checkedOf } from '../checked.js';
import { embedded } from '../embedded.js';
import { Findable } from './findable.js';
import { compareSeverity, signOf, toneOf, worstOf } from './judgement.js';
import type { Column } from './layout.js';
import { Sign } from './sign.js';
import {
  chosenColumn,
  chosenRow,
  columns,
  filtered,
  openFamilies,
  scenarioSays,
  setParameters,
  table,
} from './state.js';
import { pinnedOf } from './table.js';
import { counted, formSays, numeral, sizeWords, wordsOf } from './words.js';

/** What is chosen in the matrix, in words, with what it opens. */
export function Details() {
  const row = filtered.value.rows.find(({ subject }) => subject === chosenRow.value);
  const column = columns.value.find(({ id }) => id === chosenColumn.value);
  const property = column?.members.length === 1 ? column.members[0]!.property : undefined;
  return (
    <aside class="details" aria-label="What is chosen">
      {row === undefined && column === undefined && <Introduction />}
      {property !== undefined && <PropertyDetails property={property} />}
      {row !== undefined && property !== undefined && <CellDetails row={row} property={property} />}
      {column !== undefined && property === undefined && <FamilyDetails column={column} row={row} />}
      {row === undefined && property !== undefined && <Tally property={property} />}
      {row !== undefined && <RowDetails row={row} />}
    </aside>
  );
}

const Introduction = () => (
  <p class="quiet">
    Choose a cell with a click or with the arrow keys: what it says stands here. Enter, or a double click, opens the run
    that it rests on; on a head that begins with + it opens the properties behind it.
  </p>
);

/** What a property asks; with its name, where that is not to be read beside it. */
export const PropertyDetails = ({ property, isNamed = true }: PropertyDetailsProps) => (
  <section>
    {isNamed && <h2>{property.name}</h2>}
    <p>{property.sentence}</p>
    <p class="quiet">{formSays[property.form]}</p>
    {property.source !== undefined && (
      <p class="quiet">
        <b>Source</b> {/^\d/.test(property.source) ? 'step ' : ''}
        {property.source}
      </p>
    )}
    {property.fairness !== undefined && (
      <p class="quiet">
        <b>Fairness</b> {property.fairness}
      </p>
    )}
  </section>
);

function CellDetails({ row, property }: { readonly row: EmbeddedRow; readonly property: EmbeddedProperty }) {
  const index = embedded.properties.indexOf(property);
  const judgement = table.value.judgement(row, index);
  const isLive = checkedOf(row.subject).state === 'checked';
  const pinned = pinnedOf(embedded, row).get(property.name);
  return (
    <section>
      <p class="verdict" aria-live="polite">
        <Sign judgement={judgement} /> {wordsOf(judgement)}
        <small class="quiet"> {isLive ? 'checked in this page' : judgement === undefined ? '' : 'pinned'}</small>
      </p>
      {isLive && pinned !== undefined && signOf(pinned) !== signOf(judgement) && (
        <p>The catalogue pins another verdict: {wordsOf(pinned)}.</p>
      )}
      <Findable subject={row.subject} property={property.name} judgement={judgement} />
    </section>
  );
}

interface PropertyDetailsProps {
  readonly property: EmbeddedProperty;
  readonly isNamed?: boolean;
}

/** The properties behind a closed family: in a row the worst first. */
function FamilyDetails({ column, row }: { readonly column: Column; readonly row: EmbeddedRow | undefined }) {
  const { family, members } = column;
  const judged = members.map((member) => ({
    member,
    judgement: row === undefined ? worstIn(member.index) : table.value.judgement(row, member.index),
  }));
  judged.sort((a, b) => compareSeverity(a.judgement, b.judgement));
  return (
    <section>
      <h2>{family.title}</h2>
      {row === undefined && <p class="quiet">The worst verdict of each over all rows shown.</p>}
      <ul class="verdict-list">
        {judged.map(({ member, judgement }) => (
          <li key={member.property.name}>
            <button
              type="button"
              title={`${member.property.sentence} ${wordsOf(judgement)}`}
              onClick={() =>
                setParameters({ open: [...openFamilies.value, family.id].join(','), column: member.property.name })
              }
            >
              <Sign judgement={judgement} />
              <span>{member.label}</span>
              <span class="visually-hidden">, {wordsOf(judgement)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const worstIn = (property: number) => worstOf(filtered.value.rows.map((row) => table.value.judgement(row, property)));

/** How a property fares over all rows that are shown. */
function Tally({ property }: { readonly property: EmbeddedProperty }) {
  const index = embedded.properties.indexOf(property);
  const found = filtered.value.rows.map((row) => toneOf(table.value.judgement(row, index)));
  const of = (...some: string[]) => numeral(found.filter((tone) => some.includes(tone)).length);
  return (
    <p>
      In {counted(found.length, 'row')}: violated in {of('violated')}, holds in {of('holds', 'bounded')}, vacuously in{' '}
      {of('vacuous')}, undecided in {of('undecided')}, not judged in {of('unknown')}.
    </p>
  );
}

function RowDetails({ row }: { readonly row: EmbeddedRow }) {
  return (
    <section>
      <h2>{row.procedure === '' ? row.subject : `${row.procedure}, ${row.scenario}`}</h2>
      {row.procedure !== '' && <p class="quiet">{scenarioSays(row.scenario)}</p>}
      <dl class="readings">
        {Object.entries(row.readings).map(([name, value]) => {
          const reading = embedded.readings.find((each) => each.name === name);
          return (
            <div key={name}>
              <dt>
                {name}={value}
              </dt>
              <dd class="quiet">{reading?.values.find((each) => each.value === value)?.means}</dd>
            </div>
          );
        })}
      </dl>
      {row.size !== '' && <p class="quiet">{sizeWords(row.size)}</p>}
      <button type="button" onClick={() => go({ ...address.value, subject: row.subject })}>
        {embedded.source === 'catalogue' ? 'All verdicts, change readings' : 'All verdicts'}
      </button>
    </section>
  );
}
