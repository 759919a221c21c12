import type { PageReading } from '../../lib/page/read-page.ts';
import type { Article, Block } from '../../lib/text/article.ts';

/** What is expected of a page (`gold.json`, with what `expected.json` adds). */
export interface ExpectedPage {
  address: string;
  kind?: PageReading['kind'];
  title: string;
  intro?: string;
  sub?: string;
  byline?: string;
  date?: string;
  source?: string | null;
  edition?: string | null;
  paras: string[];
  captions: string[];
  /** Texts of the page that are no part of the article. */
  junk: string[];
  headings?: string[];
  /** Some cells: text, row header, column header. */
  cells?: [string, string, string][];
  /** Address of the next part. */
  next?: string;
  /** Some list items: text, marker. */
  items?: [string, string][];
}

/** How a reading compares with what is expected. */
export interface PageScore {
  kind: PageReading['kind'];
  isKindRight: boolean;
  lost: string[];
  doubled: string[];
  foreign: string[];
  /** Captions that are missing or not marked as such. */
  captions: string[];
  totals: { lost: number; doubled: number; foreign: number; captions: number };
  right: number;
  wrong: string[];
  /** Milliseconds of the site rule, of Readability, and of everything else. */
  times?: { rule: number; readability: number; rest: number };
}

/** A text for comparing: NFKC, without white space and characters of no width. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** Compares a reading with what is expected. */
export function scorePage(reading: PageReading, expected: ExpectedPage): PageScore {
  const kind = expected.kind ?? 'article';
  const article = reading.kind === 'article' ? reading.article : null;
  const isArticle = kind === 'article';
  const totals = {
    lost: isArticle ? expected.paras.length : 0,
    doubled: isArticle ? expected.paras.length : 0,
    foreign: expected.junk.length,
    captions: isArticle ? expected.captions.length : 0,
  };
  const score: PageScore = {
    kind: reading.kind,
    isKindRight: reading.kind === kind,
    lost: [],
    doubled: [],
    foreign: [],
    captions: [],
    totals,
    right: 0,
    wrong: [],
  };
  if (article === null) return isArticle ? { ...score, lost: expected.paras } : score;
  compareText(article, expected, score);
  compareFields(article, expected, score);
  compareBlocks(article, expected, score);
  const next = reading.kind === 'article' ? reading.nextPage : null;
  if (next === (expected.next ?? null)) score.right += 1;
  else score.wrong.push(`next page: ${next}`);
  return score;
}

function compareText(article: Article, expected: ExpectedPage, score: PageScore): void {
  const text = fold(article.text);
  score.lost = expected.paras.filter((para) => !text.includes(fold(para)));
  score.doubled = expected.paras.filter((para) => countOf(text, fold(para)) > countOf(fold([expected.title, expected.intro, expected.sub, ...expected.paras].join('\n')), fold(para)));
  score.foreign = expected.junk.filter((junk) => text.includes(fold(junk)));
  const captions = new Set(listTexts(article, 'caption'));
  score.captions = expected.captions.filter((caption) => !captions.has(fold(caption)));
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

function compareFields(article: Article, expected: ExpectedPage, score: PageScore): void {
  const check = (name: string, isRight: boolean, found: string | null) => {
    if (isRight) score.right += 1;
    else score.wrong.push(`${name}: ${found}`);
  };
  const isSame = (a: string | null, b: string | null | undefined) => fold(a ?? '') === fold(b ?? '');
  check('headline', isSame(article.headline, expected.title), article.headline);
  check('kicker', isSame(article.kicker, expected.intro), article.kicker);
  check('subtitle', isSame(article.subtitle, expected.sub), article.subtitle);
  check('date', isSame(article.date, expected.date), article.date);
  check('byline', isBylineRight(article, expected.byline ?? ''), article.byline);
  if (expected.source !== undefined) check('source', isSame(article.source, expected.source), article.source);
  if (expected.edition !== undefined) check('edition', isSame(article.edition, expected.edition), article.edition);
}

/**
 * The byline as written; or the same people (the expectation may have taken them from another place of the page);
 * or, where the expectation names the publisher for want of people, that publisher as the source.
 */
function isBylineRight(article: Article, byline: string): boolean {
  if (fold(article.byline ?? '') === fold(byline)) return true;
  if (byline !== '' && fold(article.source ?? '') === fold(byline)) return true;
  const people = article.contributors.filter(({ role }) => role !== 'editor').map(({ name }) => name);
  return people.length > 0 && byline !== '' && people.every((name) => byline.includes(name));
}

function compareBlocks(article: Article, expected: ExpectedPage, score: PageScore): void {
  const check = (name: string, isRight: boolean) => {
    if (isRight) score.right += 1;
    else score.wrong.push(name);
  };
  const headings = new Set(listTexts(article, 'heading'));
  for (const heading of expected.headings ?? []) check(`heading ${heading}`, headings.has(fold(heading)));
  for (const [text, row, column] of expected.cells ?? []) {
    const isRight = (block: Block) =>
      block.kind === 'tableCell' &&
      fold(article.text.slice(block.start, block.end)) === fold(text) &&
      fold(block.rowHeader ?? '') === fold(row) &&
      fold(block.columnHeader ?? '') === fold(column);
    check(`cell ${text}`, article.blocks.some(isRight));
  }
  for (const [text, marker] of expected.items ?? []) {
    const isRight = (block: Block) =>
      block.kind === 'listItem' && block.marker === marker && fold(article.text.slice(block.start, block.end)) === fold(text);
    check(`item ${text}`, article.blocks.some(isRight));
  }
}

function listTexts(article: Article, kind: Block['kind']): string[] {
  return article.blocks.filter((block) => block.kind === kind).map((block) => fold(article.text.slice(block.start, block.end)));
}
