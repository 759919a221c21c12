import type { Box, Line } from './line.ts';

/** Attribute that carries a line's number through Readability. It stands on the draft only, never on the live page. */
const LINE_NUMBER = 'data-line';
const MAX_DEPTH = 80;
const KEPT_TAGS = new Set(
  'article section main div table tbody thead tfoot tr td th ul ol li blockquote aside footer header nav form'.split(
    ' ',
  ),
);
const LINE_TAGS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'dt',
  'dd',
  'caption',
  'figcaption',
]);

/** What the draft is made of. */
export interface DraftOptions {
  /** Whether class names and ids go along: Readability weighs them. Off where a rule has chosen the body already. */
  withNames: boolean;
}

/**
 * A document for Readability, written from lines: the boxes of the page as they are nested, each line a paragraph of its own
 * (also where the page has only `<br>`), links kept as links, no pictures, no scripts. The live page is not cloned and not touched.
 */
export function writeDraft(live: Document, lines: readonly Line[], options: DraftOptions): Document {
  const draft = live.cloneNode(false) as Document;
  while (draft.firstChild !== null) draft.removeChild(draft.firstChild);
  const root = draft.createElement('html');
  const body = draft.createElement('body');
  root.append(draft.createElement('head'), body);
  draft.appendChild(root);
  const copies = new Map<Box, Element>();
  for (const line of lines) {
    copyBox(line.box, { body, copies, withNames: options.withNames }).append(writeLine(draft, line));
  }
  return draft;
}

interface DraftContext {
  body: Element;
  copies: Map<Box, Element>;
  withNames: boolean;
}

/** The draft's element for a box; makes it and the ones around it where they are not there yet. */
function copyBox(box: Box, context: DraftContext): Element {
  const missing: Box[] = [];
  let at: Box | null = box;
  while (at !== null && !context.copies.has(at)) {
    missing.push(at);
    at = at.parent;
  }
  let parent = at === null ? context.body : context.copies.get(at)!;
  for (const next of missing.reverse()) {
    parent = isCopied(next) ? appendCopy(parent, next, context.withNames) : parent;
    context.copies.set(next, parent);
  }
  return parent;
}

function isCopied(box: Box): boolean {
  return box.depth < MAX_DEPTH && box.tag !== 'html' && box.tag !== 'body' && !LINE_TAGS.has(box.tag);
}

function appendCopy(parent: Element, box: Box, withNames: boolean): Element {
  const copy = parent.ownerDocument.createElement(KEPT_TAGS.has(box.tag) ? box.tag : 'div');
  if (withNames) {
    for (const name of ['class', 'id', 'role']) {
      const value = box.element.getAttribute(name);
      if (value) copy.setAttribute(name, value);
    }
  }
  parent.append(copy);
  return copy;
}

function writeLine(draft: Document, line: Line): Element {
  const tag = /^h[1-6]$/.test(line.box.tag) ? line.box.tag : 'p';
  const paragraph = draft.createElement(tag);
  paragraph.setAttribute(LINE_NUMBER, String(line.index));
  const text = line.text.slice(line.linkLength);
  if (line.linkLength > 0) {
    const link = draft.createElement('a');
    link.setAttribute('href', 'https://link.invalid/');
    link.textContent = line.text.slice(0, line.linkLength);
    paragraph.append(link);
  }
  if (text.length > 0) paragraph.append(draft.createTextNode(text));
  return paragraph;
}

/** The numbers of the lines that stand in what Readability kept. */
export function collectLineNumbers(content: Element): Set<number> {
  const numbers = new Set<number>();
  for (const element of content.querySelectorAll(`[${LINE_NUMBER}]`)) {
    numbers.add(Number(element.getAttribute(LINE_NUMBER)));
  }
  return numbers;
}
