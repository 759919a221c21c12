import { Gunzip } from 'fflate';
import { LIMITS } from '../dictionary/limits.ts';
import { checkAddress } from './check-address.ts';
import { SharingError } from './sharing-error.ts';

/** What the server is asked. */
export interface DownloadRequest {
  address: string;
  /** The reader typed the address, so that it may lie in a private network. */
  isTyped: boolean;
  /** What the server said with the copy that is kept. */
  etag?: string;
  lastModified?: string;
  signal?: AbortSignal;
}

/** What the server answered: `null` text when the kept copy is still right. */
export interface Download {
  text: string | null;
  etag?: string;
  lastModified?: string;
}

/** Bytes that are taken: as they come in a compressed file, and unpacked. */
export interface SizeCaps {
  packedBytes: number;
  rawBytes: number;
}

/**
 * Asks for a file, conditionally when a copy is kept (RFC 9110, sections 13.1.2 and 13.1.3). Nothing of the reader is sent: no cookie,
 * no referrer. What is too large is given up while it comes; a gzip file is unpacked under the same watch.
 * @throws SharingError
 */
export async function download(
  fetcher: typeof fetch,
  request: DownloadRequest,
  caps: SizeCaps = LIMITS,
): Promise<Download> {
  const url = checkAddress(request.address, request.isTyped);
  const response = await ask(fetcher, url, request);
  const etag = response.headers.get('etag') ?? undefined;
  const lastModified = response.headers.get('last-modified') ?? undefined;
  const validators = {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  if (response.status === 304) return { text: null, ...validators };
  checkHead(response, url, caps);
  const text = await readBody(response, caps);
  const start = text.trimStart();
  if (start === '') throw new SharingError('empty');
  if (start.startsWith('<')) throw new SharingError('html');
  return { text, ...validators };
}

async function ask(fetcher: typeof fetch, url: URL, request: DownloadRequest): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (request.etag !== undefined) headers.set('if-none-match', request.etag);
  else if (request.lastModified !== undefined) headers.set('if-modified-since', request.lastModified);
  try {
    return await fetcher(url.href, {
      headers,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      ...(request.signal && { signal: request.signal }),
    });
  } catch (error) {
    throw new SharingError('unreachable', error instanceof Error ? error.message.slice(0, 80) : '');
  }
}

function checkHead(response: Response, asked: URL, caps: SizeCaps): void {
  const answered = URL.canParse(response.url) ? new URL(response.url) : null;
  // The reader agreed to this host, not to whatever it points to.
  if (answered !== null && (answered.host !== asked.host || answered.protocol !== asked.protocol))
    throw new SharingError('redirected', answered.host);
  if (!response.ok) throw new SharingError('http-status', String(response.status));
  if (/\bhtml\b/iu.test(response.headers.get('content-type') ?? '')) throw new SharingError('html');
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > caps.packedBytes && !isPlain(response)) throw new SharingError('too-large', String(length));
  if (length > caps.rawBytes) throw new SharingError('too-large', String(length));
}

/** Whether the body comes as it is counted in Content-Length. */
function isPlain(response: Response): boolean {
  return (response.headers.get('content-encoding') ?? 'identity') === 'identity';
}

async function readBody(response: Response, caps: SizeCaps): Promise<string> {
  const collector = new TextCollector(caps);
  const promised = isPlain(response) ? Number(response.headers.get('content-length') ?? 0) : 0;
  try {
    for await (const piece of streamPieces(response)) collector.add(piece);
  } catch (error) {
    if (error instanceof SharingError) throw error;
    throw new SharingError('half-file', error instanceof Error ? error.message.slice(0, 80) : '');
  }
  if (collector.received < promised)
    throw new SharingError('half-file', `${collector.received} / ${promised}`);
  return collector.finish();
}

// Not every browser can iterate a stream.
async function* streamPieces(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops reading early stops the transfer; an error of that is no news.
    await reader.cancel().catch(() => undefined);
  }
}

const PIECE = 16_384;

/** Collects a text from pieces of UTF-8, or of gzip, and gives up when it grows too large. */
class TextCollector {
  received = 0;
  private unpacked = 0;
  private text = '';
  private gunzip: Gunzip | null | undefined;
  private isComplete = true;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly caps: SizeCaps;

  constructor(caps: SizeCaps) {
    this.caps = caps;
  }

  add(piece: Uint8Array): void {
    this.received += piece.length;
    if (piece.length === 0) return;
    // The two bytes that begin a gzip file (RFC 1952, section 2.3.1).
    if (this.gunzip === undefined) this.gunzip = piece[0] === 0x1f ? this.makeGunzip() : null;
    if (this.gunzip === null) {
      this.append(piece);
      return;
    }
    if (this.received > this.caps.packedBytes) throw new SharingError('too-large', String(this.received));
    for (let at = 0; at < piece.length; at += PIECE) this.gunzip.push(piece.subarray(at, at + PIECE));
  }

  finish(): string {
    this.gunzip?.push(new Uint8Array(0), true);
    if (!this.isComplete) throw new SharingError('half-file');
    this.text += this.decode();
    return this.text;
  }

  private makeGunzip(): Gunzip {
    this.isComplete = false;
    return new Gunzip((piece, isLast) => {
      this.append(piece);
      this.isComplete ||= isLast;
    });
  }

  private append(piece: Uint8Array): void {
    this.unpacked += piece.length;
    if (this.unpacked > this.caps.rawBytes) throw new SharingError('too-large', String(this.unpacked));
    this.text += this.decode(piece);
  }

  private decode(piece?: Uint8Array): string {
    try {
      return piece === undefined ? this.decoder.decode() : this.decoder.decode(piece, { stream: true });
    } catch {
      throw new SharingError('malformed', 'UTF-8');
    }
  }
}
