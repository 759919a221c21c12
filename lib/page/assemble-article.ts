import type { Article, ArticleMetadata, Block } from '../text/article.ts';
import { classifyLines, type LineKind } from './block-kinds.ts';
import { isBoilerplate, isLinkLine } from './boilerplate.ts';
import { canonicaliseAddress } from './canonical-address.ts';
import { isCaption } from './caption.ts';
import type { HeadlineBlock } from './headline-block.ts';
import type { Line } from './line.ts';
import type { PageScan } from './scan-lines.ts';
import { createTextMap, type MappedBlock, type TextMap } from './text-map.ts';

/** What an article is put together from. */
export interface ArticleParts {
  address: string;
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

function collectKinds({ scan, title, body }: ArticleParts): Map<Line, LineKind> {
  const kinds = new Map<Line, LineKind>();
  for (const line of findCaptionsAbove(scan, title, body)) kinds.set(line, { kind: 'caption' });
  const found = classifyLines(body);
  for (const [at, line] of body.entries()) kinds.set(line, found[at]!);
  for (const line of title.kickerLines) kinds.set(line, { kind: 'kicker' });
  for (const line of title.headlineLines) kinds.set(line, { kind: 'headline' });
  for (const line of title.subtitleLines) kinds.set(line, { kind: 'subtitle' });
  return kinds;
}

/** Captions of pictures that stand between headline and body, outside the body's container. */
function findCaptionsAbove(scan: PageScan, title: HeadlineBlock, body: readonly Line[]): Line[] {
  const from = title.headlineLines.at(-1)?.index ?? body[0]!.index;
  return scan.lines
    .slice(from + 1, body[0]!.index)
    .filter((line) => !isLinkLine(line) && !isBoilerplate(line) && isCaption(line));
}
