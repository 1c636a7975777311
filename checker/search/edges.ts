import { ChunkedNumbers } from './chunked.js';

/** The edges of a graph whose nodes are closed one after another: for each node a run of targets and action numbers. */
export class Edges {
  readonly targets = new ChunkedNumbers();
  readonly actions = new ChunkedNumbers();
  private readonly ends = new ChunkedNumbers();

  add(target: number, action: number): void {
    this.targets.push(target);
    this.actions.push(action);
  }

  /** The edges since the last call belong to the next node. */
  close(): void {
    this.ends.push(this.targets.length);
  }

  /** The place of a node's first edge. */
  start(node: number): number {
    return node === 0 ? 0 : this.ends.get(node - 1);
  }

  /** The place behind a node's last edge. */
  end(node: number): number {
    return this.ends.get(node);
  }
}
