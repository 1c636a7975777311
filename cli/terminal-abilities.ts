import { pageWidth } from '../reports/layout.js';

/** What of standard output decides how to print. */
export interface OutputStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How to print to a terminal. */
export interface TerminalAbilities {
  readonly colours: boolean;
  /** Does it open addresses behind a text (OSC 8)? */
  readonly links: boolean;
  /** The number of characters of a line. */
  readonly width: number;
}

/** No table is narrower: below it a name has no room. */
const leastWidth = 60;

/**
 * What a terminal can do. A file or a pipe gets neither colours nor links and the usual width, so that what is written does not
 * depend on the screen. `NO_COLOR` turns off every escape sequence; `FORCE_HYPERLINK` decides about links where it is set.
 */
export function abilitiesOf(
  stream: OutputStream,
  env: Readonly<Record<string, string | undefined>>,
): TerminalAbilities {
  if (stream.isTTY !== true) return { colours: false, links: false, width: pageWidth };
  const colours = !env.NO_COLOR && env.TERM !== 'dumb';
  const forced = env.FORCE_HYPERLINK;
  return {
    colours,
    links: colours && (forced === undefined ? opensLinks(env) : forced !== '0'),
    width: Math.max(leastWidth, Math.min(pageWidth, stream.columns || pageWidth)),
  };
}

/** Terminals that say who they are, and open links. Others may print the sequence as it stands. */
const programs: readonly string[] = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'];
const terms: readonly string[] = ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot'];

/** VTE, which many terminals are made of, opens links from 0.50 on. */
const leastVte = 5000;

function opensLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.CI) return false;
  return (
    Number(env.VTE_VERSION ?? 0) >= leastVte ||
    programs.includes(env.TERM_PROGRAM ?? '') ||
    terms.includes(env.TERM ?? '') ||
    Boolean(env.WT_SESSION || env.KONSOLE_VERSION || env.DOMTERM)
  );
}
