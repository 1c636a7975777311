import { type Brush, edge, type Palette, type Work } from './brush.js';
import { type Camera, screenOf, screenX, screenY } from './camera.js';
import type { Scene } from './scene.js';

const barWidth = ({ kx }: Camera): number => Math.max(1.5, Math.min(10, kx * 0.3));

/** Lines of a class are as strong as what they stand for is much. */
const strengths = [
  { alpha: 0.12, width: 1 },
  { alpha: 0.17, width: 1 },
  { alpha: 0.23, width: 1.4 },
  { alpha: 0.3, width: 2 },
] as const;

/** Edges, as few lines. */
export function drawBundles(
  brush: Brush,
  { bundles }: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const { classes, fromLayer, toLayer, fromY, toY } = bundles;
  brush.strokeStyle = palette.dim;
  for (let each = 0; each < strengths.length; each++) {
    brush.globalAlpha = strengths[each]!.alpha;
    brush.lineWidth = strengths[each]!.width;
    brush.beginPath();
    for (let line = classes[each]!; line < classes[each + 1]!; line++) {
      const from = fromLayer[line]!;
      const to = toLayer[line]!;
      if ((from < first && to < first) || (from > last && to > last)) continue;
      const y1 = screenOf(camera, fromY[line]!);
      const y2 = screenOf(camera, toY[line]!);
      if ((y1 < 0 && y2 < 0) || (y1 > camera.height && y2 > camera.height)) continue;
      edge(brush, screenX(camera, from), y1, screenX(camera, to), y2, from, to);
      work.edges++;
    }
    brush.stroke();
  }
  brush.globalAlpha = 1;
}

/** Layers, a bar each. */
export function drawBars(
  brush: Brush,
  { layers, seenFrom, seenTo }: Scene,
  camera: Camera,
  palette: Palette,
  first: number,
  last: number,
  work: Work,
): void {
  const width = barWidth(camera);
  brush.fillStyle = palette.dim;
  for (let layer = first; layer <= last; layer++) {
    const from = seenFrom[layer]!;
    const to = seenTo[layer]!;
    if (to < from) continue;
    const top = screenY(camera, layers, layer, from - 0.5);
    const height = Math.max(2, (to - from + 1) * camera.ky);
    brush.fillRect(screenX(camera, layer) - width / 2, top, width, height);
    work.states += to - from + 1;
  }
}
