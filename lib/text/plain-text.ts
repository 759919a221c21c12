import type { Block, BlockKind } from './article.ts';
import { isTableHeader, isTableRow, isTableRuler, readPlainTable } from './plain-table.ts';
import { readVerticalTable } from './vertical-table.ts';

/** A line of the file without its indent and its trailing space; `blankBefore` where an empty line stands above it. */
interface Line {
  start: number;
  end: number;
  text: string;
  blankBefore: boolean;
  /** It is one of a row of lines with the same bullet that hold figures. */
  isItem: boolean;
}

/** What one line looks like on its own. */
interface Shape {
  kind: BlockKind;
  /** Where the text begins after the marker, counted from the start of the line. */
  skip: number;
  /** How many characters are closing mark-up at the end of the line. */
  trim: number;
  marker?: string;
  level?: number;
}

/** A construct of plain text: says what a line is, or null where the line is nothing of the kind. */
type LineReader = (line: Line, next: Line | undefined) => Shape | null;

const FINAL = /[。！？!?；;…][”’」』）)》]*$/;
const CONTINUES = /[，,、：:（(“—-]$/;
const LONGEST_HEADING = 48;

const BYLINE =
  /^[□■○●▢\s]*(?:(?:文\/图|图\/文|文|图|撰文|摄影|统筹|策划|采写|本报|本台|新华社|人民日报|[一-龥]{2,6}(?:日报|晚报|新闻网|融媒|融媒体|发布|电视台|广播电视台))[\s/:：|]*)*(?:全媒体|见习|首席|特派|实习)?(?:记者|通讯员|特约记者|作者|来源|文|图|编辑|责任编辑|责编|校对|审核|摄影|摄影报道)[\s/:：|].{1,60}$/;
const DATELINE =
  /^[□■]?\s*(?:[一-龥]{2,8}(?:日报|晚报|早报|晨报|时报|商报|网|社|台)?(?:讯|消息)|新华社.{1,12}电|本报.{0,8}[讯电])[\s（(【]/;
const CAPTION = /(?:\s|[（(])(?:.{2,12}\s*)(?:摄|供图|制图|摄影报道|资料图)[）)]?$/;
/** 【2025·成绩单】: what is in such brackets begins something new. */
const BRACKETED = /^【[^【】]{1,30}】/;
const BULLET = /^([-*+•·●○◆◇■□▪▶►▲△★☆])\s*(?=\S)/;
const CONNECTIVE = /^(?:另外|同时|此外|因此|其中|目前|据悉|据了解|据介绍|接下来)[，,]/;
const SECTION =
  /^.{0,14}(?:回顾|展望|总结|工作安排|工作部署|工作计划|总体要求|预期目标|主要目标|目标任务|重点工作|主要任务|工作任务|下一步|工作打算)/;

const markdownHeading: LineReader = (line) => {
  const found = /^(#{1,6})\s+/.exec(line.text);
  if (!found) return null;
  const hashes = (found[1] as string).length;
  return { kind: 'heading', level: hashes, skip: found[0].length, trim: 0, marker: found[1] as string };
};

const byline: LineReader = (line) =>
  line.text.length <= 80 && BYLINE.test(line.text) && !/[。，]/.test(line.text)
    ? { kind: 'byline', skip: 0, trim: 0 }
    : null;

const caption: LineReader = (line) =>
  line.text.length <= 90 && CAPTION.test(line.text) ? { kind: 'caption', skip: 0, trim: 0 } : null;

/**
 * ● ◆ ■ before a short line that is not a sentence: a heading of a list; - * • before anything, and every mark in a row of lines that
 * hold figures (◆生产总值增长5%以上): a list item.
 */
const bullet: LineReader = (line) => {
  const found = BULLET.exec(line.text);
  if (!found) return null;
  const mark = found[1] as string;
  if ('-*+'.includes(mark) && !/^[-*+]\s/.test(line.text)) return null;
  const skip = found[0].length;
  const rest = line.text.slice(skip);
  const heads = '●○◆◇■□▶►▲△★☆'.includes(mark) && isShort(rest) && !line.isItem;
  return heads
    ? { kind: 'heading', level: 3, skip, trim: 0, marker: mark }
    : { kind: 'listItem', skip, trim: 0, marker: mark };
};

/** 一、 · （一） · 第一章 · 第一节 at the start of a line. */
const hanNumber: LineReader = (line) => {
  const found =
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]、?|第[一二三四五六七八九十]{1,3}[章节篇](?=\s))\s*/.exec(
      line.text,
    );
  if (!found) return null;
  const marker = found[0].trim();
  const skip = found[0].length;
  const level = marker.startsWith('（') || marker.startsWith('(') || marker.endsWith('节') ? 2 : 1;
  if (isShort(line.text.slice(skip))) return { kind: 'heading', level, skip, trim: 0, marker };
  return { kind: 'paragraph', skip, trim: 0, marker };
};

/** 1. · 1、 · (1) · ① before a list item; a figure and a space (1 坚持…) before a heading. */
const arabicNumber: LineReader = (line) => {
  const found = /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]、?|[①-⑳])\s*(?=\S)/.exec(line.text);
  if (found) return { kind: 'listItem', skip: found[0].length, trim: 0, marker: found[0].trim() };
  const bare = /^(\d{1,2})\s+(?=[一-龥“])/.exec(line.text);
  if (!bare || !isShort(line.text.slice(bare[0].length))) return null;
  return { kind: 'heading', level: 2, skip: bare[0].length, trim: 0, marker: bare[1] as string };
};

const boldLine: LineReader = (line) => {
  const found = /^\*\*([^*]+)\*\*[：:]?$/.exec(line.text);
  if (!found || !isShort(found[1] as string)) return null;
  return { kind: 'heading', level: 2, skip: 2, trim: line.text.length - 2 - (found[1] as string).length };
};

const shortLine: LineReader = (line, next) => {
  const text = line.text;
  if (DATELINE.test(text) || CONNECTIVE.test(text)) return null;
  if (!isShort(text)) return null;
  const nextIsClose = next !== undefined && !next.blankBefore;
  if (nextIsClose && CONTINUES.test(text) && !/[：:]$/.test(text)) return null;
  const isSection = SECTION.test(text) && !/[：:]$/.test(text);
  return { kind: 'heading', level: isSection ? 1 : 2, skip: 0, trim: 0 };
};

/** The table of constructs, in order of precedence. */
const LINE_READERS: readonly LineReader[] = [
  markdownHeading,
  boldLine,
  hanNumber,
  arabicNumber,
  byline,
  bullet,
  caption,
  shortLine,
];

/**
 * The blocks of a plain text file, in reading order, with UTF-16 offsets into the text as it stands.
 *
 * It knows Markdown headings, bold lines and bullets, numbered headings and lists, bylines (江门日报记者 …), captions (… 摄),
 * short lines without final punctuation (headings), and paragraphs; the first heading is the headline, headings that follow it
 * at once are subtitles, and a heading right above a dateline (江门日报讯) is the headline of a further article. A paragraph that
 * breaks off without punctuation is joined to the next one (print layout), so a block may hold line feeds.
 */
export function readPlainText(text: string): Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const tableEnd = tableEndAt(lines, i);
    if (tableEnd > i) {
      const rows = lines.slice(i, tableEnd).filter((row) => !isTableRuler(row));
      blocks.push(...readPlainTable(rows, lines.slice(Math.max(0, i - 4), i)));
      i = tableEnd - 1;
      continue;
    }
    const vertical = readVerticalTable(lines, i);
    if (vertical) {
      blocks.push(...vertical.blocks);
      i += vertical.lines - 1;
      continue;
    }
    const shape = shapeOf(line, lines[i + 1]);
    let end = line.end - shape.trim;
    if (shape.kind === 'paragraph' || shape.kind === 'listItem') {
      while (
        i + 1 < lines.length &&
        runsOn({ line: lines[i] as Line, first: line, next: lines[i + 1] as Line }, lines[i + 2])
      ) {
        i += 1;
        end = (lines[i] as Line).end;
      }
    }
    const block: Block = { kind: shape.kind, start: line.start + shape.skip, end };
    if (shape.level !== undefined) block.level = shape.level;
    if (shape.marker !== undefined) block.marker = shape.marker;
    if (block.end > block.start) blocks.push(block);
  }
  return nameHeadlines(text, blocks);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const between = lines.length === 0 ? '' : text.slice((lines.at(-1) as Line).end, found.index);
    const trimmed = found[0].trim();
    if (trimmed === '' || /^[-=*_—]{3,}$/.test(trimmed)) continue;
    blank = lines.length === 0 || /\n\s*\n|\r\s*\r/.test(between);
    const start = found.index + found[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed, blankBefore: blank, isItem: false });
  }
  markItems(lines);
  return lines;
}

/** Marks the lines of each row with the same bullet, two at least, of which half or more hold a figure. */
function markItems(lines: Line[]): void {
  for (let first = 0; first < lines.length; ) {
    const mark = bulletOf(lines[first]);
    let end = first + 1;
    while (mark !== null && bulletOf(lines[end]) === mark) end += 1;
    const row = lines.slice(first, end);
    if (row.length >= 2 && 2 * row.filter(holdsFigure).length >= row.length) {
      for (const line of row) line.isItem = true;
    }
    first = end;
  }
}

function bulletOf(line: Line | undefined): string | null {
  return (line && BULLET.exec(line.text)?.[1]) ?? null;
}

/** A number that is no year. */
function holdsFigure(line: Line): boolean {
  return /\d/.test(line.text.replace(/(?:19|20)\d\d年/g, ''));
}

/** The end of the table that begins at line `at`: at least two rows, one right after the other; `at` where there is none. */
function tableEndAt(lines: readonly Line[], at: number): number {
  let end = at;
  let rows = 0;
  while (end < lines.length) {
    const line = lines[end] as Line;
    if (end > at && line.blankBefore) break;
    if (isTableRow(line) || (end === at && isTableHeader(line, lines[end + 1]))) rows += 1;
    else if (!isTableRuler(line)) break;
    end += 1;
  }
  return rows >= 2 ? end : at;
}

function shapeOf(line: Line, next: Line | undefined): Shape {
  for (const read of LINE_READERS) {
    const shape = read(line, next);
    if (shape) return shape;
  }
  return { kind: 'paragraph', skip: 0, trim: 0 };
}

/** Whether `next` is the rest of the paragraph that `line` breaks off. */
function runsOn(at: { line: Line; first: Line; next: Line }, afterNext: Line | undefined): boolean {
  const { line, first, next } = at;
  if (FINAL.test(line.text) || DATELINE.test(next.text) || BRACKETED.test(next.text)) return false;
  const shape = shapeOf(next, afterNext);
  if (shape.marker !== undefined || shape.kind === 'byline' || shape.kind === 'caption') return false;
  if (CONTINUES.test(line.text) && !/[：:]$/.test(line.text)) return true;
  if (shape.kind === 'heading') return !next.blankBefore && FINAL.test(next.text);
  const long = line.text.length >= 24 || first !== line;
  return long && /[一-龥\d%]$/.test(line.text) && first.text.length > 0 && !isShort(line.text);
}

/** A line that can be a heading: not long, and not a sentence. */
function isShort(text: string): boolean {
  const bare = text.replaceAll('**', '');
  if (bare.length > LONGEST_HEADING || bare.length === 0) return false;
  return !/[。；;]/.test(bare) && !/[，,、]$/.test(bare);
}

function nameHeadlines(text: string, blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'paragraph');
  if (first >= 0 && blocks[first]?.kind === 'heading' && blocks[first]?.marker === undefined) {
    makeHeadline(blocks, first);
  }
  for (let i = 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const previous = blocks[i - 1] as Block;
    if (!opensArticle(text, block) || !canBeHeadline(text, previous, i - 1 === first)) continue;
    const above = blocks[i - 2];
    const isSubtitle = above?.kind === 'heading' && above.marker === undefined && previous.kind === 'heading';
    makeHeadline(blocks, isSubtitle ? i - 2 : i - 1);
  }
  return blocks;
}

/** A byline, or a paragraph that begins with a dateline. */
function opensArticle(text: string, block: Block): boolean {
  if (block.kind === 'byline') return true;
  return (
    block.kind === 'paragraph' &&
    DATELINE.test(text.slice(block.start, Math.min(block.end, block.start + 40)))
  );
}

/** A plain heading; the first line of a file may be longer than a heading, but is no sentence. */
function canBeHeadline(text: string, block: Block, isFirst: boolean): boolean {
  if (block.marker !== undefined) return false;
  if (block.kind === 'heading') return true;
  if (!isFirst || block.kind !== 'paragraph' || block.end - block.start > 2 * LONGEST_HEADING) return false;
  return !/[。；]/.test(text.slice(block.start, block.end));
}

/** Turns the heading into a headline and plain headings right after it into subtitles. */
function makeHeadline(blocks: Block[], at: number): void {
  const headline = blocks[at] as Block;
  headline.kind = 'headline';
  delete headline.level;
  const next = blocks[at + 1];
  const after = blocks[at + 2];
  if (
    next?.kind === 'heading' &&
    next.marker === undefined &&
    after &&
    ['paragraph', 'byline'].includes(after.kind)
  ) {
    next.kind = 'subtitle';
    delete next.level;
  }
}
