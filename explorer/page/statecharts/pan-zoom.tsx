import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Area, centred, fitted, kept, revealed, type Size, type Viewport, zoomed } from './viewport.js';

/** A picture in a pane: moved by pointer, wheel and keys, made larger and smaller, with what matters in sight. */
export function PanZoom({ label, picture, focusOn, focusKey, children }: PanZoomProps) {
  const frame = useRef<HTMLElement>(null);
  const [pane, setPane] = useState<Size>();
  const [viewport, setViewport] = useState<Viewport>({ left: 0, top: 0, scale: 1 });
  const change = (next: (from: Viewport, pane: Size) => Viewport) => {
    if (pane !== undefined) setViewport((from) => kept(next(from, pane), picture, pane));
  };
  const middle = { x: (pane?.width ?? 0) / 2, y: (pane?.height ?? 0) / 2 };
  const zoom = (factor: number, at = middle) => change((from) => zoomed(from, factor, at));
  const pan = (x: number, y: number) => change(({ left, top, scale }) => ({ left: left + x, top: top + y, scale }));
  const fit = () => change((_, room) => fitted(picture, room));
  const reveal = () =>
    change((from, room) => {
      const area = focusOn?.(room);
      return area === undefined ? from : centred({ ...from, scale: Math.max(1, from.scale) }, area, room);
    });

  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = frame.current!;
      if (width > 0) setPane({ width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current!);
    measure();
    return () => observer.disconnect();
  }, []);

  const shown = useRef<Size>(undefined);
  useLayoutEffect(() => {
    if (pane === undefined) return;
    setViewport((from) => {
      const first = shown.current !== picture;
      shown.current = picture;
      const area = focusOn?.(pane);
      if (area === undefined) return kept(first ? fitted(picture, pane) : from, picture, pane);
      const next = first ? centred({ ...from, scale: 1 }, area, pane) : revealed(from, area, pane);
      return kept(next, picture, pane);
    });
  }, [pane, picture, focusKey]);

  const pointers = usePointers(pan, zoom, frame);
  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  wheel.current = (event) => {
    const { left, top } = frame.current!.getBoundingClientRect();
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top });
    } else pan(-event.deltaX, -event.deltaY);
  };
  // Preact's own wheel handlers may be passive, and a passive one cannot keep the page from scrolling.
  useEffect(() => {
    const listen = (event: WheelEvent) => wheel.current(event);
    const target = frame.current!;
    target.addEventListener('wheel', listen, { passive: false });
    return () => target.removeEventListener('wheel', listen);
  }, []);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = keys(pan, zoom, fit, reveal)[event.key];
    if (does === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  const { left, top, scale } = viewport;
  return (
    <div class="pz">
      <div class="pz-tools" role="toolbar" aria-label={`View of ${label}`}>
        <button type="button" aria-label="Smaller" title="Smaller (−)" onClick={() => zoom(1 / 1.25)}>
          −
        </button>
        <output class="pz-scale">{Math.round(scale * 100)} %</output>
        <button type="button" aria-label="Larger" title="Larger (+)" onClick={() => zoom(1.25)}>
          +
        </button>
        <button type="button" title="The whole picture (0)" onClick={fit}>
          Fit
        </button>
        {focusOn !== undefined && (
          <button type="button" title="To the active states (c)" onClick={reveal}>
            Active
          </button>
        )}
      </div>
      <section
        ref={frame}
        class="pz-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move the picture.
        tabIndex={0}
        aria-label={`Picture of ${label}: arrows move it, plus and minus change its size, 0 fits it, c goes to the active states`}
        onKeyDown={onKeyDown}
        {...pointers}
      >
        <svg class="pz-svg" aria-hidden="true">
          <g transform={`translate(${left} ${top}) scale(${scale})`}>{children}</g>
        </svg>
      </section>
    </div>
  );
}

interface PanZoomProps {
  readonly label: string;
  readonly picture: Size;
  /** The area that is to be in sight, if there is one that fits into a room. */
  readonly focusOn?: ((room: Size) => Area | undefined) | undefined;
  /** Another one: something else is to be in sight. */
  readonly focusKey: unknown;
  readonly children: ComponentChildren;
}

type Pan = (x: number, y: number) => void;
type Zoom = (factor: number, at?: { readonly x: number; readonly y: number }) => void;

function keys(pan: Pan, zoom: Zoom, fit: () => void, reveal: () => void): Readonly<Record<string, () => void>> {
  const step = 60;
  return {
    ArrowLeft: () => pan(step, 0),
    ArrowRight: () => pan(-step, 0),
    ArrowUp: () => pan(0, step),
    ArrowDown: () => pan(0, -step),
    '+': () => zoom(1.25),
    '=': () => zoom(1.25),
    '-': () => zoom(1 / 1.25),
    '0': fit,
    c: reveal,
  };
}

/** One pointer moves the picture, two change its size. */
function usePointers(pan: Pan, zoom: Zoom, frame: { readonly current: HTMLElement | null }) {
  const down = useRef(new Map<number, { x: number; y: number }>()).current;
  type PointerHandler = (event: TargetedPointerEvent<HTMLElement>) => void;
  const onPointerDown: PointerHandler = (event) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onPointerMove: PointerHandler = ({ pointerId, clientX, clientY }) => {
    const from = down.get(pointerId);
    if (from === undefined) return;
    const to = { x: clientX, y: clientY };
    const other = [...down].find(([id]) => id !== pointerId)?.[1];
    if (other === undefined) pan(to.x - from.x, to.y - from.y);
    else {
      const { left, top } = frame.current!.getBoundingClientRect();
      const before = Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
      const after = Math.hypot(to.x - other.x, to.y - other.y);
      zoom(after / before, { x: other.x - left, y: other.y - top });
    }
    down.set(pointerId, to);
  };
  const onPointerUp: PointerHandler = ({ pointerId }) => {
    down.delete(pointerId);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp };
}
