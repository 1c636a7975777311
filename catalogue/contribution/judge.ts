import type { CheckReport, Verdict } from '../../checker/index.js';
import type { ChartPictures } from '../../reports/contribution/content.js';
import { type Pins, pinOf, sizeOfWhole } from '../../reports/pins.js';

/** Where verdicts and pictures come from. */
export interface Sources {
  readonly pins: Pins;
  /** Checks a configuration for one property, here and now. */
  judge(configuration: string, property: string): Promise<CheckReport>;
  /** The sequence chart of a trace id that violates a property. */
  pictures(trace: string, property: string): Promise<ChartPictures>;
}

/** What is known of one property in one configuration. */
export interface Judged {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** As pins have it: `holds vacuous`, `violated 12`. */
  readonly pin: string;
}

/** The pinned verdict, or where none is pinned the one that a check finds. */
export async function judged(configuration: string, property: string, { pins, judge }: Sources): Promise<Judged> {
  const pinned = pins.runs[configuration];
  const pin = pinned?.verdicts[property];
  if (pinned !== undefined && pin !== undefined) return { ...pinned, pin };
  const report = await judge(configuration, property);
  return { ...sizeOfWhole(report), pin: pinOf(verdictIn(report, property)) };
}

/**
 * The verdict of a report about a property.
 * @throws Error where it has none: the caller asks for what the configuration is judged by
 */
export function verdictIn(report: CheckReport, property: string): Verdict {
  const found = report.verdicts.find((verdict) => verdict.property === property);
  if (found === undefined) throw new Error(`${report.system} is not judged by ${property}.`);
  return found;
}

/** A pin in the words of a standards group: `violated (12 actions)`, `holds`. */
export function pinWords(pin: string): string {
  const [word, ...rest] = pin.split(' ');
  const more = rest.join(' ');
  switch (word) {
    case 'violated':
      return more === '' ? 'violated' : `violated (${lengthOfPin(more)})`;
    case 'holds':
      return more === '' ? 'holds' : more === 'vacuous' ? 'holds (never arises)' : `holds (${more})`;
    default:
      return `${word} (${more})`;
  }
}

function lengthOfPin(text: string): string {
  const [before, cycle] = text.split('~');
  if (cycle === undefined) return `${before} actions`;
  return cycle === '' ? `${before} actions, then none` : `${before} actions, then ${cycle} for ever`;
}
