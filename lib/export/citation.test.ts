import { describe, expect, it } from 'vitest';
import { type CitedArticle, describeCitation, writeCitation } from './citation.ts';

const newspaper: CitedArticle = {
  headline: '岗安区力争五年再造一个工业新城',
  subtitle: null,
  contributors: [
    { name: '林以南', role: 'reporter' },
    { name: '林以南', role: 'photographer' },
    { name: '岗宣', role: 'correspondent' },
    { name: '编辑甲', role: 'editor' },
  ],
  date: '2025-12-19',
  source: '江门日报',
  edition: 'A02 要闻',
  address: 'http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_790001.htm',
};

const bulletin: CitedArticle = {
  headline: '2025年砚池市统计公报',
  subtitle: '——初步核算',
  contributors: [],
  date: '2026-03-18',
  source: '砚池市统计局',
  edition: null,
  address: 'https://www.yanchi.gov.cn/post_1.html',
};

describe('writeCitation', () => {
  it('cites a newspaper article that was read online with its page', () => {
    expect(writeCitation(newspaper, '2025-12-20')).toBe(
      '林以南, 岗宣. 岗安区力争五年再造一个工业新城[N/OL]. 江门日报, 2025-12-19(A02)[2025-12-20]. http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_790001.htm.',
    );
  });

  it('takes the issuing body for the author of a document, and joins the subtitle', () => {
    expect(writeCitation(bulletin, '2026-04-01T08:00:00Z')).toBe(
      '砚池市统计局. 2025年砚池市统计公报: 初步核算[EB/OL]. (2026-03-18)[2026-04-01]. https://www.yanchi.gov.cn/post_1.html.',
    );
  });

  it('names three of four authors', () => {
    const contributors = ['甲一', '乙二', '丙三', '丁四'].map((name) => ({
      name,
      role: 'reporter' as const,
    }));
    expect(writeCitation({ ...newspaper, contributors }, '2025-12-20')).toMatch(/^甲一, 乙二, 丙三, 等\. /);
  });

  it('starts with the title and leaves out what is unknown', () => {
    const bare = { ...newspaper, contributors: [], date: null, source: null, edition: null, address: null };
    expect(writeCitation(bare, '2025-12-20')).toBe('岗安区力争五年再造一个工业新城[EB].');
  });

  it('names the photographer of a photo story', () => {
    const contributors = [{ name: '祝予安', role: 'photographer' as const }];
    expect(writeCitation({ ...newspaper, contributors }, '2025-12-20')).toMatch(/^祝予安\. /);
  });
});

describe('describeCitation', () => {
  it('describes a newspaper article', () => {
    expect(describeCitation(newspaper, '2025-12-20')).toEqual({
      id: newspaper.address,
      type: 'article-newspaper',
      title: newspaper.headline,
      author: [{ literal: '林以南' }, { literal: '岗宣' }],
      'container-title': '江门日报',
      issued: { 'date-parts': [[2025, 12, 19]] },
      accessed: { 'date-parts': [[2025, 12, 20]] },
      page: 'A02',
      section: '要闻',
      URL: newspaper.address,
      language: 'zh-CN',
    });
  });

  it('describes a document as a web page with its publisher', () => {
    const item = describeCitation(bulletin, '2026-04-01');
    expect(item).toMatchObject({ type: 'webpage', publisher: '砚池市统计局' });
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('container-title');
  });
});
