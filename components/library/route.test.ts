import { describe, expect, it } from 'vitest';
import { articleHref, parseRoute } from './route.ts';

describe('parseRoute', () => {
  it('reads what articleHref writes, whatever the id', () => {
    for (const id of ['abc', 'a/b %#?', '文章'])
      expect(parseRoute(articleHref(id, { start: 3, end: 9 }))).toEqual({
        view: 'article',
        id,
        span: { start: 3, end: 9 },
      });
    expect(parseRoute(articleHref('abc'))).toEqual({ view: 'article', id: 'abc', span: null });
  });

  it('shows the facts for what it does not know', () => {
    for (const hash of ['', '#', '#nothing', '#article', '#article/', '#constructor'])
      expect(parseRoute(hash)).toEqual({ view: 'facts' });
    expect(parseRoute('#article/%E0%A4%A/1-x')).toEqual({ view: 'article', id: '%E0%A4%A', span: null });
  });
});
