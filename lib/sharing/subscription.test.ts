import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, gzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCrowdingLabels } from '../dictionary/arbitrary-dictionary.ts';
import { readJson, writeJson } from '../dictionary/formats/json.ts';
import { openTermIndex } from '../dictionary/term-index.ts';
import { download } from './download.ts';
import { signEntries } from './entries-hash.ts';
import { type Subscription, updateSubscription } from './subscription.ts';

const LIST = {
  format: 'shudu-dictionary',
  formatVersion: 1,
  id: 'city',
  title: '城市术语',
  revision: 3,
  license: 'CC-BY-4.0',
  entries: [
    { id: 'b', prefLabel: '双碳', category: 'policy' },
    { id: 'a', prefLabel: '专精特新', category: 'jargon' },
  ],
};

const NOW = new Date('2025-12-19T08:00:00Z');
const WORLD = { fetch, now: () => NOW, subtle: crypto.subtle, appVersion: '0.1.0' };

let server: Server;
let origin: string;
let requests: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const send =
  (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body));
  };

const ask = (rest: Partial<Subscription> = {}) =>
  updateSubscription({ address: `${origin}/list.json`, isTyped: true, ...rest }, WORLD);

/** The code of the error of an update that failed. */
async function failure(rest: Partial<Subscription> = {}): Promise<string> {
  const outcome = await ask(rest);
  if (outcome.outcome !== 'failed') throw new Error(`expected a failure, not ${outcome.outcome}`);
  expect(outcome.retryAt).toBe('2025-12-19T12:00:00.000Z');
  return outcome.error.code;
}

describe('updateSubscription', () => {
  it('compiles a new list with its source, in one order', async () => {
    answer = send(LIST, { etag: '"v3"' });
    const outcome = await ask();
    if (outcome.outcome !== 'updated') throw new Error(outcome.outcome);
    const { record, source, index, entries } = outcome.dictionary;
    expect(record).toMatchObject({
      id: 'city',
      kind: 'subscribed',
      etag: '"v3"',
      address: `${origin}/list.json`,
    });
    expect(record.expiresAt).toBe('2025-12-26T08:00:00.000Z');
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(openTermIndex(index)?.dictionary).toBe('city');
    expect(JSON.parse(strFromU8(gunzipSync(source!)))).toEqual(LIST);
  });

  it('asks with the entity tag of the kept copy and sends nothing of the reader', async () => {
    answer = (_, response) => response.writeHead(304, { etag: '"v3"' }).end();
    const outcome = await ask({ kept: { id: 'city', revision: 3, etag: '"v3"', expires: 'PT1H' } });
    expect(outcome).toEqual({
      outcome: 'unchanged',
      checkedAt: '2025-12-19T08:00:00.000Z',
      // An hour is asked for; four is the least.
      expiresAt: '2025-12-19T12:00:00.000Z',
      etag: '"v3"',
    });
    expect(requests[0]!.headers).toMatchObject({ 'if-none-match': '"v3"', accept: 'application/json' });
    expect(requests[0]!.headers).not.toHaveProperty('cookie');
    expect(requests[0]!.headers).not.toHaveProperty('referer');
  });

  it('takes a newer revision, not the same one nor an older one', async () => {
    answer = send(LIST);
    expect((await ask({ kept: { id: 'city', revision: 2 } })).outcome).toBe('updated');
    expect((await ask({ kept: { id: 'city', revision: 3 } })).outcome).toBe('unchanged');
    expect(await failure({ kept: { id: 'city', revision: 4 } })).toBe('older');
    expect((await ask({ kept: { id: 'city', revision: 4 }, isRollback: true })).outcome).toBe('updated');
    expect(await failure({ kept: { id: 'other', revision: 1 } })).toBe('other-dictionary');
  });

  it('checks the hash of the entries', async () => {
    const signed = await signEntries(readJson(JSON.stringify(LIST)).dictionary!, crypto.subtle);
    answer = send(writeJson(signed));
    expect((await ask()).outcome).toBe('updated');
    answer = send(writeJson(signed).replace('双碳', '双控'));
    expect(await failure()).toBe('hash-mismatch');
  });

  it('unpacks a list that is a gzip file', async () => {
    answer = send(gzipSync(new TextEncoder().encode(JSON.stringify(LIST))), {
      'content-type': 'application/gzip',
    });
    expect((await ask()).outcome).toBe('updated');
  });

  it.each<[string, string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['nothing', 'empty', send('')],
    ['a list without entries', 'empty', send({ ...LIST, entries: [] })],
    [
      'a page',
      'html',
      send('<!doctype html><title>404</title>', { 'content-type': 'text/html; charset=utf-8' }),
    ],
    ['a page that says it is JSON', 'html', send(' <html></html>')],
    ['an error', 'http-status', send('{}', {}, 503)],
    ['half a file', 'half-file', send(JSON.stringify(LIST).slice(0, 200))],
    ['something else', 'malformed', send('not a list }')],
    ['another encoding', 'malformed', send(Uint8Array.of(0x7b, 0xb5, 0xbd, 0x7d))],
    [
      'a list with an entry that is refused',
      'invalid',
      send({ ...LIST, entries: [{ id: 'a', prefLabel: '碳', category: 'x' }] }),
    ],
    ['a list with fewer entries than it says', 'invalid', send({ ...LIST, count: 3 })],
    ['a list without a licence', 'licence-missing', send({ ...LIST, license: undefined })],
    ['a list for a later version', 'needs-newer-app', send({ ...LIST, minApp: '0.2' })],
    [
      'a file that is too large',
      'too-large',
      (_, response) => response.writeHead(200, { 'content-length': '200000001' }).write('{'),
    ],
    [
      'another host',
      'redirected',
      (request, response) => {
        const port = origin.split(':').at(-1);
        if (request.headers.host?.startsWith('localhost')) send(LIST)(request, response);
        else response.writeHead(302, { location: `http://localhost:${port}/list.json` }).end();
      },
    ],
  ])('refuses %s (%s)', async (_, code, respond) => {
    answer = respond;
    expect(await failure()).toBe(code);
  });

  it('refuses a transfer that breaks off', async () => {
    answer = (_, response) => {
      const body = JSON.stringify(LIST);
      response.writeHead(200, { 'content-length': String(body.length * 2) });
      response.write(body, () => response.destroy());
    };
    expect(await failure()).toBe('half-file');
  });

  it('gives up a bomb while it is unpacked, and a file that never ends', async () => {
    const caps = { packedBytes: 10_000, rawBytes: 1_000_000 };
    const request = { address: `${origin}/list.json`, isTyped: true };
    answer = send(gzipSync(new Uint8Array(2_000_000).fill(0x20)), { 'content-type': 'application/gzip' });
    await expect(download(fetch, request, caps)).rejects.toMatchObject({ code: 'too-large' });
    answer = (_, response) => {
      response.on('drain', () => response.write(' '.repeat(65_536)));
      while (response.write(' '.repeat(65_536)));
    };
    await expect(download(fetch, request, caps)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('refuses labels that were chosen to hold the index up', async () => {
    const entries = listCrowdingLabels(4000).map((prefLabel, number) => ({
      id: `t${number}`,
      prefLabel,
      category: 'policy',
    }));
    answer = send({ ...LIST, entries });
    expect(await failure()).toBe('invalid');
  });

  it('says that a server does not answer', async () => {
    answer = (request) => request.socket.destroy();
    expect(await failure()).toBe('unreachable');
  });

  it('takes a mirror when the first address fails, without the entity tag of the other', async () => {
    answer = (request, response) =>
      request.url === '/list.json' ? send('', {}, 500)(request, response) : send(LIST)(request, response);
    // Mirrors come from the list, so that they are asked only in public networks: here a fetch leads a public name to the server.
    const lead: typeof fetch = (input, init) =>
      fetch(String(input).replace('https://mirror.example.org', origin), init);
    const respond: typeof fetch = async (input, init) => {
      const response = await lead(input, init);
      Object.defineProperty(response, 'url', { value: String(input) });
      return response;
    };
    const outcome = await updateSubscription(
      {
        address: `${origin}/list.json`,
        mirrors: ['https://mirror.example.org/copy.json'],
        isTyped: true,
        kept: { id: 'city', revision: 2, etag: '"v2"' },
      },
      { ...WORLD, fetch: respond },
    );
    expect(outcome.outcome).toBe('updated');
    expect(requests.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/list.json', '"v2"'],
      ['/copy.json', undefined],
    ]);
  });

  it('never asks a private network that the reader did not type', async () => {
    answer = send(LIST);
    expect(await failure({ isTyped: false })).toBe('private-network');
    expect(requests).toEqual([]);
  });
});
