import { Readability } from '@mozilla/readability';
import { type PageReading, readPage } from '../../lib/page/read-page.ts';
import type { Article } from '../../lib/text/article.ts';

/** Browsers and extensions that save pages write the address into a comment at the beginning. */
const COMMENTS = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>"]{1,2000})/,
  /\burl:\s*(https?:\/\/[^\s<>"]{1,2000})/,
];
const LOOKED_AT = 3_000;

/** Where a saved page came from: the comment of whoever saved it, else what the page says of itself; empty where neither tells. */
export function findAddress(html: string, page: Document): string {
  const head = html.slice(0, LOOKED_AT);
  for (const comment of COMMENTS) {
    const found = comment.exec(head)?.[1];
    if (found && URL.canParse(found)) return found;
  }
  const own =
    page.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  return /^https?:/.test(own) && URL.canParse(own) ? own : '';
}

/** The article of a saved page, or why there is none. Nothing of the page is loaded or run. */
export function readSavedPage(
  html: string,
): { article: Article } | { reason: Exclude<PageReading['kind'], 'article'> } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const reading = readPage(page, { address: findAddress(html, page), Readability });
  return reading.kind === 'article' ? { article: reading.article } : { reason: reading.kind };
}
