import * as v from 'valibot';
import { COLOURS } from '../anchor/colour.ts';
import { LONGEST_READ } from '../text/shorten-article.ts';

const MAXIMUM_TEXT = LONGEST_READ;
const MAXIMUM_BLOCKS = 50_000;
const MAXIMUM_NOTE = 100_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAXIMUM_TEXT));
const line = v.pipe(v.string(), v.maxLength(2_000));
const optionalLine = v.nullable(line);
const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

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
});

const contributor = v.object({
  name: line,
  role: v.picklist(['reporter', 'correspondent', 'photographer', 'editor', 'writer']),
});

const article = v.pipe(
  v.object({
    address: optionalLine,
    canonicalAddress: optionalLine,
    kicker: optionalLine,
    headline: line,
    subtitle: optionalLine,
    byline: optionalLine,
    contributors: v.pipe(v.array(contributor), v.maxLength(200)),
    date: v.nullable(v.pipe(v.string(), v.isoDate())),
    source: optionalLine,
    edition: optionalLine,
    text: v.pipe(v.string(), v.maxLength(MAXIMUM_TEXT)),
    blocks: v.pipe(v.array(block), v.maxLength(MAXIMUM_BLOCKS)),
  }),
  v.check(({ text, blocks }) => {
    let reached = 0;
    return blocks.every(({ start, end }) => {
      const inOrder = start >= reached && end >= start && end <= text.length;
      reached = end;
      return inOrder;
    });
  }, 'blocks must be ordered, disjoint and inside the text'),
);

const span = { start: offset, end: offset };
const colour = v.picklist(COLOURS);
const note = v.pipe(v.string(), v.maxLength(MAXIMUM_NOTE));
const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
  v.maxLength(100),
);
const finite = v.pipe(v.number(), v.finite());

/** One schema for each message that carries data from a page. */
export const schemas = {
  /** `collect`: keep it or not, whatever the setting is; without it the setting decides. */
  readArticle: v.object({ article, collect: v.optional(v.boolean()) }),
  addAnnotation: v.object({ articleId: identifier, ...span, colour, note, tags }),
  changeAnnotation: v.object({
    id: identifier,
    colour: v.optional(colour),
    note: v.optional(note),
    tags: v.optional(tags),
    archived: v.optional(v.boolean()),
  }),
  /** Puts an annotation on other words: the reader chose them, or accepted the edited ones. */
  placeAnnotation: v.object({ id: identifier, ...span }),
  identified: v.object({ id: identifier }),
  reviewFact: v.object({ id: identifier, review: v.picklist(['found', 'kept', 'dismissed']) }),
  correctFact: v.object({
    id: identifier,
    correction: v.partial(
      v.object({
        value: v.union([finite, v.tuple([finite, finite])]),
        unit: line,
        qualifier: v.picklist(['exact', 'min', 'max', 'approx']),
        indicator: optionalLine,
        measure: v.picklist(['level', 'increment', 'growth', 'share', 'rank', 'change']),
        direction: v.nullable(v.literal('down')),
        status: v.picklist(['target', 'actual', 'unclear']),
        period: optionalLine,
        subject: optionalLine,
      }),
    ),
  }),
  addTerm: v.object({
    label: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(64)),
    category: v.optional(identifier),
    definition: v.optional(v.pipe(v.string(), v.maxLength(4_000))),
  }),
};

export type ReadArticle = v.InferOutput<typeof schemas.readArticle>;
export type AddAnnotation = v.InferOutput<typeof schemas.addAnnotation>;
export type ChangeAnnotation = v.InferOutput<typeof schemas.changeAnnotation>;
export type PlaceAnnotation = v.InferOutput<typeof schemas.placeAnnotation>;
export type ReviewFact = v.InferOutput<typeof schemas.reviewFact>;
export type CorrectFact = v.InferOutput<typeof schemas.correctFact>;
export type AddTerm = v.InferOutput<typeof schemas.addTerm>;
