import { Deflate, strToU8, Zip, ZipPassThrough } from 'fflate';

/** A file to put into an archive: its name, and its content in pieces. */
export interface ZippedFile {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Compresses bytes as they come (raw DEFLATE, RFC 1951). */
export type Deflation = (bytes: AsyncIterable<Bytes>) => AsyncIterable<Bytes>;

/** How an archive is written. */
export interface ZipOptions {
  /** The time that the files bear, ISO instant. */
  at: string;
  /** The browser's own compression is several times as fast and works beside the page's script; without it the script compresses. */
  deflate?: Deflation;
}

const DEFLATED = 8;

/** A file of an archive that is told its bytes for size and checksum, and given them compressed. */
class DeflatedFile extends ZipPassThrough {
  override readonly compression = DEFLATED;

  /** The plain bytes are counted only. */
  protected override process(): void {}
}

/** Deflates in the script itself, piece by piece. */
async function* deflateByScript(bytes: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let ready: Bytes[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => ready.push(chunk));
  for await (const chunk of bytes) {
    deflate.push(chunk);
    yield* ready;
    ready = [];
  }
  deflate.push(new Uint8Array(0), true);
  yield* ready;
}

async function* countBytes(
  file: DeflatedFile,
  content: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Bytes> {
  for await (const text of content) {
    const bytes = strToU8(text);
    file.push(bytes);
    yield bytes;
  }
  file.push(new Uint8Array(0), true);
}

/**
 * Writes an archive piece by piece: the next file is asked for only when the one before it is written, so that it may tell of
 * it (a table of contents, counts).
 */
export async function* writeZip(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
  { at, deflate = deflateByScript }: ZipOptions,
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
    const file = new DeflatedFile(name);
    file.mtime = at;
    zip.add(file);
    for await (const chunk of deflate(countBytes(file, content))) {
      file.ondata(null, chunk, false);
      yield* take();
    }
    file.ondata(null, new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
