/** The same values, told by name when one is asked for. Listing and comparing them asks for none. */
export function recorded<T extends Readonly<Record<string, string>>>(values: T, note: (name: string) => void): T {
  return new Proxy(
    { ...values },
    {
      get: (target, name) => {
        if (typeof name === 'string') note(name);
        return Reflect.get(target, name) as unknown;
      },
    },
  );
}

/** Who is looking at recorded values: notes names only while something runs that counts. */
export class Looks {
  private looked: Set<string> | undefined;

  note(name: string): void {
    this.looked?.add(name);
  }

  /** Runs something and adds to `looked` what it looks at. */
  during<T>(looked: Set<string>, run: () => T): T {
    const before = this.looked;
    this.looked = looked;
    try {
      return run();
    } finally {
      this.looked = before;
    }
  }
}
