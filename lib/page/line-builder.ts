import type { Box, Line, Picture, Slice } from './line.ts';

/** White space that HTML collapses. No-break and ideographic spaces are characters of the text. */
const COLLAPSING = /[ \t\n\r\f]/;
/** Characters without width that pages put into words and numbers; they are never part of the text. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/;
const CHUNK = /[ \t\n\r\f]+|[\u00ad\u200b\u2060\ufeff]+|[^ \t\n\r\f\u00ad\u200b\u2060\ufeff]+/g;
/** Characters that take no space beside each other at a line end of the source: Han, kana, full-width forms and punctuation. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d\u2026]/;

interface PendingSpace {
  node: Text;
  at: number;
  hasLineFeed: boolean;
}

/** Collects the text nodes of one line after another; keeps for each character where it stands in the live page. */
export class LineBuilder {
  readonly lines: Line[] = [];
  pictures: Picture[] = [];
  /** Depth of links and of bold type around the next text. */
  link = 0;
  bold = 0;
  noteTarget = false;
  preformatted = 0;
  private rule = false;
  private box: Box | null = null;
  private slices: Slice[] = [];
  private last = '';
  private linkLength = 0;
  private boldLength = 0;
  private pending: PendingSpace | null = null;

  /** Adds a text node that stands in `box`. */
  addText(node: Text, box: Box): void {
    const data = node.data;
    for (const match of data.matchAll(CHUNK)) {
      const chunk = match[0];
      const at = match.index;
      if (INVISIBLE.test(chunk[0]!)) continue;
      if (COLLAPSING.test(chunk[0]!)) {
        if (this.preformatted > 0 && chunk.includes('\n')) this.breakLine();
        else this.pending ??= { node, at, hasLineFeed: chunk.includes('\n') };
        continue;
      }
      this.box ??= box;
      this.addPendingSpace(chunk[0]!);
      this.push({ node, start: at, end: at + chunk.length, text: chunk });
    }
  }

  /** Ends the line; the next text starts a new one. */
  breakLine(): void {
    this.flush();
  }

  addRule(): void {
    this.flush();
    this.rule = true;
  }

  /** Ends the line and keeps it if it has text. */
  flush(): void {
    trimSlices(this.slices);
    const text = this.slices.map((slice) => slice.text).join('');
    if (text.length > 0 && this.box !== null) {
      this.lines.push({
        index: this.lines.length,
        text,
        slices: this.slices,
        box: this.box,
        linkLength: Math.min(this.linkLength, text.length),
        boldLength: Math.min(this.boldLength, text.length),
        pictures: this.pictures,
        afterRule: this.rule,
        isNoteTarget: this.noteTarget,
      });
      this.pictures = [];
      this.rule = false;
      this.noteTarget = false;
    }
    this.slices = [];
    this.box = null;
    this.pending = null;
    this.last = '';
    this.linkLength = 0;
    this.boldLength = 0;
  }

  private addPendingSpace(next: string): void {
    const space = this.pending;
    this.pending = null;
    if (space === null || this.slices.length === 0) return;
    if (space.hasLineFeed && WIDE.test(this.last) && WIDE.test(next)) return;
    this.push({ node: space.node, start: space.at, end: space.at + 1, text: ' ' });
  }

  private push(slice: Slice): void {
    this.last = slice.text[slice.text.length - 1]!;
    const before = this.slices[this.slices.length - 1];
    if (before !== undefined && before.node === slice.node && before.end === slice.start) {
      before.end = slice.end;
      before.text += slice.text;
    } else {
      this.slices.push(slice);
    }
    if (this.link > 0) this.linkLength += slice.text.length;
    if (this.bold > 0) this.boldLength += slice.text.length;
  }
}

/** Takes spaces (also no-break and ideographic ones) from both ends of a line. */
function trimSlices(slices: Slice[]): void {
  let empty = 0;
  while (empty < slices.length && trimStart(slices[empty]!)) empty += 1;
  if (empty > 0) slices.splice(0, empty);
  while (slices.length > 0 && trimEnd(slices[slices.length - 1]!)) slices.pop();
}

function trimStart(slice: Slice): boolean {
  const text = slice.text.trimStart();
  slice.start += slice.text.length - text.length;
  slice.text = text;
  return text.length === 0;
}

function trimEnd(slice: Slice): boolean {
  const text = slice.text.trimEnd();
  slice.end -= slice.text.length - text.length;
  slice.text = text;
  return text.length === 0;
}
