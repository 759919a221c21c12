import { describe, expect, it } from 'vitest';
import { findLinks } from './NoteLinks.tsx';

describe('findLinks', () => {
  it('finds addresses beside Chinese and at the end of sentences, each once', () => {
    const note = '见http://a.cn/x?y=1,又见 https://b.cn/路径。(http://a.cn/x?y=1) 完。';
    expect(findLinks(note)).toEqual(['http://a.cn/x?y=1', 'https://b.cn/路径']);
  });

  it('takes nothing that runs for an address', () => {
    expect(findLinks('javascript:alert(1) data:text/html,x file:///etc ftp://a.cn')).toEqual([]);
  });
});
