import type { PageKind, SiteRule } from './site-rule.ts';
import { founderEpaper } from './site-rules/founder-epaper.ts';
import { founderNews } from './site-rules/founder-news.ts';
import { guangdongPlatform } from './site-rules/guangdong-platform.ts';
import { jiangmenDaily } from './site-rules/jiangmen-daily.ts';
import { jiangmenNews } from './site-rules/jiangmen-news.ts';
import { wechat } from './site-rules/wechat.ts';

/** Every rule, the nearest first: the first rule that knows the host, else the first that knows the template, is taken. */
export const SITE_RULES: readonly SiteRule[] = [
  jiangmenDaily,
  jiangmenNews,
  wechat,
  guangdongPlatform,
  founderNews,
  founderEpaper,
];

const ARTICLE_TITLE = 'meta[name="ArticleTitle" i][content]:not([content=""])';

/** The rule for an address, by its host; `null` where no rule knows it, or where it is no http address. */
export function findSiteRule(address: string): SiteRule | null {
  const url = parseAddress(address);
  if (url === null) return null;
  return SITE_RULES.find((rule) => rule.hosts.some((host) => isHost(url.hostname, host))) ?? null;
}

/** The rule for a page: by its host, else by the template that it is made from. */
export function findPageRule(document: Document, address: string): SiteRule | null {
  return findSiteRule(address) ?? SITE_RULES.find((rule) => rule.recognises?.(document)) ?? null;
}

/** What a page is, by its address alone. `other` where no rule knows it. */
export function classifyAddress(address: string): PageKind {
  const url = parseAddress(address);
  const rule = findSiteRule(address);
  if (url === null || rule === null) return 'other';
  return classifyPath(url, rule);
}

/** What a page is, by its address and by what its head says of it. `other` where neither tells. */
export function classifyPage(document: Document, address: string): PageKind {
  const url = parseAddress(address);
  const rule = findPageRule(document, address);
  if (url === null || rule === null) return 'other';
  const kind = classifyPath(url, rule);
  // Articles that end in `/index.html` look like lists; the state norm for government sites names their title.
  return kind === 'list' && document.querySelector(ARTICLE_TITLE) !== null ? 'article' : kind;
}

function classifyPath(url: URL, rule: SiteRule): PageKind {
  const path = url.pathname + url.search;
  return (
    rule.addresses.find(({ pattern }) => pattern.test(url.pathname) || pattern.test(path))?.kind ?? 'other'
  );
}

/** An http or https address in parts; `null` for anything else. */
export function parseAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}

function isHost(hostname: string, host: string): boolean {
  const name = hostname.replace(/^www\./, '');
  return host.startsWith('.') ? name.endsWith(host) : name === host;
}
