import * as v from 'valibot';
import { COLOURS } from '../anchor/colour.ts';
import { READER_LIMITS } from '../database/reader-limits.ts';
import { contentSchema, identifier, line, offset, optionalLine } from '../database/record-schema.ts';
import { MEASURES, STATUSES } from '../facts/fact.ts';
import { QUALIFIERS } from '../recognise/figure.ts';
import { LONGEST_READ } from '../text/shorten-article.ts';

const article = v.pipe(
  contentSchema,
  v.check(({ text }) => text.length <= LONGEST_READ, 'the text is longer than what is read'),
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
const note = v.pipe(v.string(), v.maxLength(READER_LIMITS.note));
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
        qualifier: v.picklist(QUALIFIERS),
        indicator: optionalLine,
        measure: v.picklist(MEASURES),
        direction: v.nullable(v.literal('down')),
        status: v.picklist(STATUSES),
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

/** The messages as they are once checked. */
export type ReadArticle = v.InferOutput<typeof schemas.readArticle>;
export type AddAnnotation = v.InferOutput<typeof schemas.addAnnotation>;
export type ChangeAnnotation = v.InferOutput<typeof schemas.changeAnnotation>;
export type PlaceAnnotation = v.InferOutput<typeof schemas.placeAnnotation>;
export type ReviewFact = v.InferOutput<typeof schemas.reviewFact>;
export type CorrectFact = v.InferOutput<typeof schemas.correctFact>;
export type AddTerm = v.InferOutput<typeof schemas.addTerm>;
