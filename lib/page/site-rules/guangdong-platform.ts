import type { SiteRule } from '../site-rule.ts';

/** The shared platform of Guangdong's governments: `content/post_N.html`, and `/gkmlpt/`, which a script renders. */
export const guangdongPlatform: SiteRule = {
  name: '广东政府网站集约化平台',
  hosts: ['jiangmen.gov.cn', '.jiangmen.gov.cn', '.gov.cn', 'jiangmen.cn', '.jiangmen.cn'],
  addresses: [
    { pattern: /\/content\/(?:\w+\/)*(?:mpost|post)_\d+(?:_\d+)?\.html?$/i, kind: 'article' },
    { pattern: /\/(?:t|content_)?\d{6,8}_?\d*\.s?html?$/i, kind: 'article' },
    {
      pattern: /\/(?:t\d{8}_\d+|default_\d+|content_\d+|art_\w+|c_\d+)(?:_\d+)?\.s?html?$/i,
      kind: 'article',
    },
    { pattern: /\/(?:index(?:_\d+)?\.s?html?)?$/i, kind: 'list' },
  ],
  recognises: (document) => document.querySelector('meta[name="ArticleTitle" i]') !== null,
  body: [
    '#zoomcon',
    '.TRS_UEDITOR',
    '.TRS_Editor',
    '[class*="TRS_UEDITOR"]',
    '[class*="TRS_Editor"]',
    '.article-content',
    '.artContent',
    '#UCAP-CONTENT',
    '.pages_content',
    '#zoom',
    '#Zoom',
    '.view',
  ],
  headline: ['.news-title', '.article h1', '.artTitle', 'h1'],
  source: ['.info .ly', '.info_fbt .ly'],
  date: ['.info .time', '.info_fbt .time', '.news-title-date'],
  leaveOut: ['.sharebox', '.share', '.files', '.prevnext', '.wza-bar', '.crumbs', '.bdsharebuttonbox'],
  isPending: (document) => /\bDETAIL\b/.test(readInlineScripts(document)),
};

function readInlineScripts(document: Document): string {
  let text = '';
  for (const script of document.querySelectorAll('script:not([src])')) {
    text += script.textContent ?? '';
    if (text.length > 200_000) break;
  }
  return text;
}
