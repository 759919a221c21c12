import { Readability } from '@mozilla/readability';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read-page.ts';
import { readExpectations } from './expectations.ts';
import { scorePage } from './score-page.ts';

const SOURCES = import.meta.glob<string>('./*.html', { query: '?raw', import: 'default', eager: true });

let frame: HTMLIFrameElement;

beforeAll(() => {
  frame = document.createElement('iframe');
  // Scripts of the pages do not run; what they would write is as in the file.
  frame.sandbox.add('allow-same-origin');
  document.body.append(frame);
});

afterAll(() => frame.remove());

async function open(html: string): Promise<Document> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  await loaded;
  return frame.contentDocument!;
}

describe('pages as the browser parses them', () => {
  it.each([...readExpectations()])('%s', async (file, expected) => {
    const page = await open(SOURCES[`./${file}`]!);
    const before = page.documentElement.outerHTML;
    const reading = readPage(page, { address: expected.address, Readability });
    const { isKindRight, lost, doubled, foreign, captions, wrong } = scorePage(reading, expected);
    expect({ isKindRight, lost, doubled, foreign, captions, wrong }).toEqual({
      isKindRight: true,
      lost: [],
      doubled: [],
      foreign: [],
      captions: [],
      wrong: [],
    });
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
