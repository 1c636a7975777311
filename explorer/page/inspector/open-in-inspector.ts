import { connected } from '../../inspection/message.js';
import { formatAddress } from '../address.js';
import { ask } from '../checker.js';

/** Stately's own inspector, which is on the web. */
export const statelyInspector = 'https://stately.ai/inspect';

/** The inspector of this very page. */
const ownInspector = (): string =>
  `${location.href.replace(/#.*$/s, '')}${formatAddress({ view: 'inspector', parameters: {} })}`;

/**
 * Replays a run to an inspector in a window of its own, each time that one says that it is ready. Call it while a click or a key is
 * handled: otherwise browsers open no window.
 * @param url the inspector; absent: this page's own
 * @throws Error with a sentence, where the browser opens no window, or the system has no such run
 */
export async function openInInspector(subject: string, path: string, url = ownInspector()): Promise<void> {
  const asked = ask('inspection', { subject, path });
  // A window of its own each time: one that is there already would not say again that it is ready.
  const opened = window.open(url, '_blank');
  if (opened === null) {
    asked.catch(() => undefined);
    throw new Error('The browser opened no window: allow pop-ups for this page, and try again.');
  }
  const answer = async ({ source, data }: MessageEvent) => {
    // Each replay of a page that stays open would listen, and keep its messages, for ever.
    if (opened.closed) removeEventListener('message', answer);
    if (source !== opened || typeof data !== 'object' || data === null || data.type !== connected) return;
    const messages = await asked.catch(() => []);
    for (const message of messages) opened.postMessage(message, originOf(url));
  };
  addEventListener('message', answer);
  try {
    await asked;
  } catch (error) {
    removeEventListener('message', answer);
    opened.close();
    throw error;
  }
}

/** A page from disk has no origin that one could name. */
function originOf(url: string): string {
  const { protocol, origin } = new URL(url, location.href);
  return protocol === 'file:' ? '*' : origin;
}
