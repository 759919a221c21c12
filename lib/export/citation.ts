import type { ArticleMetadata, Contributor } from '../text/article.ts';

/** What a citation is written from. */
export interface CitedArticle
  extends Pick<ArticleMetadata, 'headline' | 'subtitle' | 'contributors' | 'date' | 'source' | 'edition'> {
  /** Where it was read; the canonical address does not serve, for it is a key and may lack the port. */
  address: string | null;
}

/** An item of CSL-JSON (citationstyles.org, schema csl-data.json), as far as an article needs it. */
export interface CitationItem {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author?: { literal: string }[];
  'container-title'?: string;
  publisher?: string;
  issued?: CitationDate;
  accessed?: CitationDate;
  section?: string;
  page?: string;
  URL?: string;
  language: string;
}

/** A day in CSL-JSON: year, month, day. */
interface CitationDate {
  'date-parts': [[number, number, number]];
}

/** GB/T 7714-2015, 8.1.2: of more than three authors the first three are named. */
const MOST_AUTHORS = 3;
const NEWSPAPER = /(?:报|報)$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * The reference of an article after GB/T 7714-2015 (numeric style): a newspaper article as 8.4 and 8.8 have it
 * (`作者. 题名[N/OL]. 报名, 出版日期(版次)[引用日期]. 地址.`), anything else as an electronic resource
 * (`责任者. 题名[EB/OL]. (发布日期)[引用日期]. 地址.`). What is not known is left out; with no author the title comes first, as the
 * standard allows for this style.
 *
 * @param accessDate Day of reading, ISO 8601.
 */
export function writeCitation(article: CitedArticle, accessDate: string): string {
  const isNewspaper = isNewspaperArticle(article);
  const authors = listAuthors(article.contributors).map(({ literal }) => literal);
  // The body that issued a document is its author where nobody is named.
  if (authors.length === 0 && !isNewspaper && article.source) authors.push(article.source);
  const online = article.address ? '/OL' : '';
  const title = `${writeTitle(article)}[${isNewspaper ? 'N' : 'EB'}${online}]`;
  const access = article.address ? `[${accessDate.slice(0, 10)}]` : '';
  const details = isNewspaper ? writeIssue(article, access) : writeRelease(article, access);
  return [writeAuthors(authors), title, details, article.address ?? '']
    .filter((part) => part.length > 0)
    .map((part) => `${part}.`)
    .join(' ');
}

/** The same as CSL-JSON. Names are literal: where a Chinese name parts is not for a machine to say. */
export function describeCitation(article: CitedArticle, accessDate: string): CitationItem {
  const isNewspaper = isNewspaperArticle(article);
  const item: CitationItem = {
    id: article.address ?? article.headline,
    type: isNewspaper ? 'article-newspaper' : 'webpage',
    title: writeTitle(article),
    language: 'zh-CN',
  };
  const author = listAuthors(article.contributors);
  if (author.length > 0) item.author = author;
  if (article.source) item[isNewspaper ? 'container-title' : 'publisher'] = article.source;
  const issued = readDay(article.date);
  if (issued) item.issued = issued;
  const [page, section] = splitEdition(article.edition);
  if (page) item.page = page;
  if (section) item.section = section;
  if (article.address) {
    item.URL = article.address;
    const accessed = readDay(accessDate);
    if (accessed) item.accessed = accessed;
  }
  return item;
}

function isNewspaperArticle({ source, edition }: CitedArticle): boolean {
  return source !== null && (edition !== null || NEWSPAPER.test(source));
}

/** Those who wrote; photographers only where nobody else is named; never editors. */
function listAuthors(contributors: readonly Contributor[]): { literal: string }[] {
  const writers = contributors.filter(({ role }) => role !== 'photographer' && role !== 'editor');
  const people = writers.length > 0 ? writers : contributors.filter(({ role }) => role === 'photographer');
  return [...new Set(people.map(({ name }) => name))].map((literal) => ({ literal }));
}

function writeAuthors(authors: readonly string[]): string {
  const named = authors.slice(0, MOST_AUTHORS).join(', ');
  return authors.length > MOST_AUTHORS ? `${named}, 等` : named;
}

function writeTitle({ headline, subtitle }: CitedArticle): string {
  const other = subtitle?.replace(/^[—―]+/, '').trim();
  return other ? `${headline}: ${other}` : headline;
}

function writeIssue({ source, date, edition }: CitedArticle, access: string): string {
  const page = splitEdition(edition)[0];
  return `${[source, date].filter(Boolean).join(', ')}${page ? `(${page})` : ''}${access}`;
}

function writeRelease({ date }: CitedArticle, access: string): string {
  return `${date ? `(${date})` : ''}${access}`;
}

/** `A02 要闻` as its number and its name. */
function splitEdition(edition: string | null): [string | null, string | null] {
  if (edition === null) return [null, null];
  const [number, ...name] = edition.split(' ');
  return [number || null, name.join(' ') || null];
}

function readDay(day: string | null): CitationDate | null {
  const match = day === null ? null : ISO_DAY.exec(day);
  return match === null ? null : { 'date-parts': [[Number(match[1]), Number(match[2]), Number(match[3])]] };
}
