import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { ImportError } from '../database/import-error.ts';

/** The most that is unpacked: files, and bytes of all of them together. */
export interface ZipLimits {
  files: number;
  bytes: number;
}

/** A name that leads nowhere but into the archive. */
function isPlainName(name: string): boolean {
  return (
    !/[\\:\0]/.test(name) &&
    !name.startsWith('/') &&
    name.split('/').every((part) => part !== '..' && part !== '.')
  );
}

interface Unpacking {
  files: Map<string, Uint8Array[]>;
  bytes: number;
  started: number;
  finished: number;
  failure: ImportError | null;
}

function unpackFile(file: UnzipFile, state: Unpacking, limits: ZipLimits): void {
  if (file.name.endsWith('/')) return;
  if (!isPlainName(file.name))
    state.failure ??= new ImportError('foreign', 'a file leads out of the archive', file.name);
  if (state.files.has(file.name))
    state.failure ??= new ImportError('foreign', 'a file stands twice', file.name);
  if (state.files.size >= limits.files)
    state.failure ??= new ImportError('tooLarge', 'too many files', file.name);
  if (state.failure) return;
  const chunks: Uint8Array[] = [];
  state.files.set(file.name, chunks);
  state.started += 1;
  file.ondata = (error, chunk, final) => {
    if (error) state.failure ??= new ImportError('unreadable', 'the archive is damaged', file.name);
    state.bytes += chunk?.length ?? 0;
    if (state.bytes > limits.bytes)
      state.failure ??= new ImportError('tooLarge', 'the archive unpacks to too much', file.name);
    if (state.failure) return;
    chunks.push(chunk);
    if (final) state.finished += 1;
  };
  file.start();
}

/**
 * Unpacks an archive as it comes, so that a small file that unpacks to a huge one (a ZIP bomb) is noticed at the limit and not at
 * the end of memory. Sizes that the archive itself tells are not believed.
 * @throws ImportError
 */
export async function readZip(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: ZipLimits,
): Promise<Map<string, Uint8Array[]>> {
  const state: Unpacking = { files: new Map(), bytes: 0, started: 0, finished: 0, failure: null };
  const unzip = new Unzip((file) => unpackFile(file, state, limits));
  unzip.register(UnzipInflate);
  const push = (chunk: Uint8Array, final: boolean): void => {
    try {
      unzip.push(chunk, final);
    } catch {
      state.failure ??= new ImportError('unreadable', 'this is no ZIP archive, or it is damaged');
    }
    if (state.failure) throw state.failure;
  };
  // Small pieces, so that the limit is looked at often: 1 byte can unpack to about 1,000.
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += 65_536) push(chunk.subarray(at, at + 65_536), false);
  push(new Uint8Array(0), true);
  if (state.files.size === 0 || state.finished < state.started)
    throw new ImportError('unreadable', 'this is no ZIP archive, or it is cut off');
  return state.files;
}
