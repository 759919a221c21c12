import type { Line, PageComment } from './line.ts';
import { isInside } from './line.ts';
import type { PageScan } from './scan-lines.ts';
import { selectElements } from './select-elements.ts';
import type { SiteRule } from './site-rule.ts';

/** Where an article's body is known to stand. */
export interface BodyRoot {
  element: Element;
  lines: Line[];
}

/** Containers that many systems use, for pages that no rule knows. */
const COMMON_BODIES = [
  '#js_content',
  '#ozoom',
  '.newsdetatext',
  'founder-content',
  '#contentMain',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoomcon',
  '#UCAP-CONTENT',
  '.article-content',
  '.artContent',
  '[itemprop="articleBody"]',
];
const LEAST_TEXT = 12;

/** The body as the rule has it: the first of its containers that is visible and has text; of several alike the longest. */
export function findBodyRoot(document: Document, scan: PageScan, rule: SiteRule | null): BodyRoot | null {
  for (const selector of [...(rule?.body ?? []), ...COMMON_BODIES]) {
    const roots: BodyRoot[] = [];
    for (const element of selectElements(document, selector)) {
      const root = readRoot(scan, element);
      if (root !== null) roots.push(root);
    }
    const longest = pickLongest(roots);
    if (longest !== null) return longest;
  }
  return findMarkedBody(scan);
}

/** The lines that stand in an element. */
export function findLinesIn(scan: PageScan, element: Element): Line[] {
  const box = scan.boxes.get(element);
  if (box !== undefined) return scan.lines.filter((line) => isInside(line.box, box));
  return scan.lines.filter((line) => element.contains(line.slices[0]!.node));
}

/** The box around the comments `enpcontent` and `/enpcontent` of Founder's systems. */
function findMarkedBody(scan: PageScan): BodyRoot | null {
  const isMark = (comment: PageComment) => comment.text.trim().toLowerCase() === 'enpcontent';
  for (const { box } of scan.comments.filter(isMark)) {
    const root = box === null ? null : readRoot(scan, box.element);
    if (root !== null) return root;
  }
  return null;
}

function readRoot(scan: PageScan, element: Element): BodyRoot | null {
  const lines = findLinesIn(scan, element);
  return measureText(lines) < LEAST_TEXT ? null : { element, lines };
}

function pickLongest(roots: readonly BodyRoot[]): BodyRoot | null {
  let best: BodyRoot | null = null;
  let most = 0;
  for (const root of roots) {
    const length = measureText(root.lines);
    if (length > most) [best, most] = [root, length];
  }
  return best;
}

/** Characters of the lines that are in no link. */
export function measureText(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length - line.linkLength, 0);
}
