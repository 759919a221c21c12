import type { Box, Line, PageComment, Picture } from './line.ts';
import { LineBuilder } from './line-builder.ts';
import { isHidden, isSymbolFont } from './visibility.ts';
import { walkNodes } from './walk-nodes.ts';

/** What was found on the page. */
export interface PageScan {
  lines: Line[];
  comments: PageComment[];
  /** Every box that holds a line, by its element. */
  boxes: Map<Element, Box>;
  /** Pictures after the last line. */
  trailingPictures: Picture[];
  /** True when the page had more nodes than `maxNodes`; the lines stop there. */
  truncated: boolean;
}

/** How to scan. */
export interface ScanOptions {
  /** Elements that are left out with everything in them. */
  leaveOut?: ReadonlySet<Element>;
  /** Elements that are served hidden and shown by the page's own script; they and what is in them count as visible. */
  reveal?: ReadonlySet<Element>;
  /** Nodes that are visited at most. */
  maxNodes: number;
}

const SKIPPED = new Set(
  (
    'head title script style noscript template link meta base select option textarea input button iframe frame ' +
    'frameset object embed applet canvas audio video svg math map area datalist progress meter dialog'
  ).split(' '),
);
const BOXES = new Set(
  (
    'html body address article aside blockquote center details dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre section summary table caption thead tbody tfoot tr td th ul ' +
    'founder-content'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong']);
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i;
const INLINE_STYLE = /(?:^|;)\s*display\s*:\s*inline\s*(?:;|$)/i;
const NOTE_TARGET = /^_?(?:ftn|edn|fn|note)[-_]?\d+$/i;

/**
 * Reads a page into visual lines, in the order of the DOM, without changing it. Walks node by node (no recursion), so that
 * ten thousand nested elements cost no more than ten thousand side by side.
 */
export function scanLines(root: Node, options: ScanOptions): PageScan {
  return new Scanner(root, options).run();
}

class Scanner {
  private readonly builder = new LineBuilder();
  private readonly comments: PageComment[] = [];
  private readonly boxes = new Map<Element, Box>();
  private box: Box | null = null;
  private revealed = 0;
  private readonly root: Node;
  private readonly options: ScanOptions;

  constructor(root: Node, options: ScanOptions) {
    this.root = root;
    this.options = options;
  }

  run(): PageScan {
    const visitor = {
      enter: (node: Node) => this.enter(node),
      leave: (node: Node) => this.leave(node as Element),
    };
    // From the root element: the document type has no next sibling outside browsers.
    const root = this.root.nodeType === 9 ? (this.root as Document).documentElement : this.root;
    const isWhole = walkNodes(root, visitor, this.options.maxNodes);
    this.builder.flush();
    return {
      lines: this.builder.lines,
      comments: this.comments,
      boxes: this.boxes,
      trailingPictures: this.builder.pictures,
      truncated: !isWhole,
    };
  }

  /** Takes in the node; says whether its children are to be read. */
  private enter(node: Node): boolean {
    if (node.nodeType === 3) {
      if (this.box !== null) this.builder.addText(node as Text, this.box);
      return false;
    }
    if (node.nodeType === 8) {
      this.comments.push({ text: (node as Comment).data, box: this.box });
      return false;
    }
    // A form whose input is called `getAttribute` has no such method; what is in it is read all the same.
    if (isClobbered(node)) return true;
    return node.nodeType === 1 && this.enterElement(node as Element);
  }

  private enterElement(element: Element): boolean {
    const tag = element.localName.toLowerCase();
    if (tag === 'br') this.builder.breakLine();
    if (tag === 'hr') this.builder.addRule();
    if (tag === 'img' && this.box !== null) this.addPicture(element, this.box);
    if (SKIPPED.has(tag) || tag === 'br' || tag === 'hr' || tag === 'img') return false;
    if (this.options.leaveOut?.has(element)) return false;
    const reveals = this.options.reveal?.has(element) === true;
    if (isSymbolFont(element) || (!reveals && isHidden(element, { revealed: this.revealed > 0 })))
      return false;
    if (reveals) this.revealed += 1;
    if (isBox(element, tag)) this.openBox(element, tag);
    if (tag === 'a') this.enterLink(element);
    if (BOLD.has(tag)) this.builder.bold += 1;
    if (tag === 'pre') this.builder.preformatted += 1;
    return true;
  }

  private leave(element: Element): void {
    if (isClobbered(element)) return;
    const tag = element.localName.toLowerCase();
    if (this.options.reveal?.has(element)) this.revealed -= 1;
    if (tag === 'a' && element.hasAttribute('href')) this.builder.link -= 1;
    if (BOLD.has(tag)) this.builder.bold -= 1;
    if (tag === 'pre') this.builder.preformatted -= 1;
    if (this.box?.element === element) {
      this.builder.breakLine();
      this.box = this.box.parent;
    }
  }

  private openBox(element: Element, tag: string): void {
    this.builder.breakLine();
    const parent: Box | null = this.box;
    this.box = {
      element,
      tag,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      order: this.boxes.size,
    };
    this.boxes.set(element, this.box);
  }

  private enterLink(element: Element): void {
    if (element.hasAttribute('href')) this.builder.link += 1;
    const name = element.getAttribute('name') ?? element.getAttribute('id');
    if (name !== null && NOTE_TARGET.test(name)) this.builder.noteTarget = true;
  }

  private addPicture(element: Element, box: Box): void {
    const alternative = element.getAttribute('alt') || element.getAttribute('title') || '';
    this.builder.pictures.push({ alternative, box });
  }
}

function isBox(element: Element, tag: string): boolean {
  const style = element.getAttribute('style');
  if (style !== null && BLOCK_STYLE.test(style)) return true;
  if (!BOXES.has(tag)) return false;
  return style === null || !INLINE_STYLE.test(style);
}

/** Whether inputs of a form have taken the place of the methods that are needed here. */
function isClobbered(node: Node): boolean {
  if (typeof node.nodeType !== 'number') return true;
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    [element.getAttribute, element.hasAttribute].some((method) => typeof method !== 'function') ||
    typeof element.localName !== 'string'
  );
}
