import { sizeOf } from './layers.js';
import type { Scene } from './scene.js';

/** How many states there are by their depth: the shape of the graph in numbers. */
export function DepthTable({ scene: { layers, marked, graph } }: { readonly scene: Scene }) {
  const signs = new Int32Array(layers.count);
  for (const state of marked) signs[graph.depth[state]!]!++;
  return (
    <table class="depths">
      <caption>States by depth</caption>
      <thead>
        <tr>
          <th scope="col">Depth</th>
          <th scope="col">States</th>
          <td />
          {marked.length > 0 && <th scope="col">Signs</th>}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: layers.count }, (_, layer) => (
          <tr key={layer}>
            <th scope="row">{layer}</th>
            <td>{sizeOf(layers.starts, layer).toLocaleString('en')}</td>
            <td class="depth-bar" aria-hidden="true">
              <span style={{ width: `${(100 * sizeOf(layers.starts, layer)) / layers.widest}%` }} />
            </td>
            {marked.length > 0 && <td>{signs[layer] === 0 ? '' : signs[layer]!.toLocaleString('en')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
