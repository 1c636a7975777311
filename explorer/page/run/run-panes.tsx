import type { ComponentChildren } from 'preact';
import { narrowPanes, type Pane, paneTitles } from './run-address.js';

interface RunPanesProps {
  /** The chosen pane; empty where nobody has chosen. */
  readonly pane: string;
  /** Those that can stand at the side. */
  readonly shown: readonly Pane[];
  onShow(pane: string): void;
  readonly chart: ComponentChildren;
  readonly now: ComponentChildren;
  readonly next: ComponentChildren;
  readonly side: ComponentChildren;
}

/** The chart, what happens now and next, and one more pane side by side; on a narrow screen one of them at a time. */
export function RunPanes({ pane, shown, onShow, chart, now, next, side }: RunPanesProps) {
  const chosen = narrowPanes.find((each) => each === pane);
  const isSide = shown.some((each) => each === chosen);
  const offered = narrowPanes.filter(
    (each) => each === 'chart' || each === 'now' || each === 'next' || shown.includes(each),
  );
  return (
    <div class="run-panes" data-pane={isSide ? 'side' : (chosen ?? 'chart')}>
      <nav class="pane-tabs" aria-label="Panes">
        {offered.map((each) => {
          const always = each === 'chart' || each === 'now' || each === 'next';
          const current = each === (chosen ?? 'chart');
          const beside = each === (isSide ? chosen : 'machines');
          return (
            <button
              key={each}
              type="button"
              class={`${always ? 'narrow-only' : ''} ${current ? 'current' : ''} ${beside ? 'beside' : ''}`}
              aria-pressed={current || beside}
              onClick={() => onShow(each)}
            >
              {paneTitles[each]}
            </button>
          );
        })}
      </nav>
      <div class="pane-chart">{chart}</div>
      <Scrolled name="now">{now}</Scrolled>
      <Scrolled name="next">{next}</Scrolled>
      <Scrolled name="side">{side}</Scrolled>
    </div>
  );
}

/** A part that scrolls by itself: keys scroll it, too. */
const Scrolled = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus, keys could not scroll it.
  <div class={`pane-${name}`} tabIndex={0}>
    {children}
  </div>
);
