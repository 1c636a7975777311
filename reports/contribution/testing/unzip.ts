import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, by their paths, read from its central directory (APPNOTE.TXT 4.3.12). */
export function unzip(archive: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, Buffer>();
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(entry + offset));
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength!);
    const local = bytes.readUInt32LE(entry + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
    files.set(name, bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed);
    entry += 46 + nameLength! + extra! + comment!;
  }
  return files;
}

/** The text of one of its files. */
export const textIn = (archive: Uint8Array, path: string): string => unzip(archive).get(path)!.toString('utf8');
