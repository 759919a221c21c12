import { findLinesIn } from './body-root.ts';
import { isBoilerplate, isLinkLine } from './boilerplate.ts';
import { readBylineLine } from './byline.ts';
import { foldForComparison } from './fold-text.ts';
import type { FounderProperties } from './founder-properties.ts';
import { isInfoLine } from './info-line.ts';
import type { Box, Line } from './line.ts';
import { isInside } from './line.ts';
import { readListMarker } from './list-marker.ts';
import { scoreProminence } from './prominence.ts';
import { readTextDate } from './publication-date.ts';
import { readMeta } from './read-meta.ts';
import type { PageScan } from './scan-lines.ts';
import { selectElements } from './select-elements.ts';
import type { SiteRule } from './site-rule.ts';

/** The lines of kicker, headline and subtitle, and their texts. A text may be known although no visible line has it. */
export interface HeadlineBlock {
  headline: string;
  kicker: string | null;
  subtitle: string | null;
  headlineLines: Line[];
  kickerLines: Line[];
  subtitleLines: Line[];
}

/** What `findHeadlineBlock` works on. */
export interface HeadlineSource {
  document: Document;
  scan: PageScan;
  rule: SiteRule | null;
  properties: FounderProperties;
  body: readonly Line[];
}

/** How far above the body a headline is looked for, in lines. */
const REACH = 60;
const LONGEST_RUN = 4;
const SHORTEST_PART = 6;
const LONGEST_SUBTITLE = 90;
const SUBTITLE_NAME = /sub|fbt|futi|fu_?title|second|sec_?title/i;
const KICKER_NAME = /intro|kicker|yinti|yin_?title|pre_?title|shoulder|jianti|upper/i;
const HEADING = /^h[1-6]$/;
/** A subtitle in the body of reports: who spoke where and when. */
const OCCASION =
  /^[—―─(-]{1,4}.{0,60}(?:在|于).{4,60}(?:会议|大会|全会|会)上?(?:的(?:讲话|报告|发言|说明))?\)?$/;

/** Finds kicker, headline and subtitle above (or at the start of) the body. */
export function findHeadlineBlock(source: HeadlineSource): HeadlineBlock {
  const above = listLinesAbove(source);
  const main = findHeadline(source, above);
  const block: HeadlineBlock = {
    headline: main.text,
    kicker: source.properties.kicker ?? null,
    subtitle: source.properties.subtitle ?? null,
    headlineLines: main.lines,
    kickerLines: [],
    subtitleLines: [],
  };
  addKicker(block, source, above);
  addSubtitle(block, source, above);
  return block;
}

/** Lines from a little above the body to its third line. */
function listLinesAbove({ scan, body }: HeadlineSource): Line[] {
  const start = body[0]?.index ?? scan.lines.length;
  const stop = body[Math.min(2, body.length - 1)]?.index ?? start - 1;
  return scan.lines.slice(Math.max(0, start - REACH), stop + 1);
}

function findHeadline(source: HeadlineSource, above: readonly Line[]): { text: string; lines: Line[] } {
  const selected = selectLines(source, source.rule?.headline, above);
  const candidates = [
    source.properties.headline,
    readMeta(source.document, 'ArticleTitle'),
    joinText(selected),
    readMeta(source.document, 'og:title'),
    readMeta(source.document, 'title'),
    ...splitTitle(source.document),
  ];
  for (const candidate of candidates) {
    const lines = candidate ? findRun(above, candidate) : [];
    if (lines.length > 0) return { text: writeTitle(lines), lines };
  }
  const part = findPartOfTitle(source, above);
  if (part.length > 0) return { text: writeTitle(part), lines: part };
  if (selected.length > 0) return { text: writeTitle(selected), lines: selected };
  const known =
    source.properties.headline ??
    readMeta(source.document, 'ArticleTitle') ??
    readMeta(source.document, 'og:title');
  if (known) return { text: known, lines: [] };
  const prominent = findProminent(source, above);
  if (prominent.length > 0) return { text: writeTitle(prominent), lines: prominent };
  return { text: splitTitle(source.document).at(-1) ?? '', lines: [] };
}

/** The longest line above the body that is most of the page's title (`政府工作报告` of `梧湾区政府工作报告`). */
function findPartOfTitle(source: HeadlineSource, above: readonly Line[]): Line[] {
  // The site's name comes last, so the first part of the title is the article's.
  const first = splitTitle(source.document).findLast((part) => part.length >= SHORTEST_PART) ?? '';
  const title = foldForComparison(first);
  const body = new Set(source.body.map((line) => line.index));
  let best: Line | null = null;
  for (const line of above) {
    const key = foldTitle(line.text);
    const isLonger = key.length >= SHORTEST_PART && line.text.length > (best?.text.length ?? 0);
    if (!isLonger || body.has(line.index) || isLinkLine(line)) continue;
    if (title.includes(key) && key.length * 2 >= title.length) best = line;
  }
  return best === null ? [] : [best];
}

/** The last run of lines above the body whose joined text is `text`. */
function findRun(above: readonly Line[], text: string): Line[] {
  const key = foldTitle(text);
  if (key.length === 0) return [];
  for (let end = above.length; end > 0; end -= 1) {
    let joined = '';
    for (let start = end - 1; start >= Math.max(0, end - LONGEST_RUN); start -= 1) {
      joined = (end - 1 === start ? foldTitle : foldForComparison)(above[start]!.text) + joined;
      if (joined.length > key.length || !key.endsWith(joined)) break;
      if (joined === key && !isLinkLine(above[start]!)) return above.slice(start, end);
    }
  }
  return [];
}

/** Lines of the first selector that has any, among those above the body. */
function selectLines(
  source: HeadlineSource,
  selectors: readonly string[] | undefined,
  above: readonly Line[],
): Line[] {
  const indices = new Set(above.map((line) => line.index));
  const body = new Set(source.body.slice(1).map((line) => line.index));
  for (const selector of selectors ?? []) {
    for (const element of selectElements(source.document, selector)) {
      const lines = findLinesIn(source.scan, element).filter(
        (line) => indices.has(line.index) && !body.has(line.index),
      );
      if (lines.length > 0 && lines.length <= LONGEST_RUN) return lines;
    }
  }
  return [];
}

/** The page's title whole, then its parts, longest first (`银澜湾新城投资提速 - 某地信息港`). */
function splitTitle(document: Document): string[] {
  const title = (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (title.length === 0) return [];
  const parts: string[] = [];
  for (const match of title.matchAll(/\s*[-_—–|｜·]+\s*/g)) {
    if (match.index > 0) parts.unshift(title.slice(0, match.index));
  }
  return [title, ...parts];
}

/** The line that looks most like a headline: a heading element, a large or bold line; the first lines of the body count less. */
function findProminent(source: HeadlineSource, above: readonly Line[]): Line[] {
  const body = new Set(source.body.map((line) => line.index));
  let best: Line | null = null;
  let most = 1;
  for (const line of above) {
    if (line.text.length < 4 || line.text.length > 80) continue;
    if (isLinkLine(line) || isBoilerplate(line) || isInfoLine(line)) continue;
    const isInBody = body.has(line.index);
    if (isInBody && readListMarker(line.text) !== null) continue;
    const score = scoreProminence(line) - (isInBody ? 2 : 0);
    if (score >= most) [best, most] = [line, score];
  }
  return best === null ? [] : [best];
}

function addKicker(block: HeadlineBlock, source: HeadlineSource, above: readonly Line[]): void {
  const selected = selectLines(source, source.rule?.kicker, above);
  const known = block.kicker === null ? [] : findRun(above, block.kicker);
  const lines =
    known.length > 0 ? known : selected.length > 0 ? selected : findBeside(block, source, above, 'above');
  block.kickerLines = lines.filter((line) => !block.headlineLines.includes(line));
  block.kicker = joinText(block.kickerLines) || block.kicker;
}

function addSubtitle(block: HeadlineBlock, source: HeadlineSource, above: readonly Line[]): void {
  const selected = selectLines(source, source.rule?.subtitle, above);
  const known = block.subtitle === null ? [] : findRun(above, block.subtitle);
  const lines =
    known.length > 0 ? known : selected.length > 0 ? selected : findBeside(block, source, above, 'below');
  const taken = new Set([...block.headlineLines, ...block.kickerLines]);
  block.subtitleLines = lines.filter((line) => !taken.has(line));
  if (block.subtitleLines.length === 0) block.subtitleLines = findOccasion(source);
  block.subtitle = joinText(block.subtitleLines) || block.subtitle;
}

/** Lines next to the headline that belong to it: in the same table or box, or marked as such by tag or class name. */
function findBeside(
  block: HeadlineBlock,
  source: HeadlineSource,
  above: readonly Line[],
  side: 'above' | 'below',
): Line[] {
  const edge = side === 'above' ? block.headlineLines[0] : block.headlineLines.at(-1);
  if (edge === undefined) return [];
  const body = new Set(source.body.map((line) => line.index));
  const home = findHeadlineHome(edge, source);
  const step = side === 'above' ? -1 : 1;
  const found: Line[] = [];
  for (
    let at = above.indexOf(edge) + step;
    at >= 0 && at < above.length && found.length < LONGEST_RUN;
    at += step
  ) {
    const line = above[at]!;
    if (body.has(line.index) || !isTitleLike(line)) break;
    if (!isInside(line.box, home) && !isMarked(line, edge, side)) break;
    if (side === 'above') found.unshift(line);
    else found.push(line);
  }
  return found;
}

/** The largest box around the headline that does not hold the body. */
function findHeadlineHome(edge: Line, source: HeadlineSource): Box {
  const first = source.body.find((line) => line.index > edge.index);
  let home = edge.box;
  while (home.parent !== null && (first === undefined || !isInside(first.box, home.parent)))
    home = home.parent;
  return home;
}

function isTitleLike(line: Line): boolean {
  if (line.text.length < 2 || line.text.length > LONGEST_SUBTITLE || isLinkLine(line)) return false;
  if (isBoilerplate(line) || isInfoLine(line) || readBylineLine(line.text) !== null) return false;
  const isPlain = readTextDate(line.text) === null || line.text.length > 30 || /^[—―-]/.test(line.text);
  return isPlain || isOccasion(line);
}

function isMarked(line: Line, edge: Line, side: 'above' | 'below'): boolean {
  const isSibling = line.box.parent === edge.box.parent;
  const name = `${line.box.element.getAttribute('class') ?? ''} ${line.box.element.id}`;
  if ((side === 'above' ? KICKER_NAME : SUBTITLE_NAME).test(name)) return true;
  if (isSibling && HEADING.test(line.box.tag)) return true;
  return side === 'below' && (/^[—―]{1,2}/.test(line.text) || isOccasion(line));
}

function isOccasion(line: Line): boolean {
  return line.text.length <= LONGEST_SUBTITLE && OCCASION.test(foldForComparison(line.text));
}

/** `——2026年1月14日在江岚市第十七届人民代表大会第三次会议上` among the first lines of a report. */
function findOccasion(source: HeadlineSource): Line[] {
  const line = source.body.slice(0, 4).find((one) => isOccasion(one));
  return line === undefined ? [] : [line];
}

/** A headline may end in the mark of a footnote: `统计公报[1]`. */
const NOTE_MARK = /\s*[[［〔]\d{1,2}[\]］〕]$/;

function foldTitle(text: string): string {
  return foldForComparison(text.trim().replace(NOTE_MARK, ''));
}

function writeTitle(lines: readonly Line[]): string {
  return joinText(lines).replace(NOTE_MARK, '');
}

function joinText(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}
