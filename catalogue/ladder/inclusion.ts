import type { ChannelRule, System } from '../../checker/index.js';
import { canonical } from '../../checker/xstate/canonical.js';

/** What one system has of another: read off the declarations, and refused where they do not show it. */
export interface Inclusion {
  /** Every run of the smaller is a run of the larger: what refutes safety in the smaller refutes it in the larger. */
  readonly runs: boolean;
  /** Moreover the larger adds no helpful action: from a state that both have, nothing more rescues a run. */
  readonly rescues: boolean;
}

const no: Inclusion = { runs: false, rescues: false };

/**
 * Compares two compositions of the same participants: the larger may have more choices, an adversary, and channels that lose,
 * deliver again, or (for a pair, as a bag) let overtake. Participants must start with equal inputs.
 */
export function inclusionOf(smaller: System, larger: System): Inclusion {
  if (participantsText(smaller) !== participantsText(larger)) return no;
  if (restText(smaller) !== restText(larger)) return no;
  const adversary = adversaryGrows(smaller, larger);
  const known = new Set(smaller.choices.map((choice) => canonical(choice)));
  const offered = new Set(larger.choices.map((choice) => canonical(choice)));
  if (!adversary || [...known].some((choice) => !offered.has(choice))) return no;
  const added = larger.choices.filter((choice) => !known.has(canonical(choice)));
  const helpless = added.every(
    ({ class: kind = 'choice', helpful }) => kind === 'fault' || kind === 'adversary' || helpful === false,
  );
  const channels = channelsGrow(smaller, larger);
  return { runs: channels.runs, rescues: channels.rescues && helpless };
}

const participantsText = ({ participants }: System): string =>
  canonical(participants.map(({ name, machine, input, replica }) => [name, machine.id, input, replica]));

/** What a composition may declare beside what every one has; read as data, whatever the engine knows of it. */
interface Adversarial {
  readonly adversary?: Adversary;
  readonly corrupt?: readonly string[];
}

/** Who learns, derives and forges: all of it lists, but for what a message says. */
interface Adversary {
  readonly facts?: unknown;
  readonly [part: string]: unknown;
}

const adversarial = (system: System): Adversarial => system as System & Adversarial;

/** What else a composition declares: none of it may differ. */
function restText(system: System): string {
  const { name: _, participants, channels, choices, properties, presentation, within, ...rest } = system;
  const data = Object.entries(rest).filter(([key]) => key !== 'adversary' && key !== 'corrupt');
  return canonical([data, properties.map((property) => property.name), within === undefined]);
}

/**
 * An adversary may come in, and know, hear, derive and forge more: none of that is helpful. A predicate that asks what it
 * knows must be refuted by more knowledge, not by less. More corrupt participants make fewer actions helpful.
 */
function adversaryGrows(smaller: System, larger: System): boolean {
  const [before, after] = [adversarial(smaller), adversarial(larger)];
  if (!growsList(before.corrupt ?? [], after.corrupt ?? [])) return false;
  if (before.adversary === undefined) return true;
  if (after.adversary === undefined || before.adversary.facts !== after.adversary.facts) return false;
  const later = after.adversary;
  return Object.entries(before.adversary).every(([part, value]) => {
    if (part === 'facts') return true;
    const other = later[part];
    return Array.isArray(value) && Array.isArray(other)
      ? growsList(value, other)
      : canonical(value) === canonical(other);
  });
}

function growsList(smaller: readonly unknown[], larger: readonly unknown[]): boolean {
  const known = new Set(larger.map((each) => canonical(each)));
  return smaller.every((each) => known.has(canonical(each)));
}

/** A channel rule as a message of one kind on one leg meets it. */
interface Leg {
  /** Legs of one queue or bag have the same number. */
  readonly rule: number;
  readonly effective: ChannelRule;
}

function channelsGrow(smaller: System, larger: System): Inclusion {
  const names = smaller.participants.map(({ name }) => name);
  const types = [...new Set([...smaller.channels, ...larger.channels].flatMap(({ only }) => only ?? [])), undefined];
  let rescues = true;
  for (const from of names) {
    for (const to of names) {
      const legs = types.map((type) => [legOf(smaller, from, to, type), legOf(larger, from, to, type)] as const);
      for (const [before, after] of legs) {
        const relaxed = relaxes(before.effective, after.effective);
        if (!relaxed.runs) return no;
        rescues &&= relaxed.rescues;
        // What shares a queue waits for each other, and what shares a bag shares its capacity.
        const merged = legs.some(
          ([otherBefore, otherAfter]) => otherAfter.rule === after.rule && otherBefore.rule !== before.rule,
        );
        if (merged && after.effective.kind !== 'set') return no;
      }
    }
  }
  return { runs: true, rescues };
}

function legOf({ channels }: System, from: string, to: string, type: string | undefined): Leg {
  const matches = (names: string | readonly string[] | undefined, name: string) =>
    names === undefined || (typeof names === 'string' ? names === name : names.includes(name));
  const rule = channels.findIndex(
    (each) =>
      matches(each.from, from) &&
      matches(each.to, to) &&
      (each.only === undefined || (type !== undefined && each.only.includes(type))),
  );
  return { rule, effective: channels[rule] ?? { kind: 'bag' } };
}

function relaxes(before: ChannelRule, after: ChannelRule): Inclusion {
  const plain = ({ from: _f, to: _t, only: _o, kind, lossy, duplicating, ...rest }: ChannelRule) => canonical(rest);
  const sameKind = before.kind === after.kind;
  // A mailbox is one queue for all senders: how it is divided does not show on one leg.
  if (before.kind === 'mailbox' || after.kind === 'mailbox') {
    const same = canonical(before) === canonical(after);
    return { runs: same, rescues: same };
  }
  const runs =
    plain(before) === plain(after) &&
    (sameKind || (before.kind === 'pair' && after.kind === 'bag')) &&
    (before.lossy !== true || after.lossy === true) &&
    (before.duplicating !== true || after.duplicating === true);
  // The copy that a bag or a queue keeps is delivered as any message is: that is helpful. A set delivers again by a fault.
  const copies = before.duplicating !== true && after.duplicating === true && after.kind !== 'set';
  return { runs, rescues: runs && sameKind && !copies };
}
