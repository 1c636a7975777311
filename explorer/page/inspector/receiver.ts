import { signal } from '@preact/signals';
import { connected, disconnected } from '../../inspection/message.js';
import { isRecord, readMessage } from '../../inspection/read-message.js';
import { InspectionLog } from './inspection-log.js';
import { type LiveState, readLive } from './live-state.js';

/** How the page is connected to what it inspects. */
export type Connection =
  | { readonly state: 'nobody' }
  | { readonly state: 'waiting' | 'open' | 'closed'; readonly to: string }
  | { readonly state: 'refused'; readonly to: string; readonly why: string };

/** What was told so far; replaced when it is cleared. */
export const log = signal(new InspectionLog());
/** Counts what happens to the log, for whoever shows it. */
export const version = signal(0);
export const connection = signal<Connection>({ state: 'nobody' });
/** Of a live system that the page drives: what can be done now. */
export const live = signal<LiveState | undefined>(undefined);

let scheduled = false;
let listening = false;
let socket: WebSocket | undefined;

/** Takes whatever arrived, and has it shown with the next picture of the screen. */
function take(data: unknown): void {
  const state = readLive(data);
  if (state === undefined) log.value.take(readMessage(data));
  else live.value = state;
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(() => {
    scheduled = false;
    version.value++;
  });
}

/** Who opened this page, or shows it in a frame. */
const opener = (): Window | null => (window.parent === window ? window.opener : window.parent);

/**
 * Receives from whoever opened this page: from the moment when its user first looks at this part. Messages of anybody else are
 * passed over.
 */
export function listenToOpener(): void {
  const from = opener();
  if (listening || from === null) return;
  listening = true;
  const to = 'the window that opened this page';
  connection.value = { state: 'waiting', to };
  addEventListener('message', ({ source, data }) => {
    if (source !== from || !isRecord(data)) return;
    if (data.type === disconnected) connection.value = { state: 'closed', to };
    // Other programs post messages of their own to every window that they opened.
    else if (typeof data.type === 'string' && data.type.startsWith('@xstate.')) {
      connection.value = { state: 'open', to };
      take(data);
    }
  });
  ready();
}

/** Tells who opened this page that it can receive: they send what they kept. */
function ready(): void {
  opener()?.postMessage({ type: connected }, '*');
}

const local = /^ws:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/;

/** Receives from a WebSocket of this machine, as `createInspectorServer` of `@statelyai/inspect` serves one. */
export function connectTo(url: string): void {
  if (socket?.url === url && socket.readyState <= WebSocket.OPEN) return;
  disconnect();
  if (!local.test(url)) {
    const why = 'The page connects to this machine alone: use an address such as ws://localhost:8080.';
    connection.value = { state: 'refused', to: url, why };
    return;
  }
  const to = new URL(url).host;
  clear();
  const opened = new WebSocket(url);
  socket = opened;
  connection.value = { state: 'waiting', to };
  opened.onopen = () => {
    connection.value = { state: 'open', to };
  };
  opened.onclose = () => {
    if (socket !== opened) return;
    connection.value = { state: 'closed', to };
    live.value = undefined;
  };
  opened.onmessage = ({ data }) => take(parsed(data));
}

/** Says something to the program at the other end of the WebSocket. */
export function say(command: unknown): void {
  socket?.send(JSON.stringify(command));
}

/** Ends the connection to a WebSocket. */
function disconnect(): void {
  const open = socket;
  socket = undefined;
  open?.close();
}

/** Forgets what was told. */
export function clear(): void {
  log.value = new InspectionLog();
  version.value++;
}

/** Forgets what was told, and asks for it once more. */
export function askAgain(): void {
  const url = socket?.url;
  disconnect();
  clear();
  if (url === undefined) ready();
  else connectTo(url);
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
