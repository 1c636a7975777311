import { Details } from './details.js';
import { FilterBar } from './filter-bar.js';
import { Grid } from './grid.js';
import { Legend } from './legend.js';
import { RowList } from './row-list.js';
import { clearFilters, columns, lines } from './state.js';
import { narrow, useMedia } from './use-media.js';

/** The matrix of verdicts with its filters. On a narrow screen its rows are a list. */
export function Matrix() {
  const isNarrow = useMedia(narrow);
  const isEmpty = lines.value.length === 0 || columns.value.length === 0;
  return (
    <div class="verdicts">
      <FilterBar isNarrow={isNarrow} />
      {isEmpty ? (
        <div class="nothing">
          <p>{lines.value.length === 0 ? 'No configuration' : 'No property'} is left by these filters.</p>
          <button type="button" onClick={clearFilters}>
            Clear filters
          </button>
        </div>
      ) : isNarrow ? (
        <RowList />
      ) : (
        <div class="matrix-and-details">
          <Grid />
          <Details />
        </div>
      )}
      <Legend />
    </div>
  );
}
