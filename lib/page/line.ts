/** An element that starts a new line, with the elements around it. */
export interface Box {
  element: Element;
  /** Local name in lower case. */
  tag: string;
  parent: Box | null;
  /** Number of boxes around it. */
  depth: number;
  /** Place in reading order; a box before another one has the smaller number. */
  order: number;
}

/**
 * A piece of one live text node that stands in the article's text character for character:
 * `text.length === end - start`, and `text` differs from `node.data.slice(start, end)` only in that a
 * line feed or tab is a space.
 */
export interface Slice {
  node: Text;
  start: number;
  end: number;
  text: string;
}

/** A picture that stands before a line, with the text that its author gave it. */
export interface Picture {
  alternative: string;
  box: Box;
}

/** One visual line of a page: the text between two line breaks (`<p>`, `<td>`, `<br>` …), white space collapsed. */
export interface Line {
  /** Place among all lines of the page. */
  index: number;
  text: string;
  slices: Slice[];
  box: Box;
  /** Characters of `text` that stand in links, and in bold type. */
  linkLength: number;
  boldLength: number;
  /** Pictures between this line and the one before it, nearest last. */
  pictures: Picture[];
  /** True when a horizontal rule stands between this line and the one before it. */
  afterRule: boolean;
  /** True when a link target of a footnote (`name="_ftn1"`) stands at its start. */
  isNoteTarget: boolean;
}

/** A comment of the page that may say something about the article, and the box it stands in. */
export interface PageComment {
  text: string;
  box: Box | null;
}

/** The share of a line that is link text, 0 to 1. */
export function measureLinkShare(line: Line): number {
  return line.text.length === 0 ? 0 : line.linkLength / line.text.length;
}

/** Whether `box` is `ancestor` or stands in it. */
export function isInside(box: Box | null, ancestor: Box): boolean {
  let at = box;
  while (at !== null && at.depth > ancestor.depth) at = at.parent;
  return at === ancestor;
}

/** The nearest box with one of the tags, the box itself included. */
export function findBox(box: Box | null, tags: ReadonlySet<string>): Box | null {
  let at = box;
  while (at !== null && !tags.has(at.tag)) at = at.parent;
  return at;
}
