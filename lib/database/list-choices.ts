import type { ChoiceField } from './fact-query.ts';
import type { ShuduDatabase } from './open.ts';

/** A value that a field of the kept facts has, and how many facts have it. */
export interface Choice {
  value: string;
  count: number;
}

/**
 * The values that a field has, in the order of their code units, at most `limit` of them: what a filter offers. It jumps along
 * the index from one value to the next, so that its time grows with the number of values, not of facts.
 * @param startingWith only values that begin with these words
 */
export async function listChoices(
  db: ShuduDatabase,
  field: ChoiceField,
  options: { limit: number; startingWith?: string },
): Promise<Choice[]> {
  const { limit, startingWith = '' } = options;
  const index = db.catalogue.where(`[${field}+at]`);
  const values: string[] = [];
  let lower: [string, number] = [startingWith, -Infinity];
  while (values.length < limit) {
    const row = await index.between(lower, [`${startingWith}\uffff`, Infinity]).first();
    if (!row) break;
    values.push(row[field]);
    lower = [row[field], Infinity];
  }
  const counts = values.map((value) =>
    index.between([value, -Infinity], [value, Infinity], true, true).count(),
  );
  return Promise.all(values.map(async (value, at) => ({ value, count: await counts[at]! })));
}
