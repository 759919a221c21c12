import type { LabelField } from './fact-query.ts';
import type { Choice } from './list-choices.ts';
import type { ShuduDatabase } from './open.ts';

/**
 * The tags or dictionary terms that facts have, in the order of their code units, at most `limit` of them, each with the number
 * of its facts: what a filter offers. It jumps along the index from one to the next.
 */
export async function listLabels(
  db: ShuduDatabase,
  field: LabelField,
  options: { limit: number; startingWith?: string },
): Promise<Choice[]> {
  const { limit, startingWith = '' } = options;
  const labels: Choice[] = [];
  let after: string | null = null;
  while (labels.length < limit) {
    const [value] = (await db.catalogue
      .where(field)
      .between(after ?? startingWith, `${startingWith}\uffff`, after === null, true)
      .limit(1)
      .keys()) as string[];
    if (value === undefined) break;
    labels.push({ value, count: await db.catalogue.where(field).equals(value).count() });
    after = value;
  }
  return labels;
}
