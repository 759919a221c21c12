import { countHan } from './fold-text.ts';
import { classifyPage } from './site-rules.ts';

const ENOUGH_TEXT = 60;
const SHORTEST_PIECE = 12;
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
  let node: Node | null = root;
  for (let visited = 0; node !== null && visited < MOST_NODES; visited += 1) {
    if (node.nodeType === 3) text += measurePiece((node as Text).data);
    if (text >= ENOUGH_TEXT) return true;
    const isSkipped = node.nodeType === 1 && SKIPPED.has((node as Element).localName.toLowerCase());
    node = findNext(node, root, isSkipped);
  }
  return false;
}

function measurePiece(text: string): number {
  return text.length >= SHORTEST_PIECE && SENTENCE.test(text) ? countHan(text) : 0;
}

/** The next node in document order, past the children of a skipped one. */
function findNext(from: Node, root: Node, isSkipped: boolean): Node | null {
  if (!isSkipped && from.firstChild !== null) return from.firstChild;
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}
