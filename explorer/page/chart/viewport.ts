import { useLayoutEffect, useState } from 'preact/hooks';

/** What of a scrolled element is in sight. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** In steps, so that scrolling a little draws nothing anew. */
  readonly top: number;
}

const step = 120;

/** Follows the size of an element and how far it is scrolled. */
export function useViewport(element: { readonly current: HTMLElement | null }): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ width: 640, height: 720, top: 0 });
  useLayoutEffect(() => {
    const found = element.current;
    if (found === null) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height, scrollTop } = found;
      const top = Math.floor(scrollTop / step) * step;
      setViewport((before) =>
        before.width === width && before.height === height && before.top === top ? before : { width, height, top },
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(found);
    found.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      found.removeEventListener('scroll', read);
    };
  }, []);
  return viewport;
}
