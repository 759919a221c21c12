import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file to put into an archive: its name, and its content in pieces. */
export interface ZippedFile {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

/**
 * Writes an archive piece by piece: the next file is asked for only when the one before it is written, so that it may tell of
 * it (a table of contents, counts).
 * @param at the time that the files bear, ISO instant
 */
export async function* writeZip(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
  at: string,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const take = (): Uint8Array[] => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const { name, content } of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for await (const text of content) {
      file.push(strToU8(text));
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
