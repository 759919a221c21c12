import * as v from 'valibot';
import { COLOURS } from '../anchor/colour.ts';
import type { Passage } from '../anchor/passage.ts';
import { type Evidence, FACT_FIELDS, type Fact, MEASURES, STATUSES } from '../facts/fact.ts';
import { QUALIFIERS } from '../recognise/figure.ts';
import type { Article, ArticleMetadata, Block } from '../text/article.ts';
import { READER_LIMITS } from './reader-limits.ts';
import { type AnnotationRecord, type ArticleRecord, type FactRecord, REVIEWS } from './records.ts';

/** The largest values that a file may bring; larger ones are refused before they can cost memory. In UTF-16 units, or items. */
const LIMITS = { word: 500, line: 4_000, sentence: 100_000, text: 2_000_000, items: 1_000, blocks: 50_000 };

/** A schema for every field of a type: a field that is added to the type and not here is a compile error. */
export type Fields<T> = { [Key in keyof Required<T>]: v.GenericSchema<unknown, unknown> };

/** A name or short answer. */
export const word = v.pipe(v.string(), v.maxLength(LIMITS.word));
/** An id. */
export const identifier = v.pipe(word, v.minLength(1));
/** A line of text. */
export const line = v.pipe(v.string(), v.maxLength(LIMITS.line));
const sentence = v.pipe(v.string(), v.maxLength(LIMITS.sentence));
/** A line of text, or null. */
export const optionalLine = v.nullable(line);
/** A whole number from 0. */
export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const finite = v.pipe(v.number(), v.finite());
/** An ISO instant. */
export const instant = v.pipe(v.string(), v.isoTimestamp());
/** An ISO day, or null. */
export const day = v.nullable(v.pipe(v.string(), v.isoDate()));

const answers = {
  value: v.union([finite, v.tuple([finite, finite])]),
  unit: word,
  dimension: word,
  qualifier: v.picklist(QUALIFIERS),
  indicator: optionalLine,
  indicatorId: v.nullable(word),
  measure: v.picklist(MEASURES),
  status: v.picklist(STATUSES),
  period: v.nullable(word),
  subject: optionalLine,
};

const evidence = v.object({
  start: offset,
  end: offset,
  text: line,
  field: v.picklist(FACT_FIELDS),
  rule: word,
} satisfies Fields<Evidence>);

const fact = v.object({
  start: offset,
  end: offset,
  text: line,
  ...answers,
  direction: v.optional(v.literal('down')),
  equivalent: v.optional(v.literal(true)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  evidence: v.pipe(v.array(evidence), v.maxLength(LIMITS.items)),
} satisfies Fields<Fact>);

const passage = v.object({
  exact: sentence,
  prefix: line,
  suffix: line,
  start: offset,
  end: offset,
  block: offset,
  occurrence: offset,
  occurrences: v.optional(offset),
  rivalScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  spacing: v.optional(word),
  rivals: v.optional(offset),
  twins: v.optional(offset),
  blockDigest: v.optional(word),
  sentenceBefore: v.optional(sentence),
  sentenceAfter: v.optional(sentence),
} satisfies Fields<Passage>);

const tags = v.pipe(v.array(word), v.maxLength(READER_LIMITS.tags));

/** A fact as files hold it (exports, backups). The parsed copy has its fields in this order and no others. */
export const recordSchema = v.object({
  id: identifier,
  article: identifier,
  fact,
  sentence,
  passage,
  review: v.picklist(REVIEWS),
  correction: v.nullable(v.partial(v.object({ ...answers, direction: v.nullable(v.literal('down')) }))),
  tags,
  note: v.optional(v.pipe(v.string(), v.maxLength(READER_LIMITS.note))),
  terms: v.optional(tags),
  stale: v.optional(v.literal(true)),
  modifiedAt: instant,
} satisfies Fields<FactRecord>);

const block = v.object({
  kind: v.picklist([
    'kicker',
    'headline',
    'subtitle',
    'byline',
    'heading',
    'paragraph',
    'listItem',
    'tableCell',
    'caption',
    'footnote',
  ]),
  start: offset,
  end: offset,
  level: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  marker: v.optional(line),
  rowHeader: v.optional(line),
  columnHeader: v.optional(line),
  tableUnit: v.optional(line),
} satisfies Fields<Block>);

const metadata = {
  kicker: optionalLine,
  headline: line,
  subtitle: optionalLine,
  byline: optionalLine,
  contributors: v.pipe(
    v.array(
      v.object({
        name: line,
        role: v.picklist(['reporter', 'correspondent', 'photographer', 'editor', 'writer']),
      }),
    ),
    v.maxLength(LIMITS.items),
  ),
  date: day,
  source: optionalLine,
  edition: optionalLine,
} satisfies Fields<ArticleMetadata>;

/** An article's text and metadata as files hold it. */
export const contentSchema = v.object({
  address: optionalLine,
  canonicalAddress: optionalLine,
  ...metadata,
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  blocks: v.pipe(v.array(block), v.maxLength(LIMITS.blocks)),
} satisfies Fields<Article>);

/** An article as files hold it. */
export const articleSchema = v.object({
  id: identifier,
  addresses: v.pipe(v.array(line), v.maxLength(LIMITS.items)),
  host: word,
  article: contentSchema,
  firstReadAt: instant,
  readAt: instant,
  previous: v.optional(v.object({ article: contentSchema, readAt: instant })),
} satisfies Fields<ArticleRecord>);

const range = { start: offset, end: offset };
const placement = v.variant('outcome', [
  v.object({ outcome: v.picklist(['found', 'moved']), ...range }),
  v.object({ outcome: v.literal('edited'), ...range, before: sentence, after: sentence }),
  v.object({
    outcome: v.literal('ambiguous'),
    candidates: v.pipe(v.array(v.object(range)), v.maxLength(LIMITS.items)),
  }),
  v.object({ outcome: v.literal('gone') }),
]);

/** An annotation as files hold it. */
export const annotationSchema = v.object({
  id: identifier,
  article: identifier,
  passage,
  placement,
  colour: v.picklist(COLOURS),
  note: v.pipe(v.string(), v.maxLength(READER_LIMITS.note)),
  tags,
  archived: v.optional(v.boolean()),
  createdAt: instant,
  modifiedAt: instant,
} satisfies Fields<AnnotationRecord>);
