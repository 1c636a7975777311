import { ChunkedNumbers } from './chunked.js';

/** The edges of a graph whose nodes are closed one after another: for each node a run of targets and action numbers. */
export class Edges {
  readonly targets = new ChunkedNumbers();
  readonly actions = new ChunkedNumbers();
  private readonly ends = new ChunkedNumbers();
  /** Of each edge, its choice; absent where the edges of every node are all its choices in their order. */
  private readonly choices: ChunkedNumbers | undefined;

  /** @param partial nodes may have choices without an edge */
  constructor(partial = false) {
    this.choices = partial ? new ChunkedNumbers() : undefined;
  }

  /** @param choice its index among the choices of the node; of no matter where each of these has an edge */
  add(target: number, action: number, choice = 0): void {
    this.targets.push(target);
    this.actions.push(action);
    this.choices?.push(choice);
  }

  /** The choice of a node that an edge of it stands for. */
  choiceOf(node: number, edge: number): number {
    return this.choices === undefined ? edge - this.start(node) : this.choices.get(edge);
  }

  /** The lists that it is made of, by name. */
  get columns(): (readonly [string, ChunkedNumbers])[] {
    const { targets, actions, ends, choices } = this;
    const all = [
      ['targets', targets],
      ['actions', actions],
      ['ends', ends],
    ] as const;
    return choices === undefined ? [...all] : [...all, ['choices', choices]];
  }

  /** What they take. */
  get bytes(): number {
    return this.targets.bytes + this.actions.bytes + this.ends.bytes + (this.choices?.bytes ?? 0);
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
