import { foldForComparison, simplifyLabels } from './fold-text.ts';
import { parseAddress } from './site-rules.ts';

const NEXT = /^(?:下一页|下页|阅读全文|余下全文|后一页)[>»]*$/;
const MOST_LINKS = 2_000;

/**
 * The address of the next part where an article is spread over several pages (下一页); `null` where there is none. The parts
 * are articles of their own addresses; a reader can thus be told that the text goes on.
 */
export function findNextPage(document: Document, address: string): string | null {
  const base = parseAddress(address);
  if (base === null) return null;
  let seen = 0;
  for (const link of document.querySelectorAll('a[href]')) {
    seen += 1;
    if (seen > MOST_LINKS) return null;
    const text = link.textContent ?? '';
    if (text.length > 12 || !NEXT.test(foldForComparison(simplifyLabels(text)))) continue;
    const href = link.getAttribute('href')!;
    const next = URL.canParse(href, base.href) ? new URL(href, base.href) : null;
    if (next === null || next.host !== base.host || next.pathname === base.pathname) continue;
    return next.href;
  }
  return null;
}
