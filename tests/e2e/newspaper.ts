import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ADDRESSES, HOSTS } from '../pages/addresses.ts';

/** The demonstration newspaper: the pages of `tests/pages` under their real host names, on this computer only. */
export interface Newspaper {
  /** Command-line switch that makes Chromium find the newspaper under its real names. */
  resolverRules: string;
  /** Port on which it answers as a proxy, too: Firefox asks it for every address. */
  port: number;
  /** Serves some HTML under an address of the newspaper until it closes. */
  publish(address: string, html: string): void;
  close(): Promise<void>;
}

const folder = new URL('../pages/', import.meta.url);

/** Opens the newspaper on a free loopback port. */
export async function openNewspaper(): Promise<Newspaper> {
  const published = new Map<string, string>();
  const keyOf = (address: string) => {
    const { host, pathname } = new URL(address);
    return host + pathname;
  };
  const pages = new Map(Object.entries(ADDRESSES).map(([address, file]) => [keyOf(address), file]));
  const server = createServer((request, response) => {
    const key = keyOf(new URL(request.url ?? '/', `http://${request.headers.host}`).href);
    const file = pages.get(key);
    const html = published.get(key) ?? (file && readFileSync(new URL(file, folder), 'utf8'));
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const names = [...HOSTS, 'test.example'];
  const rules = names.flatMap((host) => [80, 8080, 8090].map((at) => `MAP ${host}:${at} 127.0.0.1:${port}`));
  return {
    port,
    resolverRules: `--host-resolver-rules=${rules.join(', ')}`,
    publish: (address, html) => void published.set(keyOf(address), html),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
