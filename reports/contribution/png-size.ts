const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * How many pixels a PNG file has: its first chunk (IHDR) says so in bytes 16 to 23 (PNG specification, 11.2.2).
 * @throws Error for what is no PNG file
 */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  if (png.length < 24 || signature.some((byte, index) => png[index] !== byte)) throw new Error('This is no PNG file.');
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
