import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frames, frame, opcodes } from './frames.js';

/** A frame as a client sends it. */
function masked(opcode: number, payload: Buffer, final = true, mask = [1, 2, 3, 4]): Buffer {
  const plain = frame(opcode, payload);
  const head = Buffer.from(plain.subarray(0, plain.length - payload.length));
  if (!final) head[0]! &= 0x7f;
  head[1]! |= 0x80;
  return Buffer.concat([head, Buffer.from(mask), payload.map((byte, index) => byte ^ mask[index & 3]!)]);
}

function read(bytes: Buffer, cuts: readonly number[] = []) {
  const texts: string[] = [];
  const pings: string[] = [];
  const ends: number[] = [];
  const frames = new Frames({
    onText: (text) => texts.push(text),
    onPing: (payload) => pings.push(payload.toString()),
    onEnd: (code) => ends.push(code),
  });
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  for (const [index, place] of [...places, bytes.length].entries())
    frames.take(bytes.subarray(places[index - 1] ?? 0, place));
  return { texts, pings, ends };
}

describe('the frames of a WebSocket', () => {
  it('carry every text, in whatever frames and pieces they arrive', () => {
    const message = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 4 });
    const mask = fc.array(fc.nat({ max: 255 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), mask, fc.array(fc.nat()), (messages, bits, cuts) => {
        const bytes = messages.flatMap((parts) =>
          parts.flatMap((part, index) => [
            masked(
              index === 0 ? opcodes.text : opcodes.continuation,
              Buffer.from(part),
              index === parts.length - 1,
              bits,
            ),
            masked(opcodes.ping, Buffer.from('still there?')),
          ]),
        );
        const { texts, pings, ends } = read(Buffer.concat(bytes), cuts);
        expect(texts).toEqual(messages.map((parts) => parts.join('')));
        expect(pings.length).toBe(messages.flat().length);
        expect(ends).toEqual([]);
      }),
    );
  });

  it.each([125, 126, 65_535, 65_536])('carry a text of %i bytes', (length) => {
    expect(read(masked(opcodes.text, Buffer.alloc(length, 'x'))).texts[0]?.length).toBe(length);
    expect(frame(opcodes.text, Buffer.alloc(length)).length).toBe(
      length + (length < 126 ? 2 : length < 65_536 ? 4 : 10),
    );
  });

  it.each([
    ['an unmasked frame', frame(opcodes.text, Buffer.from('x')), 1002],
    ['an extension', masked(opcodes.text | 0x40, Buffer.from('x')), 1002],
    ['bytes that are no text', masked(2, Buffer.from('x')), 1003],
    ['what is no UTF-8', masked(opcodes.text, Buffer.from([0xff])), 1007],
    ['a continuation of nothing', masked(opcodes.continuation, Buffer.from('x')), 1002],
    ['a control frame in parts', masked(opcodes.ping, Buffer.from('x'), false), 1002],
    ['a message that is too long', Buffer.from([0x81, 0xff, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]), 1009],
    ['a farewell', masked(opcodes.close, Buffer.from([3, 233])), 1001],
  ])('end with %s, and nothing is read after it', (_, bytes, code) => {
    const { texts, ends } = read(Buffer.concat([bytes, masked(opcodes.text, Buffer.from('more'))]));
    expect(ends).toEqual([code]);
    expect(texts).toEqual([]);
  });
});
