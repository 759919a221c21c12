import * as v from 'valibot';
import { COLOURS, type Colour, type ColourNames } from '../anchor/colour.ts';
import type { Passage } from '../anchor/passage.ts';
import { ImportError, parseWith } from '../database/import-error.ts';
import { READER_LIMITS } from '../database/reader-limits.ts';
import type { AnnotationRecord } from '../database/records.ts';
import { annotationIdOf, COLOUR_CLASS } from './web-annotation.ts';
import { ANNOTATION_CONTEXT } from './web-annotation-model.ts';
import { COLOUR_NAME_TERM, RECORD_TERM, readRecordRest } from './web-annotation-record.ts';

/** The most that is read of one file, in UTF-16 units and items. */
const WEB_ANNOTATION_LIMITS = {
  characters: 50_000_000,
  annotations: 100_000,
  quote: 100_000,
  iri: 4_000,
  depth: 8,
} as const;

/**
 * An annotation of a file, checked: it is to be found by its quote. `source` is the address that it was made on. Where this program wrote
 * the file, `article`, `placement` and a passage with all its fields are those of the record; else the passage holds what the selectors
 * say, in code points, and the two are absent.
 */
export interface ImportedAnnotation
  extends Omit<AnnotationRecord, 'article' | 'placement'>,
    Partial<Pick<AnnotationRecord, 'article' | 'placement'>> {
  source: string;
}

/** An annotation of the file that cannot be kept, and why. noQuote: it marks no words (a whole page, a picture). */
export interface SkippedAnnotation {
  place: string;
  reason: 'noQuote';
}

/** What a file held. */
export interface ImportedWebAnnotations {
  annotations: ImportedAnnotation[];
  /** What the maker of the file calls the colours. */
  colourNames: ColourNames;
  skipped: SkippedAnnotation[];
}

/** What a file may leave open. */
export interface ReadOptions {
  /** ISO instant for annotations that have no date. */
  at: string;
  /** Makes an id for annotations that have none. */
  newId: () => string;
}

/** The longest name of a colour that is read, in UTF-16 units. */
const LONGEST_COLOUR_NAME = 100;

const oneOrMany = <Schema extends v.GenericSchema>(schema: Schema) => v.union([v.array(schema), schema]);
const iri = v.pipe(v.string(), v.minLength(1), v.maxLength(WEB_ANNOTATION_LIMITS.iri));
const words = v.pipe(v.string(), v.maxLength(WEB_ANNOTATION_LIMITS.quote));
const types = v.optional(oneOrMany(v.string()));
const thing = v.looseObject({ type: types });

const annotationSchema = v.looseObject({
  '@context': v.optional(v.unknown()),
  id: v.optional(iri),
  type: oneOrMany(v.string()),
  created: v.optional(v.string()),
  modified: v.optional(v.string()),
  [COLOUR_NAME_TERM]: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_COLOUR_NAME))),
  bodyValue: v.optional(v.pipe(v.string(), v.maxLength(READER_LIMITS.note))),
  body: v.optional(oneOrMany(v.union([v.string(), thing]))),
  target: oneOrMany(v.union([iri, thing])),
});
type AnnotationInput = v.InferOutput<typeof annotationSchema>;

const textualBody = v.object({
  value: v.pipe(v.string(), v.maxLength(READER_LIMITS.note)),
  purpose: v.optional(oneOrMany(v.string())),
});
const quoteSelector = v.object({
  exact: v.pipe(words, v.minLength(1)),
  prefix: v.optional(words, ''),
  suffix: v.optional(words, ''),
});
const sourceSchema = v.union([
  iri,
  v.pipe(
    v.object({ id: iri }),
    v.transform(({ id }) => id),
  ),
]);

/**
 * Reads a file of W3C Web Annotations: one Annotation, an array of them, an AnnotationPage, or an AnnotationCollection that holds its first
 * page. All or nothing; annotations that are valid but mark no words are named in `skipped`.
 * @throws ImportError `unreadable`, `foreign`, `tooLarge` or `invalid` with its place
 */
export function readWebAnnotations(text: string, options: ReadOptions): ImportedWebAnnotations {
  if (text.length > WEB_ANNOTATION_LIMITS.characters)
    throw new ImportError('tooLarge', 'the file is too large');
  const items = itemsOf(parse(text));
  if (items.length > WEB_ANNOTATION_LIMITS.annotations)
    throw new ImportError('tooLarge', `at most ${WEB_ANNOTATION_LIMITS.annotations} annotations are read`);
  const read: ImportedWebAnnotations = { annotations: [], colourNames: {}, skipped: [] };
  const ids = new Set<string>();
  for (const [at, item] of items.entries()) {
    const place = `items.${at}`;
    const annotation = parseWith(annotationSchema, item, place);
    const made = readAnnotation(annotation, { ...options, place });
    if (!made) {
      read.skipped.push({ place, reason: 'noQuote' });
      continue;
    }
    if (ids.has(made.id)) throw new ImportError('invalid', `the id ${made.id} stands twice`, place);
    ids.add(made.id);
    read.annotations.push(made);
    read.colourNames[made.colour] ??= annotation[COLOUR_NAME_TERM];
  }
  return read;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError('unreadable', 'this is not JSON');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(value: Record<string, unknown>, type: string): boolean {
  return [value.type].flat().includes(type);
}

function itemsOf(file: unknown): unknown[] {
  if (Array.isArray(file)) {
    for (const one of file) if (!isObject(one) || !namesContext(one)) throw notAnnotations();
    return file;
  }
  if (!isObject(file) || !namesContext(file)) throw notAnnotations();
  if (hasType(file, 'Annotation')) return [file];
  const page = hasType(file, 'AnnotationCollection') ? file.first : file;
  if (hasType(file, 'AnnotationCollection') && page === undefined && !file.total) return [];
  if (isObject(page) && hasType(page, 'AnnotationPage') && Array.isArray(page.items)) return page.items;
  throw notAnnotations();
}

function notAnnotations(): ImportError {
  return new ImportError('foreign', 'these are no W3C Web Annotations');
}

function namesContext(file: Record<string, unknown>): boolean {
  return [file['@context']].flat().includes(ANNOTATION_CONTEXT);
}

interface Place extends ReadOptions {
  place: string;
}

function readAnnotation(annotation: AnnotationInput, place: Place): ImportedAnnotation | null {
  if (!hasType(annotation, 'Annotation'))
    throw new ImportError('invalid', 'this is no Annotation', place.place);
  const target = [annotation.target]
    .flat()
    .map((one) => readTarget(one, place.place))
    .find((one) => one !== null);
  if (!target) return null;
  const rest = readRecordRest(annotation[RECORD_TERM], target.passage, place.place);
  const createdAt = instantOf(annotation.created, place.at, `${place.place}.created`);
  return {
    id: annotation.id === undefined ? place.newId() : annotationIdOf(annotation.id),
    ...target,
    ...rest,
    ...readBodies(annotation, place.place),
    createdAt,
    modifiedAt: instantOf(annotation.modified, createdAt, `${place.place}.modified`),
  };
}

/** xsd:dateTime with a time zone (3.3.1) as an ISO instant in UTC. */
function instantOf(written: string | undefined, otherwise: string, place: string): string {
  if (written === undefined) return otherwise;
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(written);
  const time = zoned ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(time)) throw new ImportError('invalid', 'this is no date with time and zone', place);
  return new Date(time).toISOString();
}

type Target = Pick<ImportedAnnotation, 'source' | 'passage' | 'colour'>;

function readTarget(target: string | Record<string, unknown>, place: string): Target | null {
  if (typeof target === 'string') return null;
  const quote = findSelector(target.selector, 'TextQuoteSelector', 0);
  if (!quote || target.source === undefined) return null;
  const { exact, prefix, suffix } = parseWith(quoteSelector, quote, `${place}.target.selector`);
  const position = findSelector(target.selector, 'TextPositionSelector', 0);
  const start =
    Number.isSafeInteger(position?.start) && Number(position?.start) >= 0 ? Number(position?.start) : 0;
  const passage: Passage = {
    exact,
    prefix: lastUnits(prefix),
    suffix: firstUnits(suffix),
    start,
    end: start + exact.length,
    block: 0,
    occurrence: 0,
  };
  return {
    source: parseWith(sourceSchema, target.source, `${place}.target.source`),
    passage,
    colour: colourOf(target.styleClass),
  };
}

/** The first selector of a type, also inside a Choice (4.2.9) and behind `refinedBy` (4.2.9). */
function findSelector(selector: unknown, type: string, depth: number): Record<string, unknown> | null {
  if (depth > WEB_ANNOTATION_LIMITS.depth) return null;
  for (const one of [selector].flat()) {
    if (!isObject(one)) continue;
    if (hasType(one, type)) return one;
    const inner = findSelector(one.items, type, depth + 1) ?? findSelector(one.refinedBy, type, depth + 1);
    if (inner) return inner;
  }
  return null;
}

/** Length of prefix and suffix in UTF-16 units, as `describePassage` makes them. */
const CONTEXT = 32;

function lastUnits(text: string): string {
  const cut = text.slice(-CONTEXT);
  return text.length > CONTEXT && /^[\udc00-\udfff]/.test(cut) ? cut.slice(1) : cut;
}

function firstUnits(text: string): string {
  const cut = text.slice(0, CONTEXT);
  return text.length > CONTEXT && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function colourOf(styleClass: unknown): Colour {
  const classes = [styleClass].flat();
  return COLOURS.find((colour) => classes.includes(COLOUR_CLASS + colour)) ?? 'yellow';
}

/** Notes and tags of all bodies; several notes become paragraphs of one. Bodies elsewhere on the web are not fetched. */
function readBodies(annotation: AnnotationInput, place: string): { note: string; tags: string[] } {
  const notes: string[] = annotation.bodyValue === undefined ? [] : [annotation.bodyValue];
  const tags = new Set<string>();
  for (const body of textualBodies(annotation.body, 0)) {
    const { value, purpose } = parseWith(textualBody, body, `${place}.body`);
    if ([purpose].flat().includes('tagging')) tags.add(value.trim().slice(0, READER_LIMITS.tag));
    else notes.push(value);
  }
  tags.delete('');
  const note = notes.join('\n\n');
  if (note.length > READER_LIMITS.note || tags.size > READER_LIMITS.tags)
    throw new ImportError('tooLarge', 'the note or the list of tags is too long', place);
  return { note, tags: [...tags] };
}

function textualBodies(body: unknown, depth: number): Record<string, unknown>[] {
  if (depth > WEB_ANNOTATION_LIMITS.depth) return [];
  return [body].flat().flatMap((one) => {
    if (!isObject(one)) return [];
    if (typeof one.value === 'string') return [one];
    return textualBodies(one.items ?? one.source, depth + 1);
  });
}
