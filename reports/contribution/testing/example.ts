import { deflateSync } from 'node:zlib';
import type { Contribution } from '../content.js';

const crcOf = (bytes: Buffer): number => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, crc]);
}

/** A grey picture. */
function greyPng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xcc);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A clause of nobody's, and what it shall become. */
export const clause = [
  '4.2\tMoving a lamp to another hub',
  'The following is an example:',
  '1)\tThe lamp forgets the key of the old hub.',
  '2)\tThe lamp tells the old hub that it has forgotten the key.',
  '3)\tThe new hub lights the lamp.',
  'Figure 4.2-1: Moving a lamp',
];
export const amended = [
  '4.2\tMoving a lamp to another hub',
  'The following is an example:',
  '1)\tThe lamp tells the old hub that it will forget the key.',
  '2)\tThe lamp forgets the key of the old hub.',
  '3)\tThe new hub lights the lamp. If it stays dark, the lamp starts again.',
  'Figure 4.2-1: Moving a lamp',
];

/** A contribution about lamps. */
export const example: Contribution = {
  header: {
    meeting: 'Lamps WG Meeting #7',
    tdoc: 'L7-0012',
    venue: 'Oslo, 6 July 2009',
    source: 'Lamp & Sons',
    title: 'Order of the steps <1> and 2',
    'agenda-item': '6.4',
    'document-for': 'Approval',
    against: 'Lamps 1.2 V3',
  },
  author: 'Lamp & Sons',
  date: '2009-07-06T00:00:00Z',
  clause: '4.2',
  findings: [
    {
      id: 'lamp-goes-dark',
      title: 'The lamp goes dark',
      prose: ['It must not.', 'Figure 1 shows how it does.'],
      chart: { shown: [greyPng(40, 20)], from: 3, whole: [greyPng(40, 60), greyPng(40, 30)] },
      consequence: 'Lamps that follow the clause can go dark.',
      facts: [['Property', 'lamp-shines']],
      run: [
        { number: 1, step: '1', actors: 'lamp', message: 'forgets', remark: '' },
        { number: 2, step: '2', actors: 'lamp → hub', message: 'told', remark: 'lost' },
        { number: 3, step: '', actors: 'lamp', message: 'goes dark', remark: 'here it is broken' },
      ],
    },
    {
      id: 'hub-waits',
      title: 'The hub waits for ever',
      prose: ['It must not wait.'],
      consequence: 'Hubs can wait for ever.',
      facts: [['Property', 'hub-goes-on']],
      run: [],
    },
  ],
  verdicts: {
    title: 'Which order of the steps keeps what is required',
    head: ['What is required', 'as it stands', 'as amended'],
    rows: [['The lamp shines.', 'violated (3 actions)', 'holds']],
    notes: ['As modelled.'],
  },
  before: clause,
  after: amended,
  method: ['All orders were explored.'],
};
