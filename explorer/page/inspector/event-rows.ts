import type { Chart, Row } from '../../../reports/chart/chart.js';
import { stateText, valueText } from '../../../reports/words.js';
import type { EventMessage } from '../../inspection/message.js';
import type { InspectionLog } from './inspection-log.js';

/** More lifelines than this are no picture any more. */
export const mostLifelines = 12;

/** A sequence chart of a log that grows with it: rows that are there stay the very same. */
export class EventChart {
  #rows: Row[] = [];
  /** Entries that have been made rows of. */
  #read = 0;
  #dropped = 0;
  #key = '';
  #chart: Chart = { title: '', caption: [], lifelines: [], rows: [] };
  readonly #values = new Map<string, string>();
  #involved = new Set<string>();

  /** Who took part in an event, but for those for whom there is no room. */
  get left(): number {
    return this.#left;
  }
  #left = 0;

  /** @param chosen an actor that has a lifeline in any case */
  of(log: InspectionLog, chosen?: string): Chart {
    if (log.dropped !== this.#dropped || log.length < this.#read) this.#forget(log);
    this.#involve(log);
    const shown = this.#shown(log, chosen);
    const key = JSON.stringify(shown.map(({ id, name }) => [id, name]));
    if (key !== this.#key) this.#forget(log);
    const unchanged = key === this.#key && this.#read === log.length;
    if (unchanged) return this.#chart;
    this.#key = key;
    const lifelines = new Set(shown.map(({ id }) => id));
    for (; this.#read < log.length; this.#read++) {
      const { message, events } = log.entries[this.#read - log.dropped]!;
      if (message.type === '@xstate.event') this.#rows.push(...eventRow(message, events, lifelines));
      else this.#condition(message.sessionId, message.snapshot.value, lifelines);
    }
    this.#chart = {
      title: 'Events',
      caption: [],
      lifelines: shown.map(({ id, name }) => ({ id, name, adversary: false })),
      rows: [...this.#rows],
    };
    return this.#chart;
  }

  #forget(log: InspectionLog): void {
    this.#rows = [];
    this.#read = log.dropped;
    this.#dropped = log.dropped;
    this.#values.clear();
  }

  #seen = 0;

  #involve(log: InspectionLog): void {
    if (log.length < this.#seen) {
      this.#involved = new Set();
      this.#seen = 0;
    }
    for (let index = Math.max(0, this.#seen - log.dropped); index < log.entries.length; index++) {
      const { message } = log.entries[index]!;
      if (message.type !== '@xstate.event') continue;
      const { source, target } = endsOf(message);
      this.#involved.add(target);
      if (source !== undefined) this.#involved.add(source);
    }
    this.#seen = log.length;
  }

  #shown(log: InspectionLog, chosen: string | undefined) {
    const involved = log.actors.filter(({ id }) => this.#involved.has(id));
    const first = involved.filter(({ id }, index) => index < mostLifelines || id === chosen);
    this.#left = involved.length - first.length;
    return first;
  }

  #condition(id: string, value: unknown, lifelines: ReadonlySet<string>): void {
    if (value === undefined || !lifelines.has(id)) return;
    const text = stateText(value);
    if (this.#values.get(id) === text) return;
    this.#values.set(id, text);
    // Only a change is worth telling, and only below what changed it.
    if (this.#rows.length > 0) this.#rows.push({ kind: 'condition', at: id, lines: [text] });
  }
}

/** Who sends and who should get it. */
export function endsOf({ sourceId, sessionId, rehome }: EventMessage): { source: string | undefined; target: string } {
  return { source: sourceId, target: rehome?.to ?? sessionId };
}

function eventRow(message: EventMessage, number: number, lifelines: ReadonlySet<string>): Row[] {
  const { source, target } = endsOf(message);
  if (!lifelines.has(target)) return [];
  const fate = message.rehome?.fate ?? 'arrives';
  if (source === undefined || source === target || !lifelines.has(source)) {
    const remarks = source === undefined || source === target ? [] : [`from ${source}`];
    return [{ kind: 'act', number, at: target, class: 'choice', text: eventText(message), remarks }];
  }
  return [
    {
      kind: 'message',
      number,
      from: source,
      to: target,
      fate: fate === 'sent' ? 'arrives' : fate,
      contents: eventText(message),
      remarks: fate === 'lost' ? ['lost'] : fate === 'forged' ? ['forged'] : fate === 'sent' ? ['sent'] : [],
    },
  ];
}

/** More of a field than this is for the list of events to show. */
const longest = 40;

/** An event in the words of its application, where it has some; else in short: its type, and its fields as far as they are short. */
export function eventText({ event, rehome }: EventMessage): string {
  if (rehome?.words !== undefined) return rehome.words;
  const fields = Object.entries(event)
    .filter(([name]) => name !== 'type')
    .map(([name, value]) => `${name} ${cut(valueText(value))}`);
  return [event.type, ...fields.slice(0, 3), ...(fields.length > 3 ? ['…'] : [])].join(', ');
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
