import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mayHoldArticle } from '../../lib/page/may-hold-article.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { readExpectations } from './expectations.ts';
import { scorePage } from './score-page.ts';

const FOLDER = import.meta.dirname;

function openPage(file: string): Document {
  return parseHTML(readFileSync(join(FOLDER, file), 'utf8')).document as unknown as Document;
}

describe.each([...readExpectations()])('%s', (file, expected) => {
  const document = openPage(file);
  const before = document.documentElement.outerHTML;
  const reading = readPage(document, { address: expected.address, Readability });

  it('is read whole, once, with every field', () => {
    const { isKindRight, lost, doubled, foreign, captions, wrong } = scorePage(reading, expected);
    expect({ isKindRight, lost, doubled, foreign, captions, wrong }).toEqual({
      isKindRight: true,
      lost: [],
      doubled: [],
      foreign: [],
      captions: [],
      wrong: [],
    });
  });

  it('is left as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is looked at only if it may hold an article', () => {
    const mayHold = mayHoldArticle(document, expected.address);
    if (reading.kind === 'article') expect(mayHold).toBe(true);
    if (reading.kind === 'list') expect(mayHold).toBe(false);
  });

  it('has blocks in order that cover the text but for line feeds', () => {
    const article = reading.kind === 'article' ? reading.article : { text: '', blocks: [] };
    const joined = article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n');
    expect(joined).toBe(article.text);
  });

  it('leads from every live character back to the same character of the text', () => {
    const map = reading.kind === 'article' ? reading.map : { nodes: [], text: '', fromPoint: () => null };
    const wrong: string[] = [];
    for (const node of map.nodes) {
      for (let at = 0; at < node.data.length; at += 1) {
        if (/[\s\u00ad\u200b\u2060\ufeff]/.test(node.data[at]!)) continue;
        const offset = map.fromPoint(node, at);
        if (offset === null || map.text[offset] !== node.data[at]) wrong.push(`${node.data} @${at}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('pages without the names of their elements', () => {
  const files = [...readExpectations()].filter(
    // Two bodies are served hidden; only their name tells that they will be shown.
    ([file, { kind }]) => kind === undefined && !['06_wechat_raw.html', '46_wechat_lists_and_credits.html'].includes(file),
  );

  it.each(files)('%s is read whole by Readability alone', (file, expected) => {
    const document = openPage(file);
    for (const element of document.querySelectorAll('body *')) {
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
    const { lost, doubled, foreign } = scorePage(readPage(document, { address: '', Readability }), expected);
    expect({ lost, doubled, foreign }).toEqual({ lost: [], doubled: [], foreign: [] });
  });
});
