import { measureText } from './body-root.ts';
import { measureProse } from './read-body.ts';
import type { PageScan } from './scan-lines.ts';
import type { SiteRule } from './site-rule.ts';

/** A page that has still to be rendered shows next to nothing. */
const MOST_TEXT = 80;
const LOADING = /加载中|正在加载|載入中|请稍候|loading/i;
const APPLICATION_ROOTS = '#app, #root, #__nuxt, #__next, [data-reactroot]';

/** Whether the text of a page is still to be written by its script: the rule says so, or there is a loading note or an empty container. */
export function isUnrendered(page: { document: Document; rule: SiteRule | null; scan: PageScan }): boolean {
  const { document, rule, scan } = page;
  if (measureProse(scan.lines) === 0 && rule?.isPending?.(document)) return true;
  if (measureText(scan.lines) > MOST_TEXT) return false;
  if (rule?.body.some((selector) => document.querySelector(selector) !== null)) return true;
  if (scan.lines.some(({ text }) => text.length <= 40 && LOADING.test(text))) return true;
  const root = document.querySelector(APPLICATION_ROOTS);
  return root !== null && (root.textContent ?? '').trim().length <= MOST_TEXT;
}
