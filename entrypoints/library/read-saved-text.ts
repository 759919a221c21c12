import type { Article } from '../../lib/text/article.ts';
import { readPlainText } from '../../lib/text/plain-text.ts';

const LONGEST_HEADLINE = 200;
/** A line that is little more than a date, as under headlines of copied news. */
const DATE_LINE = /^.{0,30}?(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?(?!\d).{0,30}$/;
const DATE_IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/;
const LINES_LOOKED_AT = 6;

/** An ISO day, or null where there is no such day. */
function toDay(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

/** The day of publication: in the file's name, else in a line of its own near the top. */
function findDate(name: string, text: string): string | null {
  const named = DATE_IN_NAME.exec(name);
  if (named) return toDay(named[1]!, named[2]!, named[3]!);
  for (const line of text.split('\n', LINES_LOOKED_AT)) {
    const found = line.length <= 60 && !/[。，]/.test(line) ? DATE_LINE.exec(line.trim()) : null;
    if (found) return toDay(found[1]!, found[2]!, found[3]!);
  }
  return null;
}

/** What is known about a text besides its words. */
export interface TextSource {
  /** Name of the file; empty for pasted text. */
  name: string;
  headline?: string;
  date?: string;
  source?: string;
  address?: string;
}

/** A plain text as an article: its blocks, its first heading as the headline, its byline; dates as far as they are told. */
export function readSavedText(written: string, about: TextSource): Article {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const blocks = readPlainText(text);
  const textOf = (kind: string): string | null => {
    const block = blocks.find((one) => one.kind === kind);
    return block ? text.slice(block.start, block.end) : null;
  };
  const [first] = blocks;
  const opening = textOf('headline') ?? (first ? text.slice(first.start, first.end) : about.name);
  const address = about.address && URL.canParse(about.address) ? about.address : null;
  return {
    address,
    canonicalAddress: address,
    kicker: null,
    headline: about.headline || opening.replace(/\s+/g, ' ').slice(0, LONGEST_HEADLINE),
    subtitle: textOf('subtitle'),
    byline: textOf('byline'),
    contributors: [],
    date: about.date || findDate(about.name, text),
    source: about.source || null,
    edition: null,
    text,
    blocks,
  };
}
