import { once } from 'node:events';
import type { LiveCommand } from '../../explorer/inspection/live-message.js';
import { InputError, messageOf } from '../errors.js';
import { openAddress } from '../explore/open-address.js';
import { type PageServer, servePage } from '../explore/server.js';
import type { Terminal } from '../terminal.js';
import { bridgePage } from './bridge.js';
import { type Hub, openHub } from './hub.js';

/** Where an inspector is served, and which one. */
export interface InspectedPageOptions {
  /** An inspector elsewhere; absent: our own page. */
  readonly url?: string;
  readonly port: number;
  readonly open?: boolean;
  /** What our own page explores besides: as `rehome explore` takes it. */
  readonly target?: string;
  /** A page asks for something to be done. */
  onCommand?(command: LiveCommand): void;
}

/** An inspector that is being served. */
export interface InspectedPage {
  readonly hub: Hub;
  /** Where applications, and pages, connect. */
  readonly socket: string;
  close(): Promise<void>;
}

/**
 * Serves an inspector on this machine, with a hub that it connects to, and prints its address.
 * @throws InputError for an address that is none, a taken port, and what our own page cannot explore
 */
export async function serveInspector(options: InspectedPageOptions, terminal: Terminal): Promise<InspectedPage> {
  const { url, port, open = false, target, onCommand } = options;
  const elsewhere = url === undefined ? undefined : pageAddress(url);
  const files = new Map(elsewhere === undefined ? await ownPage(target) : []);
  const server = await servePage(files, port);
  const { readCommand } = await import('../../explorer/live/read-command.js');
  const hub = openHub(server.http, {
    onCommand: (data) => {
      const command = readCommand(data);
      if (command !== undefined) onCommand?.(command);
    },
  });
  const socket = `${server.address.replace(/^http/, 'ws').replace(/\/$/, '')}${hub.path}`;
  if (elsewhere !== undefined) files.set('index.html', bridgePage(elsewhere, hub.path));
  const address = elsewhere === undefined ? await ownAddress(server, socket) : server.address;
  terminal.print(`Open ${address} (Ctrl-C ends).`);
  if (open) openAddress(address, () => terminal.report('No browser opened: open the address yourself.'));
  return {
    hub,
    socket,
    close: () => {
      hub.close();
      return server.close();
    },
  };
}

/** Waits for Ctrl-C. */
export async function untilInterrupted(interrupted: AbortSignal): Promise<void> {
  if (!interrupted.aborted) await once(interrupted, 'abort');
}

async function ownPage(target: string | undefined): Promise<ReadonlyMap<string, string>> {
  const { explored } = await import('../explore/subject.js');
  const { pageFiles } = await import('../../explorer/write/files.js');
  const { BundleError } = await import('../../explorer/write/bundle.js');
  const { version } = await import('../package-root.js');
  const { subject } = await explored(target, []);
  try {
    return await pageFiles(subject, version);
  } catch (error) {
    if (error instanceof BundleError) throw new InputError(error.message);
    throw error;
  }
}

/** The hub's address stands behind `#`, where no server and no log ever sees it. */
async function ownAddress({ address }: PageServer, socket: string): Promise<string> {
  const { formatAddress } = await import('../../explorer/page/address.js');
  return `${address}${formatAddress({ view: 'inspector', parameters: { socket } })}`;
}

function pageAddress(url: string): URL {
  try {
    const parsed = new URL(url);
    if (parsed.protocol === 'http:' || parsed.protocol === 'https:') return parsed;
  } catch (error) {
    throw new InputError(
      `${url} is no address of a page: ${messageOf(error)}. Write it as https://stately.ai/inspect.`,
    );
  }
  throw new InputError(`${url} is no page of the web: its address must begin with http:// or https://.`);
}
