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
