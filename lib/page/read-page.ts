import type { Article } from '../text/article.ts';
import { assembleArticle } from './assemble-article.ts';
import { findBodyRoot, measureText } from './body-root.ts';
import { isLinkLine } from './boilerplate.ts';
import { foldForComparison } from './fold-text.ts';
import { readFounderProperties } from './founder-properties.ts';
import { findHeadlineBlock, type HeadlineBlock } from './headline-block.ts';
import { isUnrendered } from './is-unrendered.ts';
import type { Line } from './line.ts';
import { findNextPage } from './next-page.ts';
import { readFields } from './page-fields.ts';
import { MOST_LINES, type ReadabilityClass, readBody } from './read-body.ts';
import { type PageScan, scanLines } from './scan-lines.ts';
import type { SiteRule } from './site-rule.ts';
import { classifyPage, findPageRule } from './site-rules.ts';
import type { TextMap } from './text-map.ts';

/** What was found on a page. `pending`: its body is still to be written by the page's script. */
export type PageReading =
  | {
      kind: 'article';
      article: Article;
      map: TextMap;
      /** Address of the next part of an article that is spread over several pages. */
      nextPage: string | null;
    }
  | { kind: 'none' | 'list' | 'pending'; reason: string };

/** What `readPage` needs beside the document. */
export interface ReadPageOptions {
  /** Address of the page; an empty text where it has none (a file). */
  address: string;
  /** The class `Readability` of `@mozilla/readability`, handed in so that only article pages load it. */
  Readability: ReadabilityClass;
}

const MOST_NODES = 250_000;
const LEAST_TEXT = 30;
const LEAST_WITHOUT_RULE = 60;

/**
 * Reads the article of a page: its metadata, its text in blocks, and the map from the text to the live nodes. The page is not changed.
 * Never throws for a strange page; says `none` with a reason.
 */
export function readPage(document: Document, options: ReadPageOptions): PageReading {
  if (document.documentElement === null) return { kind: 'none', reason: 'The document is empty.' };
  const rule = findPageRule(document, options.address);
  const kind = classifyPage(document, options.address);
  if (kind === 'plan' || kind === 'list')
    return { kind: 'list', reason: `The address is that of a ${kind}.` };
  const scan = scanLines(document, { ...selectParts(document, rule), maxNodes: MOST_NODES });
  if (scan.truncated) return { kind: 'none', reason: `The page has more than ${MOST_NODES} nodes.` };
  return readScan(document, { ...options, rule, scan });
}

interface ScannedPage extends ReadPageOptions {
  rule: SiteRule | null;
  scan: PageScan;
}

function readScan(document: Document, { address, Readability, rule, scan }: ScannedPage): PageReading {
  const root = findBodyRoot(document, scan, rule);
  if (root === null && isUnrendered({ document, rule, scan })) {
    return { kind: 'pending', reason: 'The page has not written its text yet.' };
  }
  if (root === null && scan.lines.length > MOST_LINES) {
    return { kind: 'none', reason: `The page has more than ${MOST_LINES} lines.` };
  }
  const found = readBody({ document, scan, root, Readability });
  if (measureText(found) < (root === null ? LEAST_WITHOUT_RULE : LEAST_TEXT)) return explainNothing(scan);
  const properties = readFounderProperties(document, scan.comments);
  const title = findHeadlineBlock({ document, scan, rule, properties, body: found });
  const body = dropHeadline(found, title);
  if (body.length === 0) return explainNothing(scan);
  const fields = readFields({ document, address, scan, rule, properties, title, body });
  const nextPage = findNextPage(document, address);
  return { kind: 'article', ...assembleArticle({ address, rule, scan, title, fields, body }), nextPage };
}

/** The body without the lines of the headline block, and without a headline that it repeats. */
function dropHeadline(body: readonly Line[], title: HeadlineBlock): Line[] {
  const own = new Set([...title.kickerLines, ...title.headlineLines, ...title.subtitleLines]);
  const headline = foldForComparison(title.headline);
  const rest = body.filter((line) => !own.has(line));
  return rest.filter((line, at) => at >= 2 || foldForComparison(line.text) !== headline);
}

function explainNothing(scan: PageScan): PageReading {
  const links = scan.lines.reduce((sum, line) => sum + line.linkLength, 0);
  if (scan.lines.filter(isLinkLine).length >= 5 && links > measureText(scan.lines)) {
    return { kind: 'list', reason: 'The page is a list of links.' };
  }
  return { kind: 'none', reason: 'The page has no text that reads like an article.' };
}

function selectParts(document: Document, rule: SiteRule | null) {
  const select = (selectors: readonly string[] | undefined) =>
    new Set(selectors?.length ? document.querySelectorAll(selectors.join(',')) : []);
  return { leaveOut: select(rule?.leaveOut), reveal: select(rule?.reveal) };
}
