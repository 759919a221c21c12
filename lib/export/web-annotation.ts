import type { ColourNames } from '../anchor/colour.ts';
import type { AnnotationRecord, ArticleRecord } from '../database/records.ts';
import type { SpecificResource, TextualBody, WebAnnotation } from './web-annotation-model.ts';
import { ANNOTATION_CONTEXT, OWN_CONTEXT } from './web-annotation-model.ts';
import { COLOUR_NAME_TERM, RECORD_TERM, writeRecordRest } from './web-annotation-record.ts';

/** What an exported collection says of itself. */
export interface WebAnnotationOptions {
  /** IRI of the collection: `urn:uuid:…`. */
  id: string;
  /** Its title for readers. */
  label: string;
  /** ISO instant of the export. */
  createdAt: string;
  /** Name and version of the extension. */
  generator: string;
  /** What the reader calls the colours. */
  colourNames?: ColourNames;
}

/** Media type of the file (Web Annotation Protocol, 4.1). */
export const WEB_ANNOTATION_MEDIA_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';

/** What stands before the id of an annotation, or of an article without an address, that is no IRI by itself. */
export const ANNOTATION_URN = 'urn:x-shudu:annotation:';
export const ARTICLE_URN = 'urn:x-shudu:article:';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const UUID_URN = 'urn:uuid:';
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** Names of the colours as classes, and how a reader of the file may show them. */
const STYLESHEET =
  '.shudu-yellow{background:#fff1a8}.shudu-green{background:#cdeccf}.shudu-blue{background:#cfe3fb}.shudu-pink{background:#fbd3e3}' +
  '.shudu-violet{background:#e0d4f7}.shudu-orange{background:#fbdcc0}.shudu-teal{background:#c4e8e4}.shudu-grey{background:#dfe1e4}';

/** The class that stands for a colour. */
export const COLOUR_CLASS = 'shudu-';

/**
 * Writes annotations as one W3C AnnotationCollection with one page (sections 5.1 and 5.2), in JSON-LD, piece by piece. Annotations whose
 * article is not in `articles` keep their quote and point to a URN of the article.
 */
export function* writeWebAnnotations(
  annotations: readonly AnnotationRecord[],
  articles: ReadonlyMap<string, ArticleRecord>,
  options: WebAnnotationOptions,
): Generator<string> {
  const { id, label, createdAt, generator, colourNames = {} } = options;
  const head = {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created: utcOf(createdAt),
    generator: { type: 'Software', name: generator },
    total: annotations.length,
  };
  const page = {
    id: `${id}#page-1`,
    type: 'AnnotationPage',
    partOf: { id, label, total: annotations.length },
    startIndex: 0,
  };
  if (annotations.length === 0) {
    yield JSON.stringify(head);
    return;
  }
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},"items":[\n`;
  for (const [at, record] of annotations.entries()) {
    const annotation = toWebAnnotation(record, articles.get(record.article), generator);
    const colourName = colourNames[record.colour]?.trim();
    if (colourName) annotation[COLOUR_NAME_TERM] = colourName;
    yield (at > 0 ? ',\n' : '') + JSON.stringify(annotation);
  }
  yield '\n]}}\n';
}

/** One annotation in the W3C model. The position selector is written where the article's text is known. */
function toWebAnnotation(
  record: AnnotationRecord,
  kept: ArticleRecord | undefined,
  generator: string,
): WebAnnotation {
  const { note, tags } = record;
  const motivation: WebAnnotation['motivation'] = ['highlighting'];
  if (note !== '') motivation.push('commenting');
  if (tags.length > 0) motivation.push('tagging');
  const bodies: TextualBody[] = tags.map((tag) => bodyOf(tag, 'tagging'));
  if (note !== '') bodies.unshift(bodyOf(note, 'commenting'));
  return {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id: annotationIri(record.id),
    type: 'Annotation',
    motivation,
    created: utcOf(record.createdAt),
    modified: utcOf(record.modifiedAt),
    generator: { type: 'Software', name: generator },
    stylesheet: { type: 'CssStylesheet', value: STYLESHEET },
    // An annotation without a body has no `body` at all (3.1); the W3C schemas refuse an empty list.
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: targetOf(record, kept),
    [RECORD_TERM]: writeRecordRest(record),
  };
}

function bodyOf(value: string, purpose: TextualBody['purpose']): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

/** Dates must be in UTC (3.3.1). */
function utcOf(instant: string): string {
  return new Date(instant).toISOString();
}

/** Ids must be IRIs (3.1): UUIDs become URNs (RFC 9562), IRIs stay, anything else is put into a URN. */
function annotationIri(id: string): string {
  if (UUID.test(id)) return UUID_URN + id;
  return IRI.test(id) && !/^urn:(?:uuid|x-shudu):/i.test(id) ? id : ANNOTATION_URN + encodeName(id);
}

/** The id of an annotation whose IRI `annotationIri` made; the IRI itself where it is another program's. */
export function annotationIdOf(iri: string): string {
  const uuid = /^urn:uuid:/i.test(iri) ? iri.slice(UUID_URN.length) : '';
  if (UUID.test(uuid)) return uuid;
  return iri.startsWith(ANNOTATION_URN) ? (decodeName(iri.slice(ANNOTATION_URN.length)) ?? iri) : iri;
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}

/** What `encodeURIComponent` was given, or null where it gave no such thing. */
export function decodeName(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

function targetOf(
  { passage, article, colour }: AnnotationRecord,
  kept: ArticleRecord | undefined,
): SpecificResource {
  const { exact, prefix, suffix, start, end } = passage;
  const target: SpecificResource = {
    type: 'SpecificResource',
    source: { id: sourceIri(article, kept), type: 'Text' },
    selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
    styleClass: `${COLOUR_CLASS}${colour}`,
  };
  if (kept) {
    const { text, headline } = kept.article;
    target.source['dcterms:title'] = headline;
    // An old position into a text that has changed since would point to other words.
    if (text.startsWith(exact, start) && end === start + exact.length) {
      const from = countCodePoints(text.slice(0, start));
      target.selector.push({ type: 'TextPositionSelector', start: from, end: from + countCodePoints(exact) });
    }
  }
  return target;
}

function sourceIri(id: string, kept: ArticleRecord | undefined): string {
  const address = kept?.article.canonicalAddress ?? kept?.article.address ?? kept?.addresses[0];
  return address && IRI.test(address) ? address : ARTICLE_URN + encodeName(id);
}

function countCodePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
    if (isHigh && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) pairs++;
  }
  return text.length - pairs;
}
