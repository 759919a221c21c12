import { describe, expect, it } from 'vitest';
import type { Article, Block } from './article.ts';
import { shortenArticle } from './shorten-article.ts';

function articleOf(paragraphs: string[]): Article {
  let start = 0;
  const blocks = paragraphs.map((text): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + text.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks } as Article;
}

describe('shortenArticle', () => {
  it('gives back an article that is short enough', () => {
    const article = articleOf(['一二三', '四五六']);
    expect(shortenArticle(article, 7)).toBe(article);
  });

  it('keeps whole blocks only, and their offsets', () => {
    const short = shortenArticle(articleOf(['一二三', '四五六', '七八九']), 9);
    expect(short.text).toBe('一二三\n四五六');
    expect(short.blocks.map(({ start, end }) => short.text.slice(start, end))).toEqual(['一二三', '四五六']);
  });

  it('leaves nothing where the first block is too long already', () => {
    expect(shortenArticle(articleOf(['一二三四五']), 3)).toMatchObject({ text: '', blocks: [] });
  });
});
