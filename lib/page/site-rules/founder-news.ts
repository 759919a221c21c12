import type { SiteRule } from '../site-rule.ts';

/** News sites made with Founder's content system (中国江门网, gmw.cn and others). */
export const founderNews: SiteRule = {
  name: 'Founder news site',
  hosts: [],
  addresses: [
    { pattern: /\/content\/\d{4}-\d{2}\/\d{2}\/content_\d+\.s?html?$/i, kind: 'article' },
    { pattern: /\/content_\d+(?:_\d+)?\.s?html?$/i, kind: 'article' },
  ],
  recognises: (document) =>
    document.querySelector('meta[name="contentid"]') !== null &&
    document.querySelector('meta[name="publishdate"]') !== null,
  body: ['#contentMain', '.tit_from ~ .content', '.content', '.nr', '.zw'],
  headline: ['#articleTitle', '.tit_bar h1', '.nr > h1', 'h1'],
  kicker: ['.tit_bar h3', '.tit_bar .intro'],
  subtitle: ['.tit_bar h2', '.tit_bar .sub'],
  date: ['#pubTime', '#pubtime_baidu'],
  source: ['#source', '#source_baidu'],
  editor: ['.bj', '#contentLiability', '#editor_baidu'],
  leaveOut: ['.share', '.ewm', '.xgyd', '.bj', '#contentLiability', '#contentMsg_baidu'],
};
