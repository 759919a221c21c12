import { describePassage } from '../../lib/anchor/describe-passage.ts';
import type { Placement } from '../../lib/anchor/passage.ts';
import type { AnnotationRecord } from '../../lib/database/records.ts';
import { writeWebAnnotations } from '../../lib/export/web-annotation.ts';
import { inventArticleRecord } from '../invented-records.ts';

const TEXT = '前三季度,全县出口😀同比下降3.2%。';
const AT = '2025-10-23T08:00:00.000Z';

const ARTICLE = inventArticleRecord(TEXT);

const PLACEMENTS: Placement[] = [
  { outcome: 'found', start: 5, end: 9 },
  { outcome: 'edited', start: 5, end: 9, before: '全县出口', after: '全县进口' },
  {
    outcome: 'ambiguous',
    candidates: [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ],
  },
  { outcome: 'gone' },
];

/** An export that has every kind of annotation: with and without note, tags, article and UUID, in every state. */
export function writeSampleExport(): string {
  const records = PLACEMENTS.flatMap((placement, at) =>
    ['', '核对\n口径'].map(
      (note, other): AnnotationRecord => ({
        id: other ? `00000000-0000-4000-8000-00000000000${at}` : `批注 ${at}`,
        article: at === 3 ? '不在此处' : ARTICLE.id,
        passage: describePassage(ARTICLE.article, 5, 9),
        placement,
        colour: 'teal',
        note,
        tags: ['出口', '“引号”, 逗号', '😀'].slice(0, at),
        ...(at === 3 && { archived: true }),
        createdAt: AT,
        modifiedAt: AT,
      }),
    ),
  );
  const options = {
    id: 'urn:uuid:2f0b1ff6-6f3a-4b52-9f2c-000000000000',
    label: '批注',
    createdAt: AT,
    generator: 'Shudu',
  };
  return [...writeWebAnnotations(records, new Map([[ARTICLE.id, ARTICLE]]), options)].join('');
}
