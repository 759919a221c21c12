import type { Article, ArticleMetadata, Block } from '../text/article.ts';
import { classifyLines, type LineKind } from './block-kinds.ts';
import { isBoilerplate, isLinkLine } from './boilerplate.ts';
import { readBylineLine } from './byline.ts';
import { canonicaliseAddress } from './canonical-address.ts';
import { isCaption } from './caption.ts';
import type { HeadlineBlock } from './headline-block.ts';
import { isInfoLine } from './info-line.ts';
import type { Line } from './line.ts';
import type { PageScan } from './scan-lines.ts';
import type { SiteRule } from './site-rule.ts';
import { createTextMap, type MappedBlock, type TextMap } from './text-map.ts';

/** What an article is put together from. */
export interface ArticleParts {
  address: string;
  rule: SiteRule | null;
  scan: PageScan;
  title: HeadlineBlock;
  fields: ArticleMetadata;
  /** The body without the lines of the headline block. */
  body: readonly Line[];
}

/** Joins the lines of headline, captions and body to one text with blocks, in the order of the page. */
export function assembleArticle(parts: ArticleParts): { article: Article; map: TextMap } {
  const kinds = collectKinds(parts);
  const lines = [...kinds.keys()].sort((a, b) => a.index - b.index);
  const mapped: MappedBlock[] = [];
  let text = '';
  for (const line of lines) {
    if (text.length > 0) text += '\n';
    const block: Block = { ...kinds.get(line)!, start: text.length, end: text.length + line.text.length };
    text += line.text;
    mapped.push({ block, slices: line.slices });
  }
  const { address } = parts;
  const article: Article = {
    ...parts.fields,
    address: address || null,
    canonicalAddress: canonicaliseAddress(address),
    text,
    blocks: mapped.map(({ block }) => block),
  };
  return { article, map: createTextMap(text, mapped) };
}

const MOST_CAPTIONS_BELOW = 12;

function collectKinds(parts: ArticleParts): Map<Line, LineKind> {
  const { title, body } = parts;
  const kinds = new Map<Line, LineKind>();
  for (const line of findCaptionsAround(parts)) kinds.set(line, { kind: 'caption' });
  const found = classifyLines(body);
  for (const [at, line] of body.entries()) kinds.set(line, found[at]!);
  for (const line of title.kickerLines) kinds.set(line, { kind: 'kicker' });
  for (const line of title.headlineLines) kinds.set(line, { kind: 'headline' });
  for (const line of title.subtitleLines) kinds.set(line, { kind: 'subtitle' });
  return kinds;
}

/** Captions between headline and body and right below the body, outside the body's container. */
function findCaptionsAround({ rule, scan, title, body }: ArticleParts): Line[] {
  const head = [...title.headlineLines, ...title.subtitleLines].map((line) => line.index);
  const first = body[0]!.index;
  const from = head.length > 0 ? Math.max(...head.filter((index) => index < first), -1) : first;
  const isOwn = (line: Line) => !isLinkLine(line) && !isBoilerplate(line) && !isInfoLine(line);
  const above = scan.lines.slice(from < 0 ? first : from + 1, first).filter((line) => {
    const isBelowPicture =
      rule?.hasPicturesAbove === true && line.pictures.length > 0 && readBylineLine(line.text) === null;
    return isOwn(line) && (isBelowPicture || isCaption(line));
  });
  return [...above, ...findCaptionsBelow(scan, body.at(-1)!.index, isOwn)];
}

function findCaptionsBelow(scan: PageScan, last: number, isOwn: (line: Line) => boolean): Line[] {
  const below: Line[] = [];
  for (const line of scan.lines.slice(last + 1, last + 1 + MOST_CAPTIONS_BELOW)) {
    if (line.pictures.length === 0 || !isOwn(line) || !isCaption(line)) break;
    below.push(line);
  }
  return below;
}
