import type { ArticleMetadata, Contributor } from '../text/article.ts';
import { findLinesIn } from './body-root.ts';
import { isLinkLine } from './boilerplate.ts';
import {
  type Byline,
  readBylineInBrackets,
  readBylineLine,
  readContributors,
  readDatelineByline,
} from './byline.ts';
import { isCaption } from './caption.ts';
import { simplifyLabels } from './fold-text.ts';
import type { FounderProperties } from './founder-properties.ts';
import type { HeadlineBlock } from './headline-block.ts';
import { type PageInfo, readInfo } from './info-line.ts';
import type { Line } from './line.ts';
import { readAddressDate, readTextDate } from './publication-date.ts';
import { readMeta } from './read-meta.ts';
import type { PageScan } from './scan-lines.ts';
import { selectElements } from './select-elements.ts';
import type { SiteRule } from './site-rule.ts';

/** What the fields are read from. */
export interface FieldSource {
  document: Document;
  address: string;
  scan: PageScan;
  rule: SiteRule | null;
  properties: FounderProperties;
  title: HeadlineBlock;
  body: readonly Line[];
}

const NEAR = 40;
const LONGEST_DATE_LINE = 40;
const OPENING_LINES = 4;
const CLOSING_LINES = 3;
const PAPER_DATELINE =
  /^(\p{Script=Han}{1,10}(?:日报|晚报|晨报|早报|商报|时报|特区报|都市报|电视台|发布))(?:[\s\u00a0]*\p{Script=Han}{0,4})?讯/u;
const AGENCY_DATELINE = /^(?:据)?(新华社|中新社|人民日报|中国新闻社|新华网)[^，。]{0,20}?(?:电|讯)/;
/** The name of an edition is not the label of what follows it. */
const EDITION_NAME =
  '((?!作者|编辑|責編|责编|来源|來源|记者|記者|星期|上一|下一|本版)[\\p{Script=Han}·、]{2,12})(?![\\p{Script=Han}]*[:：])';
const EDITION = new RegExp(`第\\s*([A-Z]{0,2}\\d{1,3})\\s*版\\s*[:：]?\\s*(?:${EDITION_NAME})?`, 'u');
const EDITION_LABEL = new RegExp(
  `版次\\s*[:：]\\s*(?:第)?\\s*([A-Z]{0,2}\\d{1,3})\\s*版?\\s*[:：]?\\s*(?:${EDITION_NAME})?`,
  'u',
);
const PEOPLE = /^[^？?。！!，,：:]{2,40}$/;

/** Reads byline, people, date, source and edition; headline, kicker and subtitle are taken over. */
export function readFields(source: FieldSource): ArticleMetadata {
  const info = readPageInfo(source);
  const byline = findByline(source, info);
  return {
    kicker: source.title.kicker,
    headline: source.title.headline,
    subtitle: source.title.subtitle,
    byline: byline?.text ?? null,
    contributors: mergePeople([...(byline?.contributors ?? []), ...findEditors(source, info)]),
    date: findDate(source, info),
    source: findSource(source, info),
    edition: findEdition(source),
  };
}

/** The labels on the lines around the article: a little above it, in its first and last lines, right below it. */
function readPageInfo({ scan, body }: FieldSource): PageInfo {
  const first = body[0]?.index ?? 0;
  const last = body.at(-1)?.index ?? 0;
  const around = [
    ...scan.lines.slice(Math.max(0, first - NEAR), first + 2).reverse(),
    ...scan.lines.slice(Math.max(first + 2, last - 1), last + 6),
  ];
  const info: PageInfo = {};
  for (const line of around) {
    if (isLinkLine(line) && line.text.length > 20) continue;
    // In tables the label is a cell of its own and the value the next one.
    const next =
      /[:：]$/.test(line.text) && line.text.length <= 12 ? (scan.lines[line.index + 1]?.text ?? '') : '';
    const own = readInfo(line.text + next);
    for (const field of ['source', 'date', 'author', 'editor', 'publisher'] as const)
      info[field] ??= own[field];
  }
  return info;
}

function findByline(source: FieldSource, info: PageInfo): Byline | null {
  const { rule, scan } = source;
  const body = source.body.filter((line) => !isCaption(line));
  const edges = [...body.slice(0, OPENING_LINES), ...body.slice(-CLOSING_LINES)];
  for (const line of edges) {
    const own = readBylineLine(line.text);
    if (own !== null) return own;
  }
  for (const line of body.slice(0, OPENING_LINES)) {
    const dateline = readDatelineByline(line.text);
    if (dateline !== null) return dateline;
  }
  const closing = mergeBylines(body.map((line) => readBylineInBrackets(line.text)));
  if (closing !== null) return closing;
  const above = body[0] === undefined ? [] : scan.lines.slice(Math.max(0, body[0].index - 6), body[0].index);
  for (const line of above.reverse()) {
    const own = isLinkLine(line) ? null : readBylineLine(line.text);
    if (own !== null) return own;
  }
  const stated =
    (info.author && PEOPLE.test(info.author) ? info.author : null) ??
    selectText(source, rule?.byline) ??
    source.properties.author;
  return stated ? { text: stated, contributors: readContributors(stated, 'writer') } : readSourceByline(info);
}

/** The names at the ends of paragraphs; a column of short news has several. */
function mergeBylines(found: readonly (Byline | null)[]): Byline | null {
  const bylines = found.filter((byline) => byline !== null);
  if (bylines.length === 0) return null;
  const texts = new Set(bylines.map(({ text }) => text));
  return { text: [...texts].join(' '), contributors: bylines.flatMap(({ contributors }) => contributors) };
}

/** `来源：江门日报记者 区望`: the label 来源 before a reporter. */
function readSourceByline(info: PageInfo): Byline | null {
  return info.source !== undefined && /记者/.test(simplifyLabels(info.source))
    ? readBylineLine(info.source)
    : null;
}

function findEditors(source: FieldSource, info: PageInfo): Contributor[] {
  const selected = selectText(source, source.rule?.editor);
  const stated = info.editor ?? (selected ? (readInfo(selected).editor ?? selected) : null);
  if (stated === null || stated === undefined) return [];
  return stated
    .split(/[\s、，,/]+/)
    .filter((name) => /^[\p{Script=Han}·]{2,6}$/u.test(name))
    .map((name) => ({ name, role: 'editor' as const }));
}

function mergePeople(people: readonly Contributor[]): Contributor[] {
  const found: Contributor[] = [];
  for (const person of people) {
    if (!found.some(({ name, role }) => name === person.name && role === person.role)) found.push(person);
  }
  return found;
}

function findDate(source: FieldSource, info: PageInfo): string | null {
  const stated = [
    readMeta(source.document, 'PubDate'),
    readMeta(source.document, 'publishdate'),
    readMeta(source.document, 'article:published_time'),
    source.properties.date,
    info.date,
    selectText(source, source.rule?.date),
  ];
  const inAddress = readAddressDate(source.address);
  if (inAddress !== null) return inAddress;
  for (const text of stated) {
    const date = text ? readTextDate(text) : null;
    if (date !== null) return date;
  }
  return source.rule?.findDate?.(source.document) ?? findNearbyDate(source);
}

/** A day on a short line between headline and text, or in the first lines where it stands alone. */
function findNearbyDate({ scan, body, title }: FieldSource): string | null {
  const first = body[0]?.index ?? 0;
  const own = new Set([...title.headlineLines, ...title.kickerLines, ...title.subtitleLines]);
  const opening = body.slice(0, 2).filter((line) => line.text.length <= LONGEST_DATE_LINE);
  for (const line of [...scan.lines.slice(Math.max(0, first - NEAR), first).reverse(), ...opening]) {
    if (line.text.length > 80 || own.has(line)) continue;
    const date = readTextDate(line.text);
    if (date !== null) return date;
  }
  return null;
}

function findSource(source: FieldSource, info: PageInfo): string | null {
  for (const line of source.body.slice(0, OPENING_LINES)) {
    const text = simplifyLabels(line.text.slice(0, 60));
    const first = PAPER_DATELINE.exec(text)?.[1] ?? AGENCY_DATELINE.exec(text)?.[1];
    if (first !== undefined)
      return line.text.includes(first)
        ? first
        : line.text.slice(text.indexOf(first), text.indexOf(first) + first.length);
  }
  const stated =
    info.source ??
    selectText(source, source.rule?.source) ??
    readMeta(source.document, 'ContentSource') ??
    info.publisher;
  if (stated) return cleanSource(stated);
  const publisher = source.rule?.publisher;
  return typeof publisher === 'function' ? publisher(source.document) : (publisher ?? null);
}

/** A source without the reporter that some pages write after it. */
function cleanSource(text: string): string {
  const source = text.replace(/^.{0,6}来源\s*[:：]\s*/, '').trim();
  return /^(.{2,12}?(?:报|社|网|台|局|委|办))(?:全媒体|融媒体)?(?:记者|通讯员)/.exec(source)?.[1] ?? source;
}

function findEdition({ scan, properties }: FieldSource): string | null {
  for (const line of scan.lines) {
    if (line.text.length > 60 || isLinkLine(line)) continue;
    const match = EDITION_LABEL.exec(line.text) ?? EDITION.exec(line.text);
    if (match !== null) return match[2] ? `${match[1]} ${match[2]}` : match[1]!;
  }
  return properties.edition ?? null;
}

/** The text of the first selected element that has any. */
function selectText(source: FieldSource, selectors: readonly string[] | undefined): string | null {
  for (const selector of selectors ?? []) {
    for (const element of selectElements(source.document, selector)) {
      const isBox = source.scan.boxes.has(element);
      const lines = isBox ? findLinesIn(source.scan, element).map((line) => line.text) : [];
      const text = lines.join(' ') || (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text.length > 0 && text.length <= 200) return text;
    }
  }
  return null;
}
