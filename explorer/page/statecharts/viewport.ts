// Which part of a picture a pane shows: a point (x, y) of the picture stands at (x·scale + left, y·scale + top) of the pane.

export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the picture. */
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

const scales = { least: 0.05, most: 4 };
const margin = 16;

/** All of the picture, in the middle, as large as it can be but not larger than it is. */
export function fitted(picture: Size, pane: Size): Viewport {
  const room = { width: Math.max(1, pane.width - 2 * margin), height: Math.max(1, pane.height - 2 * margin) };
  const scale = bounded(Math.min(1, room.width / picture.width, room.height / picture.height));
  return kept({ left: 0, top: 0, scale }, picture, pane);
}

/** Larger by a factor, or smaller; the point of the pane under `at` stays where it is. */
export function zoomed(
  { left, top, scale }: Viewport,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Viewport {
  const next = bounded(scale * factor);
  const grown = next / scale;
  return { left: at.x - (at.x - left) * grown, top: at.y - (at.y - top) * grown, scale: next };
}

/** Moved as little as shows an area; of one that is larger than the pane, its beginning. */
export function revealed(viewport: Viewport, { x, y, width, height }: Area, pane: Size): Viewport {
  const { scale } = viewport;
  return {
    left: shifted(viewport.left, x * scale, width * scale, pane.width),
    top: shifted(viewport.top, y * scale, height * scale, pane.height),
    scale,
  };
}

/** Moved so that an area stands in the middle. */
export function centred({ scale }: Viewport, { x, y, width, height }: Area, pane: Size): Viewport {
  return { left: pane.width / 2 - (x + width / 2) * scale, top: pane.height / 2 - (y + height / 2) * scale, scale };
}

/** Moved so that the picture does not leave the pane: in the middle where there is room, else without a gap beyond the margin. */
export function kept({ left, top, scale }: Viewport, picture: Size, pane: Size): Viewport {
  return {
    left: within(left, picture.width * scale, pane.width),
    top: within(top, picture.height * scale, pane.height),
    scale,
  };
}

/** The area around all of some. */
export function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  const x = Math.min(...areas.map((each) => each.x));
  const y = Math.min(...areas.map((each) => each.y));
  const right = Math.max(...areas.map((each) => each.x + each.width));
  const bottom = Math.max(...areas.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

const bounded = (scale: number): number => Math.min(scales.most, Math.max(scales.least, scale));

function within(start: number, length: number, room: number): number {
  if (length <= room - 2 * margin) return (room - length) / 2;
  return Math.min(margin, Math.max(room - margin - length, start));
}

function shifted(start: number, from: number, length: number, room: number): number {
  const first = margin - from;
  const last = room - margin - from - length;
  return last <= first ? first : Math.min(last, Math.max(first, start));
}
