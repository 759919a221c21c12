import type { Block } from '../text/article.ts';
import { readBylineInBrackets, readBylineLine } from './byline.ts';
import { isCaption } from './caption.ts';
import { findDataCells } from './data-table.ts';
import { isInfoLine } from './info-line.ts';
import { findBox, type Line } from './line.ts';
import { readListMarker } from './list-marker.ts';

/** What a line of the body is; offsets are added later. */
export type LineKind = Omit<Block, 'start' | 'end'>;

const ITEMS = new Set(['li']);
const LISTS = new Set(['ul', 'ol']);
const SENTENCE_END = /[。！？!?；;：:，,、…]["”’』」）)]?$/;
const NOTE_START = /^(?:\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|注\s*[:：]|注\d{1,2}[:：]|备注\s*[:：]|名词解释)/;
const LONGEST_HEADING = 40;
const LONGEST_PLAIN_HEADING = 24;

/** The kind of every line of a body, in the same order. */
export function classifyLines(lines: readonly Line[]): LineKind[] {
  const cells = findDataCells(lines);
  let before: Line | undefined;
  return lines.map((line, at) => {
    const headers = cells.get(line);
    if (headers !== undefined) return { kind: 'tableCell', ...headers };
    const kind = classifyLine(line, before, lines[at + 1]);
    if (kind.kind !== 'caption') before = line;
    return kind;
  });
}

function classifyLine(line: Line, before: Line | undefined, next: Line | undefined): LineKind {
  const level = /^h([1-6])$/.exec(line.box.tag)?.[1];
  const marker = readListMarker(line.text);
  if (NOTE_START.test(line.text) || (line.isNoteTarget && /^\[?\d/.test(line.text)))
    return { kind: 'footnote' };
  if (isCaption(line)) return { kind: 'caption' };
  if (readBylineLine(line.text) !== null || isBracketByline(line)) return { kind: 'byline' };
  if (isInfoLine(line)) return { kind: 'byline' };
  if (level !== undefined) return { kind: 'heading', level: Number(level), ...pickMarker(marker) };
  const item = findBox(line.box, ITEMS);
  if (item !== null) return { kind: 'listItem', marker: marker?.marker ?? countItem(item.element) };
  if (isHeading(line, before, next))
    return { kind: 'heading', level: (marker?.rank ?? 1) + 1, ...pickMarker(marker) };
  if (marker !== null && marker.rank >= 3) return { kind: 'listItem', marker: marker.marker };
  return { kind: 'paragraph', ...pickMarker(marker) };
}

function pickMarker(marker: { marker: string } | null): { marker?: string } {
  return marker === null ? {} : { marker: marker.marker };
}

function isBracketByline(line: Line): boolean {
  return /^[（(]/.test(line.text) && readBylineInBrackets(line.text)?.text.length === line.text.length - 2;
}

/** A short line without the end of a sentence, between longer ones: `产业是硬支撑`, `一、2025年工作回顾`. */
function isHeading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  const { text } = line;
  if (text.length > LONGEST_HEADING || text.length < 2 || SENTENCE_END.test(text)) return false;
  const marker = readListMarker(text);
  if (marker !== null && marker.rank <= 2) return true;
  if (next === undefined || /[↓→]/.test(text)) return false;
  if (line.boldLength >= text.length) return true;
  if (before === undefined || text.length > LONGEST_PLAIN_HEADING || /[，,]/.test(text)) return false;
  const isBetween = SENTENCE_END.test(before.text) && SENTENCE_END.test(next.text);
  return isBetween && next.text.length > text.length && line.box.tag !== 'td';
}

/** The number that the browser writes before an item of `<ol>`; `•` for `<ul>`. */
function countItem(item: Element): string {
  const list = item.parentElement;
  if (list === null || !LISTS.has(list.localName.toLowerCase()) || list.localName.toLowerCase() === 'ul')
    return '•';
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  let before = item.previousElementSibling;
  while (before !== null && number < 10_000) {
    if (before.localName.toLowerCase() === 'li') number += 1;
    before = before.previousElementSibling;
  }
  return `${number}.`;
}
