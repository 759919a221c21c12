import type { Readability } from '@mozilla/readability';
import type { BodyRoot } from './body-root.ts';
import { isBoilerplate, isFollowUpHeading, isLinkLine } from './boilerplate.ts';
import { dropCopies } from './copies.ts';
import { findDataCells } from './data-table.ts';
import { simplifyLabels } from './fold-text.ts';
import { isBareDate, isInfoLine } from './info-line.ts';
import type { Box, Line } from './line.ts';
import { collectLineNumbers, writeDraft } from './reading-draft.ts';
import type { PageScan } from './scan-lines.ts';

/** The class of `@mozilla/readability`; it is handed in, so that only article pages load it. */
export type ReadabilityClass = typeof Readability;

/** Readability was made for languages with longer paragraphs: with its own threshold of 500 short news go through four rounds and end in links. */
const CHARACTER_THRESHOLD = 100;
/** Readability's time grows faster than the page; longer bodies that a rule knows are taken whole, longer pages are no articles. */
export const MOST_LINES = 6_000;
const MOST_ELEMENTS = 30_000;
/** Share of the page's running text that a reading must hold, else it is tried again without class names. */
const ENOUGH = 0.5;
const OPENING_LINES = 4;
const PROSE = /[。；，！？]/;
const PROSE_LENGTH = 20;

/** What `readBody` works on. */
export interface BodySource {
  document: Document;
  scan: PageScan;
  /** The body that a rule knows; `null` lets Readability find it. */
  root: BodyRoot | null;
  Readability: ReadabilityClass;
}

/** The lines of the article's body, in reading order; empty where the page has no article. */
export function readBody(source: BodySource): Line[] {
  const lines = source.root?.lines ?? source.scan.lines;
  const kept = chooseReading(source, lines);
  const repaired = repairReading(lines, kept, source.root !== null);
  const cells = findDataCells(repaired);
  const isOwn = (line: Line, at: number) =>
    cells.has(line) || !(isBoilerplate(line) || isPublicationNote(line, at < OPENING_LINES));
  const own = repaired.filter(isOwn);
  return dropCopies(cutFollowUp(own));
}

/** `来源：… 发布时间：…`, `责任编辑：…`: read for the fields, no text of the article. A line that names reporters stays as a byline. */
function isPublicationNote(line: Line, isAtStart: boolean): boolean {
  // A day alone at the end is the day of a document, below who signed it.
  if (!isAtStart && isBareDate(line)) return false;
  return isInfoLine(line) && !/记者|通讯员|文\/|图\//.test(simplifyLabels(line.text));
}

function chooseReading(source: BodySource, lines: readonly Line[]): Set<number> {
  if (lines.length > MOST_LINES) {
    return new Set(source.root === null ? [] : lines.map((line) => line.index));
  }
  if (source.root !== null) return runReadability(source, lines, false);
  const first = runReadability(source, lines, true);
  const all = measureProse(lines);
  if (measureProse(lines.filter((line) => first.has(line.index))) >= ENOUGH * all) return first;
  const second = runReadability(source, lines, false);
  const isBetter =
    measureProse(lines.filter((line) => second.has(line.index))) >
    measureProse(lines.filter((line) => first.has(line.index)));
  return isBetter ? second : first;
}

function runReadability(source: BodySource, lines: readonly Line[], withNames: boolean): Set<number> {
  const draft = writeDraft(source.document, lines, { withNames });
  const options = {
    charThreshold: CHARACTER_THRESHOLD,
    disableJSONLD: true,
    serializer: (node: Node) => node as Element,
  };
  // Lines in boxes of their own, many deep: its own limit (`maxElemsToParse`) would throw.
  if (draft.querySelectorAll('*').length > MOST_ELEMENTS) return new Set();
  const content = new source.Readability<Element>(draft, options).parse()?.content;
  return content ? collectLineNumbers(content) : new Set();
}

/** Characters in lines that read like sentences and are no links. */
export function measureProse(lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines) {
    if (line.text.length >= PROSE_LENGTH && PROSE.test(line.text) && !isLinkLine(line))
      sum += line.text.length;
  }
  return sum;
}

/**
 * Puts back what Readability dropped from the middle of the article (short sub-heads, tables, the last line with the names):
 * a line that is no link and stands in a box with kept sentences, or, where a rule has chosen the body, anywhere in it.
 */
function repairReading(lines: readonly Line[], kept: ReadonlySet<number>, isChosen: boolean): Line[] {
  const homes = new Set<Box | null>();
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const line of lines) {
    if (!kept.has(line.index) || isLinkLine(line)) continue;
    homes.add(findHome(line));
    first = Math.min(first, line.index);
    last = Math.max(last, line.index);
  }
  if (last < 0 && !isChosen) return [];
  return lines.filter((line) => {
    if (kept.has(line.index) && !isLinkLine(line)) return true;
    if (isLinkLine(line)) return kept.has(line.index) && line.box.tag === 'td';
    if (isChosen || homes.has(findHome(line))) return true;
    return line.index > first && line.index < last && line.box.tag === 'td';
  });
}

/** The box that holds a paragraph's box. */
function findHome(line: Line): Box | null {
  const isParagraph = line.box.tag === 'p' || /^h[1-6]$/.test(line.box.tag);
  return isParagraph ? line.box.parent : line.box;
}

/** Ends the article at a heading such as 相关阅读 when nothing but links and short lines follows it. */
function cutFollowUp(lines: readonly Line[]): Line[] {
  for (let at = 1; at < lines.length; at += 1) {
    if (!isFollowUpHeading(lines[at]!)) continue;
    const rest = lines.slice(at + 1);
    if (measureProse(rest) === 0) return lines.slice(0, at);
  }
  return [...lines];
}
