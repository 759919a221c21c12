import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A static host on this computer that serves dictionaries, and counts what it was asked. */
export interface DictionaryServer {
  address(path: string): string;
  publish(path: string, text: string, etag: string): void;
  /** Answers every request with this status until it is called with 200. */
  failWith(status: number): void;
  /** Requests so far, each with the entity tag that it brought. */
  requests: { path: string; etag: string | undefined }[];
  close(): Promise<void>;
}

/** Opens the host on a free port. `dictionary.localhost` is this computer, by name (RFC 6761). */
export async function openDictionaryServer(): Promise<DictionaryServer> {
  const files = new Map<string, { text: string; etag: string }>();
  const requests: DictionaryServer['requests'] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const etag = request.headers['if-none-match'];
    requests.push({ path, etag });
    const file = files.get(path);
    if (status !== 200 || !file) response.writeHead(status === 200 ? 404 : status).end();
    else if (etag === file.etag) response.writeHead(304, { etag: file.etag }).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag: file.etag }).end(file.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (path) => `http://dictionary.localhost:${port}${path}`,
    publish: (path, text, etag) => void files.set(path, { text, etag }),
    failWith: (next) => {
      status = next;
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
