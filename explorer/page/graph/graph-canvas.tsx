import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hit } from './camera.js';
import { GraphPainter } from './graph-painter.js';
import { nextMarked, stateBy, type Way } from './neighbours.js';
import { paletteOf } from './palette.js';
import type { Scene } from './scene.js';
import { statesTo } from './shortest-path.js';

/** A graph on a canvas: moved, enlarged and walked in by pointer, wheel and keys. */
export function GraphCanvas({ scene, select, onSelect, onOpen }: GraphCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useMemo(() => new GraphPainter(scene), [scene]);
  const [tip, setTip] = useState('');
  const path = useMemo(() => (select === undefined ? [] : statesTo(scene.graph, select)), [scene, select]);

  useEffect(() => {
    const element = frame.current!;
    const recolour = () => painter.recolour(paletteOf(element));
    const resize = new ResizeObserver(() =>
      painter.resize(element.clientWidth, element.clientHeight, devicePixelRatio),
    );
    const theme = new MutationObserver(recolour);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    painter.start(canvas.current!, paletteOf(element));
    resize.observe(element);
    theme.observe(document.documentElement, { attributes: true });
    scheme.addEventListener('change', recolour);
    return () => {
      resize.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', recolour);
      painter.stop();
    };
  }, [painter]);
  useEffect(() => painter.standOut(path), [painter, path]);

  // A passive handler could not keep the page from scrolling.
  useEffect(() => {
    const element = frame.current!;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      if (event.shiftKey) painter.pan(-event.deltaY, 0);
      else painter.zoom(Math.exp(-event.deltaY / 400), event.clientX - left, event.clientY - top);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [painter]);

  const pointer = usePointer(scene, painter, onSelect, setTip);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = event.shiftKey ? undefined : ways[event.key];
    if (way !== undefined) {
      const next = select === undefined ? 0 : stateBy(way, scene, select);
      onSelect(next);
    } else if (!act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const act = ({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean => {
    const shift = shiftKey ? shifts[key] : undefined;
    if (shift !== undefined) painter.pan(shift[0], shift[1]);
    else if (key === '+' || key === '=') painter.zoomMiddle(1.4);
    else if (key === '-') painter.zoomMiddle(1 / 1.4);
    else if (key === '0') painter.showAll();
    else if (key === 'c' && select !== undefined) painter.closeUp(select);
    else if (key === 'n' && scene.marked.length > 0) onSelect(nextMarked(scene, select ?? 0));
    else if (key === 'Enter' && select !== undefined) onOpen();
    else return false;
    return true;
  };
  return (
    <div class="graph-picture">
      <div class="graph-tools" role="toolbar" aria-label="View of the graph">
        <button type="button" aria-label="Smaller" title="Smaller (−)" onClick={() => painter.zoomMiddle(1 / 1.4)}>
          −
        </button>
        <button type="button" aria-label="Larger" title="Larger (+)" onClick={() => painter.zoomMiddle(1.4)}>
          +
        </button>
        <button type="button" title="The whole graph (0)" onClick={() => painter.showAll()}>
          Fit
        </button>
        {select !== undefined && (
          <button type="button" title="Close to the selected state (c)" onClick={() => painter.closeUp(select)}>
            Close up
          </button>
        )}
        {scene.marked.length > 0 && (
          <button
            type="button"
            title="Select the next state with a sign (n)"
            onClick={() => onSelect(nextMarked(scene, select ?? 0))}
          >
            Next sign
          </button>
        )}
      </div>
      <section
        ref={frame}
        class="graph-frame"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys walk in the picture.
        tabIndex={0}
        aria-label="States by depth. Arrows walk: right to what follows, left to where it was found from, up and down in the layer; n to the next state with a sign; Enter opens the run; plus, minus, 0 and Shift with arrows change the view."
        onKeyDown={onKeyDown}
        {...pointer}
      >
        <canvas ref={canvas}>The table of states by depth tells the shape of the graph.</canvas>
        {tip !== '' && (
          <p class="graph-tip" aria-hidden="true">
            {tip}
          </p>
        )}
      </section>
    </div>
  );
}

interface GraphCanvasProps {
  readonly scene: Scene;
  readonly select: number | undefined;
  onSelect(state: number): void;
  /** Opens the run to the selected state. */
  onOpen(): void;
}

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'start',
  PageUp: 'first',
  PageDown: 'last',
};

const shifts: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [80, 0],
  ArrowRight: [-80, 0],
  ArrowUp: [0, 80],
  ArrowDown: [0, -80],
};

/** A drag moves the picture, two pointers change its size, a click selects. */
function usePointer(
  scene: Scene,
  painter: GraphPainter,
  onSelect: (state: number) => void,
  setTip: (tip: string) => void,
) {
  const down = useRef(new Map<number, { x: number; y: number }>()).current;
  const moved = useRef(0);
  type Handler = (event: TargetedPointerEvent<HTMLElement>) => void;
  const placeOf = ({ clientX, clientY, currentTarget }: TargetedPointerEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onPointerDown: Handler = (event) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    down.set(event.pointerId, placeOf(event));
    moved.current = 0;
  };
  const onPointerMove: Handler = (event) => {
    const to = placeOf(event);
    const from = down.get(event.pointerId);
    if (from === undefined) {
      const state = hit(painter.camera, scene.layers, to.x, to.y);
      painter.hover(state);
      setTip(state < 0 ? '' : `state ${state}, depth ${scene.graph.depth[state]}`);
      return;
    }
    moved.current += Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) painter.pan(to.x - from.x, to.y - from.y);
    else {
      const before = Math.max(1, Math.hypot(from.x - other.x, from.y - other.y));
      painter.zoom(Math.hypot(to.x - other.x, to.y - other.y) / before, other.x, other.y);
    }
    down.set(event.pointerId, to);
  };
  const onPointerUp: Handler = (event) => {
    if (!down.delete(event.pointerId) || moved.current > 5) return;
    const { x, y } = placeOf(event);
    const state = hit(painter.camera, scene.layers, x, y);
    if (state >= 0) onSelect(state);
  };
  const onPointerLeave: Handler = () => {
    painter.hover(-1);
    setTip('');
  };
  const onPointerCancel: Handler = ({ pointerId }) => {
    down.delete(pointerId);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerLeave, onPointerCancel };
}
