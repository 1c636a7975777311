import type { Palette } from './brush.js';

/** The page's colours as a canvas takes them: the browser resolves what a token is in the theme of now. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = {
    paper: colour('--paper'),
    ink: colour('--ink'),
    dim: colour('--ink-2'),
    accent: colour('--accent'),
    bad: colour('--bad'),
    open: colour('--open'),
    font: `12px ${getComputedStyle(element).fontFamily}`,
  };
  probe.remove();
  return palette;
}
