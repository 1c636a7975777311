/** RFC 6455, section 5.2. */
export const opcodes = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const;

/** Status codes of RFC 6455, section 7.4.1. */
const protocolError = 1002;
const unsupported = 1003;
const notText = 1007;
const tooBig = 1009;

/** A message beyond this ends the connection: nobody inspects it. */
const longestMessage = 16 * 1024 * 1024;

export interface FrameHandlers {
  onText(text: string): void;
  onPing(payload: Buffer): void;
  /** The connection must end, with this status code. Nothing is read after it. */
  onEnd(code: number): void;
}

/** A frame as a server sends it: whole and unmasked. */
export function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 0x10000 ? 2 : 8;
  const head = Buffer.alloc(2 + extended);
  head[0] = 0x80 | opcode;
  head[1] = extended === 0 ? length : extended === 2 ? 126 : 127;
  if (extended === 2) head.writeUInt16BE(length, 2);
  if (extended === 8) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}

/** Reads the frames that a client sends, in whatever pieces they arrive. */
export class Frames {
  #rest: Buffer = Buffer.alloc(0);
  /** Parts of a message of several frames. */
  #parts: Buffer[] | undefined;
  #size = 0;
  #ended = false;

  constructor(private readonly handlers: FrameHandlers) {}

  /** Takes what arrived. */
  take(chunk: Buffer): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (!this.#ended && this.#readOne());
  }

  #readOne(): boolean {
    const data = this.#rest;
    if (data.length < 2) return false;
    const short = data[1]! & 0x7f;
    const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
    const head = 2 + extended + 4;
    // Extensions were not agreed on, and a client must mask.
    if ((data[0]! & 0x70) !== 0 || (data[1]! & 0x80) === 0) return this.#end(protocolError);
    if (data.length < head) return false;
    const length = extended === 0 ? short : extended === 2 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
    if (this.#size + length > longestMessage) return this.#end(tooBig);
    if (data.length < head + length) return false;
    const mask = data.subarray(head - 4, head);
    const payload = Buffer.from(data.subarray(head, head + length));
    for (let index = 0; index < length; index++) payload[index]! ^= mask[index & 3]!;
    this.#rest = data.subarray(head + length);
    return this.#handle((data[0]! & 0x80) !== 0, data[0]! & 0x0f, payload);
  }

  #handle(final: boolean, opcode: number, payload: Buffer): boolean {
    if (opcode >= opcodes.close) {
      if (!final || payload.length > 125) return this.#end(protocolError);
      if (opcode === opcodes.close) return this.#end(payload.length >= 2 ? payload.readUInt16BE(0) : 1000);
      if (opcode === opcodes.ping) this.handlers.onPing(payload);
      return opcode <= opcodes.pong || this.#end(protocolError);
    }
    if (opcode > opcodes.text) return this.#end(unsupported);
    if ((opcode === opcodes.text) !== (this.#parts === undefined)) return this.#end(protocolError);
    this.#parts ??= [];
    this.#parts.push(payload);
    this.#size += payload.length;
    return !final || this.#message();
  }

  #message(): boolean {
    const bytes = Buffer.concat(this.#parts ?? []);
    this.#parts = undefined;
    this.#size = 0;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return this.#end(notText);
    }
    this.handlers.onText(text);
    return true;
  }

  #end(code: number): false {
    this.#ended = true;
    this.handlers.onEnd(code);
    return false;
  }
}
