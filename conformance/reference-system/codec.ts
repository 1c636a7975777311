import { mcimKey, mcimOf, mcim as mcimOfModel } from '../../machines/vocabulary/credentials.js';
import { furtherParties } from '../../machines/vocabulary/parties.js';
import { atom, key, list, sealed, signed, type Term, under } from '../../machines/vocabulary/terms.js';
import type { Message } from '../adapter/system-under-test.js';
import {
  attachProof,
  box,
  isAttachProof,
  opened,
  seal,
  sign,
  unboxed,
  unverified,
  verified,
} from '../reference/crypto.js';
import { avsOf, gbaKeyOf, type KeyRing, makeKeyRing, makeMcim } from '../reference/keys.js';
import {
  isBoxed,
  isMcim,
  isRow,
  isSealed,
  isSigned,
  type Mcim,
  row,
  type Wire,
  type WireMessage,
} from '../reference/wire.js';

type Named = Omit<Mcim, 'secret'>;

/** Messages that bring credentials with their secret. */
const bringsMcim = ['subscriptionGrant', 'initialProvisioning', 'foreignCredentials'];

/**
 * Between the model's terms and what really travels: it holds every key, signs and seals where a term says so, and verifies and opens
 * what comes back. What no key of these opens comes back as a term that the model never sends.
 */
export class Codec {
  private readonly texts = new Map<string, Wire>();
  readonly ring: KeyRing = makeKeyRing(Object.values(furtherParties));

  /** A message of the model as it travels. */
  encode(event: Message): WireMessage {
    const fields = Object.entries(event).map(([name, value]) => [name, this.encodeField(event.type, name, value)]);
    const message = Object.fromEntries(fields) as WireMessage;
    if (event.type !== 'attachRequest') return message;
    return { ...message, proof: attachProof(this.withSecret(event.mcim as Named)) };
  }

  /** A message that travelled, in the model's words. */
  decode(message: WireMessage): Message {
    const { proof, ...attach } = message;
    if (message.type === 'attachRequest') {
      const genuine = isAttachProof(proof, this.withSecret(message.mcim as Named));
      return genuine ? (attach as Message) : { ...attach, type: message.type, mcim: 'without its secret' };
    }
    const fields = Object.entries(message).map(([name, value]) => [name, this.decodeField(message.type, name, value)]);
    return Object.fromEntries(fields) as Message;
  }

  private encodeField(type: string, name: string, value: unknown): unknown {
    if (name === 'information') {
      const { verifiedBy } = value as { verifiedBy: { owner: string; use: string } };
      return { ...(value as object), verifiedBy: `${verifiedBy.owner}/${verifiedBy.use}` };
    }
    if (isTerm(value)) return this.encodeTerm(value);
    return name === 'mcim' && bringsMcim.includes(type) ? this.withSecret(value as Named) : value;
  }

  private decodeField(type: string, name: string, value: unknown): unknown {
    if (name === 'mcim' && bringsMcim.includes(type)) {
      const { secret, ...named } = value as Mcim;
      return secret === this.withSecret(named).secret ? named : 'with another secret';
    }
    return carriesTerm(name) && value !== null ? this.decodeTerm(value as Wire) : value;
  }

  private withSecret({ operator, device, subscription }: Named): Mcim {
    return makeMcim(this.ring.roots.get(operator) ?? '', operator, device, subscription);
  }

  /** The same term is the same text: who sends a token again, sends that token. */
  private encodeTerm(term: Term): Wire {
    const name = JSON.stringify(term);
    const known = this.texts.get(name) ?? this.makeText(term);
    this.texts.set(name, known);
    return known;
  }

  private makeText(term: Term): Wire {
    switch (term.term) {
      case 'atom':
        return term.name;
      case 'key': {
        const named = mcimOf(term);
        return named === null ? `${term.owner}/${term.use}` : { mcim: this.withSecret(named) };
      }
      case 'pair':
        return row(this.encodeTerm(term.first), this.encodeTerm(term.second));
      case 'signed': {
        const name = `${term.by.owner}/${term.by.use}`;
        return sign(name, this.pair(name).own, this.encodeTerm(term.body));
      }
      case 'sealed': {
        const name = `${term.for.owner}/${term.for.use}`;
        return seal(name, this.pair(name).known, this.encodeTerm(term.body));
      }
      case 'under': {
        const name = `${term.context.owner}/${term.context.use}`;
        return box(name, this.sharedSecret(name), this.encodeTerm(term.body));
      }
    }
  }

  private decodeTerm(value: Wire): Term {
    if (typeof value === 'string') return atom(value);
    if (isRow(value)) {
      const [first, ...rest] = value.map((each) => this.decodeTerm(each));
      return first === undefined ? atom('an empty row') : list(first, ...rest);
    }
    if (isMcim(value)) {
      const { secret, operator, device, subscription } = value.mcim;
      const named = mcimOfModel(operator, device, subscription);
      return secret === this.withSecret(named).secret ? mcimKey(named) : atom('an MCIM with another secret');
    }
    if (isSigned(value)) {
      const body = verified(value, this.pair(value.by).known);
      return body === null
        ? list(atom(`not signed with ${value.by}`), this.decodeTerm(unverified(value)))
        : signed(keyNamed(value.by), this.decodeTerm(body));
    }
    if (isSealed(value)) {
      const body = opened(value, this.pair(value.for).own);
      return body === null ? atom(`not sealed for ${value.for}`) : sealed(keyNamed(value.for), this.decodeTerm(body));
    }
    if (isBoxed(value)) {
      const body = unboxed(value, this.sharedSecret(value.under));
      return body === null ? atom(`not under ${value.under}`) : under(keyNamed(value.under), this.decodeTerm(body));
    }
    return atom(`nothing that travels: ${JSON.stringify(value)}`);
  }

  private pair(name: string) {
    const pair = this.ring.pairs.get(name);
    if (pair === undefined) throw new RangeError(`Nobody has a key named ${name}.`);
    return pair;
  }

  /** The secret of a shared key, by its name. */
  private sharedSecret(name: string): string {
    const { owner, use } = keyNamed(name);
    if (use === 'leg key') return this.ring.leg;
    const parts = /^(AVs|Ks_NAF) of ([^,]+)(?:, subscription (\d+))?$/.exec(use);
    if (parts === null) throw new RangeError(`Nobody shares a key named ${name}.`);
    const mcim = this.withSecret(mcimOfModel(owner, parts[2]!, Number(parts[3] ?? 1)));
    return parts[1] === 'AVs' ? avsOf(mcim) : gbaKeyOf(mcim);
  }
}

const isTerm = (value: unknown): value is Term =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'term');

/** Fields that hold what is protected. */
const carriesTerm = (name: string): boolean =>
  ['token', 'proof', 'protection', 'content', 'voucher', 'mcim'].includes(name);

function keyNamed(name: string) {
  const place = name.indexOf('/');
  return key(name.slice(0, place), name.slice(place + 1));
}
