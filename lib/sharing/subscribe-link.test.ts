import { describe, expect, it } from 'vitest';
import { readJson } from '../dictionary/formats/json.ts';
import { findExpiry } from './expiry.ts';
import { describeOffer, readSubscribeLink } from './subscribe-link.ts';

describe('readSubscribeLink', () => {
  it('gives the address of a marked link only', () => {
    expect(readSubscribeLink('https://example.org/terms.json?v=1#shudu-dictionary')).toBe(
      'https://example.org/terms.json?v=1',
    );
    for (const link of [
      'https://example.org/terms.json',
      'http://example.org/a#shudu-dictionary',
      'javascript:1#shudu-dictionary',
      '',
    ])
      expect(readSubscribeLink(link)).toBeNull();
  });
});

describe('describeOffer', () => {
  it('shows the host, the licence and a sample of the whole list', () => {
    const entries = Array.from({ length: 100 }, (_, n) => ({
      id: `t${n}`,
      prefLabel: `术语${n}`,
      category: 'policy',
    }));
    const { dictionary } = readJson(
      JSON.stringify({
        format: 'shudu-dictionary',
        formatVersion: 1,
        id: 'x',
        title: '词典',
        revision: 1,
        license: 'CC0-1.0',
        entries,
      }),
    );
    const offer = describeOffer('https://example.org:8443/terms.json', dictionary!);
    expect(offer).toMatchObject({
      host: 'example.org:8443',
      title: '词典',
      license: 'CC0-1.0',
      attribution: null,
      count: 100,
    });
    expect(offer.sample.map(({ prefLabel }) => prefLabel)).toEqual(
      Array.from({ length: 20 }, (_, n) => `术语${n * 5}`),
    );
  });
});

describe('findExpiry', () => {
  it.each([
    [undefined, '2025-12-26T08:00:00.000Z'],
    ['nonsense', '2025-12-26T08:00:00.000Z'],
    ['P2D', '2025-12-21T08:00:00.000Z'],
    ['P1W', '2025-12-26T08:00:00.000Z'],
    ['PT12H', '2025-12-19T20:00:00.000Z'],
    ['PT1H', '2025-12-19T12:00:00.000Z'],
    ['P0D', '2025-12-19T12:00:00.000Z'],
    ['P9999D', '2026-12-19T08:00:00.000Z'],
  ])('reads %s', (expires, expected) => {
    expect(findExpiry(new Date('2025-12-19T08:00:00Z'), expires).toISOString()).toBe(expected);
  });
});
