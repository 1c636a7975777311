import { signal } from '@preact/signals';

/** The parts of the page. */
export const views = ['verdicts', 'run', 'graph', 'inspector'] as const;
export type View = (typeof views)[number];

/**
 * What the page shows, all of it: the part behind `#` says it, so that copying the address shares the moment.
 * `#run/notify-first,loss:0/1/0?at=2&select=m2me`, `#verdicts?scenario=loss`.
 */
export interface Address {
  readonly view: View;
  /** The system; of a run, what stands before its path. */
  readonly subject?: string;
  /** `0/3/1` or `0/3~1`; the empty text is the initial state. */
  readonly path?: string;
  /** Everything else, by name: `at`, `select`, `property`, filters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The address that the text behind `#` says; what it does not say is at its default. */
export function parseAddress(hash: string): Address {
  const [place = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [name = '', ...rest] = place.split('/');
  const view = views.find((each) => each === name) ?? 'verdicts';
  const target = rest.join('/');
  const parameters = Object.fromEntries(new URLSearchParams(query));
  if (target === '') return { view, parameters };
  const colon = target.lastIndexOf(':');
  if (colon < 0) return { view, subject: decoded(target), parameters };
  return { view, subject: decoded(target.slice(0, colon)), path: decoded(target.slice(colon + 1)), parameters };
}

/** What somebody typed may not be encoded at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text behind `#` for an address. */
export function formatAddress({ view, subject, path, parameters }: Address): string {
  const system = subject === undefined ? '' : `/${readable(subject)}`;
  const run = subject === undefined || path === undefined ? '' : `:${readable(path)}`;
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString();
  return `#${view}${system}${run}${query === '' ? '' : `?${query}`}`;
}

/** Escapes only what would end the part, so that people can read trace ids in addresses. */
const readable = (text: string): string => text.replace(/[%?#:\s]/g, (character) => encodeURIComponent(character));

/** Where the page is now. */
export const address = signal<Address>(parseAddress(globalThis.location?.hash ?? ''));

/** Goes somewhere; `back` returns from there. */
export function go(next: Address): void {
  if (formatAddress(next) === formatAddress(address.value)) return;
  // So that `back` returns to where one was.
  if (isBehind) write();
  history.pushState(null, '', formatAddress(next));
  address.value = next;
}

/** Changes the address in place: for what `back` need not undo, such as walking along a run. */
export function move(next: Address): void {
  address.value = next;
  if (resting) isBehind = true;
  else write();
}

/** Browsers refuse more than about a hundred changes in half a minute, and a key that is held makes more. */
const rest = 350;
let resting = false;
/** Whether the browser shows an address that was moved from. */
let isBehind = false;

function write(): void {
  history.replaceState(null, '', formatAddress(address.value));
  isBehind = false;
  if (resting) return;
  resting = true;
  setTimeout(() => {
    resting = false;
    if (isBehind) write();
  }, rest);
}

/** The address with some parameters changed; the empty text removes one. */
export const withParameters = (from: Address, changed: Readonly<Record<string, string>>): Address => ({
  ...from,
  parameters: { ...from.parameters, ...changed },
});

/** Follows the browser's own way through history. */
export function followHistory(): void {
  const follow = () => {
    isBehind = false;
    address.value = parseAddress(location.hash);
  };
  addEventListener('popstate', follow);
  addEventListener('hashchange', follow);
}
