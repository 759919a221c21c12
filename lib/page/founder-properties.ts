import type { PageComment } from './line.ts';

/** What Founder's systems write into a page about its article, in a comment or as elements. Empty properties are left out. */
export interface FounderProperties {
  headline?: string;
  kicker?: string;
  subtitle?: string;
  author?: string;
  date?: string;
  edition?: string;
}

const FIELDS: readonly [keyof FounderProperties, readonly string[]][] = [
  ['headline', ['founder-title', 'title']],
  ['kicker', ['founder-introtitle', 'introtitle']],
  ['subtitle', ['founder-subtitle', 'subtitle']],
  ['author', ['founder-author', 'author']],
  ['date', ['founder-date', 'date']],
  ['edition', ['founder-pagenum', 'pagenum']],
];
const LONGEST_COMMENT = 20_000;

/** Reads the properties from the page's comments, else from its elements. */
export function readFounderProperties(
  document: Document,
  comments: readonly PageComment[],
): FounderProperties {
  const comment = comments
    .find(({ text }) => /enpproperty/i.test(text.slice(0, 200)))
    ?.text.slice(0, LONGEST_COMMENT);
  const properties: FounderProperties = {};
  for (const [field, names] of FIELDS) {
    const value = (comment && readTag(comment, names)) || readElement(document, names[0]!);
    if (value) properties[field] = value;
  }
  return properties;
}

function readTag(comment: string, names: readonly string[]): string {
  for (const name of names) {
    const from = comment.indexOf(`<${name}>`);
    const to = comment.indexOf(`</${name}>`, from);
    if (from >= 0 && to > from) return cleanValue(comment.slice(from + name.length + 2, to));
  }
  return '';
}

function readElement(document: Document, name: string): string {
  return cleanValue(document.querySelector(name)?.textContent ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** Text of a property: it may be in CDATA, and it may hold tags and character references. */
function cleanValue(value: string): string {
  return value
    .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .replace(/<[^<>]{0,100}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}
