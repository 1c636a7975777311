import type { Channel } from '../../channels/channel.js';
import { isMarked, itemOf, marked, unmarked } from '../../channels/content.js';
import type { Message } from '../../composition.js';
import type { Tables } from '../../search/tables.js';
import type { Automorphism } from './automorphism.js';
import { type Renaming, renamed } from './renaming.js';

/** Where an automorphism takes global states, field by field. Contents of channels are worked out once. */
export class Images {
  private readonly names: Renaming;
  /** By channel's field: the field of its image, and the image of each content. */
  private readonly contents: { readonly field: number; readonly images: number[] }[] = [];

  constructor(
    private readonly tables: Tables,
    private readonly automorphism: Automorphism,
  ) {
    const { names } = tables;
    this.names = new Map(names.map((name, number) => [name, names[automorphism.places[number]!]!]));
  }

  /** Who takes the place of whom. */
  get places(): readonly number[] {
    return this.automorphism.places;
  }

  /** Writes the image of a state into `image`, which has room for all fields. */
  write(values: ArrayLike<number>, image: Int32Array): void {
    const { places, locals } = this.automorphism;
    image.fill(0);
    for (let participant = 0; participant < places.length; participant++) {
      image[places[participant]!] = locals[participant]![values[participant]!]!;
    }
    for (const channel of this.tables.routes.list) {
      const content = values[channel.field] ?? 0;
      if (content === 0) continue;
      const known = this.contents[channel.field] ?? this.begin(channel);
      image[known.field] = known.images[content] ?? this.compute(channel, content);
    }
  }

  private begin(channel: Channel): { field: number; images: number[] } {
    const begun = { field: this.address(channel, 0).channel.field, images: [] };
    this.contents[channel.field] = begun;
    return begun;
  }

  private compute(channel: Channel, content: number): number {
    const entries = channel.contents[content]!.map((entry) => {
      const { item } = this.address(channel, itemOf(entry));
      return isMarked(entry) ? marked(item) : unmarked(item);
    });
    const image = this.address(channel, 0).channel.holding(entries);
    this.contents[channel.field]!.images[content] = image;
    return image;
  }

  private address(channel: Channel, item: number): { channel: Channel; item: number } {
    const { from, event } = channel.items[item]!;
    const { places } = this.automorphism;
    return this.tables.address(places[from]!, places[channel.receiver]!, renamed(event, this.names) as Message);
  }
}
