import { Cluster, type Growth } from './cluster.js';
import type { Tables } from './tables.js';

/**
 * Which fields of a global state are kept together. Of each participant the local state and the channels that lead to it are in one
 * cluster, unless it is *apart*: then each field is a cluster of its own, and what the participant may do is worked out for every
 * state anew.
 */
export class Clustering {
  readonly clusters: Cluster[] = [];
  readonly growth: Growth = { combinations: 0 };
  /** By field: its cluster, and its column there. */
  readonly clusterOf: number[] = [];
  readonly columnOf: number[] = [];
  /** By cluster: how many of its fields are no channels; they come first. */
  private readonly fixed: readonly number[];
  private readonly scratch: number[] = [];

  /**
   * @param groups numbers of the fields that are no channels (participants and the adversary's knowledge), each once
   * @param apart participants, by number
   */
  constructor(
    readonly tables: Tables,
    readonly groups: readonly (readonly number[])[],
    readonly apart: ReadonlySet<number>,
  ) {
    for (const group of groups) this.open([...group]);
    this.fixed = groups.map(({ length }) => length);
    this.adopt();
  }

  /** The fields that are known. */
  get fields(): number {
    return this.clusterOf.length;
  }

  /** Gives the channels that came up since a cluster. */
  adopt(): void {
    const { firstChannel, fields, routes } = this.tables;
    for (let field = Math.max(this.fields, firstChannel); field < fields; field++) {
      const { receiver } = routes.list[field - firstChannel]!;
      if (this.apart.has(receiver)) {
        this.open([field]);
        continue;
      }
      const cluster = this.clusterOf[receiver]!;
      this.clusterOf[field] = cluster;
      this.columnOf[field] = this.clusters[cluster]!.add(field);
    }
  }

  /** Field by field, what a state is whose clusters have these numbers. */
  decode(numbers: Int32Array, state: Int32Array): void {
    for (let cluster = 0; cluster < this.clusters.length; cluster++)
      this.clusters[cluster]!.spread(numbers[cluster]!, state);
  }

  /** The same, but for the channels. */
  decodeFixed(numbers: Int32Array, state: Int32Array): void {
    const { fixed, clusters } = this;
    for (let cluster = 0; cluster < fixed.length; cluster++) {
      const { fields } = clusters[cluster]!;
      const number = numbers[cluster]!;
      for (let column = 0; column < fixed[cluster]!; column++) {
        state[fields[column]!] = clusters[cluster]!.value(number, column);
      }
    }
  }

  /** The numbers of its clusters. */
  encode(state: Int32Array, numbers: Int32Array): void {
    for (let index = 0; index < this.clusters.length; index++) {
      numbers[index] = this.clusters[index]!.gather(state, this.scratch);
    }
  }

  private open(fields: number[]): void {
    for (const [column, field] of fields.entries()) {
      this.clusterOf[field] = this.clusters.length;
      this.columnOf[field] = column;
    }
    this.clusters.push(new Cluster(fields, this.growth));
  }
}
