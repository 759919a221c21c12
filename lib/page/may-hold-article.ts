import { countHan } from './fold-text.ts';
import { classifyPage } from './site-rules.ts';
import { walkNodes } from './walk-nodes.ts';

/** A little less than `readPage` asks for, so that nothing is passed over that it would read. */
const ENOUGH_TEXT = 50;
const SHORTEST_PIECE = 8;
const MOST_NODES = 20_000;
const SENTENCE = /[。，；：]/;
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'a',
  'select',
  'button',
  'textarea',
  'svg',
  'head',
  'title',
]);

/**
 * A cheap look (no layout, no clone, no Readability) at whether a page is worth reading: by its address where a rule knows it, else by
 * some running Chinese text outside links. A page that has still to render answers `true` if its address is that of an article.
 */
export function mayHoldArticle(document: Document, address: string): boolean {
  if (document.documentElement === null) return false;
  const kind = classifyPage(document, address);
  if (kind === 'article') return true;
  if (kind === 'plan' || kind === 'list') return false;
  return hasRunningText(document.documentElement);
}

function hasRunningText(root: Element): boolean {
  let text = 0;
  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) text += measurePiece((node as Text).data);
    const name = (node as Element).localName;
    return text < ENOUGH_TEXT && !(typeof name === 'string' && SKIPPED.has(name.toLowerCase()));
  };
  walkNodes(root, { enter }, MOST_NODES);
  return text >= ENOUGH_TEXT;
}

/** Length of a text node that has a stop or comma and is in Chinese; 0 for others. */
function measurePiece(data: string): number {
  const text = data.trim();
  return text.length >= SHORTEST_PIECE && SENTENCE.test(text) && countHan(text) > 0 ? text.length : 0;
}
