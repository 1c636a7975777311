/** The sequence chart of a run as PNG files, one a page. */
export async function chartPictures(_trace: string): Promise<readonly Uint8Array[]> {
  return [];
}
