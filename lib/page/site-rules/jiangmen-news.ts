import type { SiteRule } from '../site-rule.ts';
import { founderNews } from './founder-news.ts';

/** 中国江门网, the news site of Jiangmen Daily. */
export const jiangmenNews: SiteRule = {
  ...founderNews,
  name: '中国江门网',
  hosts: ['jmnews.com.cn', '.jmnews.com.cn'],
  addresses: [...founderNews.addresses, { pattern: /^\/(?:a\/)?(?:\w+\.s?html?)?$/i, kind: 'list' }],
  recognises: undefined,
  publisher: '江门日报',
  plainHttp: true,
  parameters: [],
};
