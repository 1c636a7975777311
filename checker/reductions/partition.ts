/** Names in groups that only ever grow together. */
export class Partition {
  private readonly leaders = new Map<string, string>();

  /** @param names each in a group of its own, to begin with */
  constructor(private readonly names: readonly string[]) {
    for (const name of names) this.leaders.set(name, name);
  }

  /** Joins the groups of some names. @returns whether that changed anything */
  join(...names: readonly string[]): boolean {
    let changed = false;
    for (const name of names) {
      const from = this.leaderOf(name);
      const to = this.leaderOf(names[0]!);
      changed ||= from !== to;
      this.leaders.set(from, to);
    }
    return changed;
  }

  /** The groups and the names in each, in the order given. */
  get groups(): readonly (readonly string[])[] {
    const groups = new Map<string, string[]>();
    for (const name of this.names) {
      const leader = this.leaderOf(name);
      groups.set(leader, [...(groups.get(leader) ?? []), name]);
    }
    return [...groups.values()];
  }

  private leaderOf(name: string): string {
    const leader = this.leaders.get(name)!;
    return leader === name ? name : this.leaderOf(leader);
  }
}
