/** So many bytes, or UTF-16 units, are held before they are handed to the browser, which may put them on the disk. */
const HELD = 4_000_000;
const REVOKED_AFTER = 60_000;

/** Gathers the pieces of a file in little memory: the browser keeps finished parts outside the page. */
export async function gatherFile(
  pieces: AsyncIterable<string | Uint8Array>,
  mediaType: string,
): Promise<Blob> {
  const parts: Blob[] = [];
  let open: BlobPart[] = [];
  let held = 0;
  for await (const piece of pieces) {
    open.push(piece as BlobPart);
    held += piece.length;
    if (held < HELD) continue;
    parts.push(new Blob(open));
    open = [];
    held = 0;
  }
  return new Blob([...parts, ...open], { type: mediaType });
}

/** Gives a file to the reader through the browser's own download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKED_AFTER);
}

/** A name that every file system takes. */
export function nameFile(words: string, extension: string): string {
  const clean = words
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${clean || 'shudu'}.${extension}`;
}
