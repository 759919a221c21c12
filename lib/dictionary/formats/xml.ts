import { LIMITS } from '../limits.ts';

/** An element of a document. Names are without their namespace's prefix. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** Line where it begins, from 1. */
  line: number;
}

/** A document that was refused: not well formed, or with what is not accepted (an own entity, a document type with declarations). */
export class XmlError extends Error {
  override name = 'XmlError';
  readonly code: 'malformed' | 'entity-refused' | 'too-large';
  readonly line: number;
  constructor(code: XmlError['code'], line: number) {
    super(`${code} in line ${line}`);
    this.code = code;
    this.line = line;
  }
}

const DEEPEST = 64;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads XML 1.0 without declarations: a document type is passed over, never fetched, and refused when it declares something; of
 * entities only the five that XML itself has and characters by number are accepted. So no file can grow when it is read, and none
 * can name another. A worker has no DOMParser, and a DOMParser does not tell lines. Time and memory are linear in the text.
 */
export function readXml(text: string): XmlElement {
  if (text.length > LIMITS.xml) throw new XmlError('too-large', 1);
  const root: XmlElement = { name: '', attributes: new Map(), children: [], line: 1 };
  const open = [root];
  const position = new Position(text);
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const end = tag < 0 ? text.length : tag;
    if (end > at) open.at(-1)!.children.push(decode(text.slice(at, end), position.lineAt(at)));
    if (tag < 0) break;
    at = readMarkup(text, tag, open, position);
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (open.length > 1 || elements.length !== 1) throw new XmlError('malformed', position.lineAt(text.length));
  return elements[0]!;
}

/** The text of an element and of all within it. */
export function readText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : readText(child))).join('');
}

/** The elements of this name within an element, also deeper ones, in order. */
export function findElements(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(names.includes(child.name) ? [child] : []), ...findElements(child, ...names)];
  });
}

/** A text as the content of an element or as the value of an attribute in double quotation marks. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Counts lines while the text is read from front to back. */
class Position {
  private readonly text: string;
  private line = 1;
  private at = 0;
  constructor(text: string) {
    this.text = text;
  }
  lineAt(offset: number): number {
    for (let feed = this.text.indexOf('\n', this.at); feed >= 0 && feed < offset; ) {
      this.line++;
      this.at = feed + 1;
      feed = this.text.indexOf('\n', this.at);
    }
    return this.line;
  }
}

/** Reads what begins with `<`; gives the offset after it. */
function readMarkup(text: string, at: number, open: XmlElement[], position: Position): number {
  const line = position.lineAt(at);
  const skip = (from: number, sign: string) => {
    const end = text.indexOf(sign, from);
    if (end < 0) throw new XmlError('malformed', line);
    return end + sign.length;
  };
  if (text.startsWith('<!--', at)) return skip(at + 4, '-->');
  if (text.startsWith('<?', at)) return skip(at + 2, '?>');
  if (text.startsWith('<![CDATA[', at)) {
    const end = skip(at + 9, ']]>');
    open.at(-1)!.children.push(text.slice(at + 9, end - 3));
    return end;
  }
  if (text.startsWith('<!', at)) {
    const end = skip(at, '>');
    const isPlain = text.startsWith('<!DOCTYPE', at) && open.length === 1;
    if (!isPlain || text.slice(at, end).includes('[')) throw new XmlError('entity-refused', line);
    return end;
  }
  const end = findTagEnd(text, at, line);
  const body = text.slice(at + 1, end - 1);
  if (body.startsWith('/')) closeElement(body.slice(1).trim(), open, line);
  else openElement(body, open, line);
  return end;
}

// A `>` within the value of an attribute does not end the tag.
function findTagEnd(text: string, start: number, line: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
    else if (sign === '<') break;
  }
  throw new XmlError('malformed', line);
}

function openElement(body: string, open: XmlElement[], line: number): void {
  const isEmpty = body.endsWith('/');
  const name = /^[^\s/]+/u.exec(body)?.[0] ?? '';
  if (name === '') throw new XmlError('malformed', line);
  if (open.length > DEEPEST) throw new XmlError('too-large', line);
  const attributes = readAttributes(body.slice(name.length, isEmpty ? -1 : undefined), line);
  const element = { name: withoutPrefix(name), attributes, children: [], line };
  open.at(-1)!.children.push(element);
  if (!isEmpty) open.push(element);
}

function closeElement(name: string, open: XmlElement[], line: number): void {
  if (open.length < 2 || open.at(-1)!.name !== withoutPrefix(name)) throw new XmlError('malformed', line);
  open.pop();
}

function readAttributes(body: string, line: number): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    while (at < body.length && /\s/u.test(body[at]!)) at++;
    if (at >= body.length) return attributes;
    const equals = body.indexOf('=', at);
    const name = body.slice(at, equals).trim();
    let from = equals + 1;
    while (/\s/u.test(body[from] ?? '')) from++;
    const quote = body[from];
    const end = quote === '"' || quote === "'" ? body.indexOf(quote, from + 1) : -1;
    if (equals < 0 || name === '' || end < 0) throw new XmlError('malformed', line);
    attributes.set(withoutPrefix(name), decode(body.slice(from + 1, end), line));
    at = end + 1;
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decode(text: string, line: number): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,32});?/gu, (_, name: string) => {
    const known = ENTITIES.get(name);
    if (known !== undefined) return known;
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name);
    if (number === null) throw new XmlError('entity-refused', line);
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    if (code > 0x10ffff) throw new XmlError('malformed', line);
    return String.fromCodePoint(code);
  });
}
