import type { ShuduDatabase } from './open.ts';
import type { CatalogueRow } from './rows.ts';

const FIRST_BATCH = 128;
const LARGEST_BATCH = 4096;

/** A stretch of an index of the catalogue, both ends included. */
export interface IndexRange {
  index: string;
  lower: unknown;
  upper: unknown;
}

function keyOf(row: CatalogueRow, index: string): unknown {
  const fields = index.replace(/[[\]]/g, '').split('+') as (keyof CatalogueRow)[];
  return fields.length === 1 ? row[fields[0]!] : fields.map((field) => row[field]);
}

/** The rows of a stretch. */
export function selectRange(db: ShuduDatabase, { index, lower, upper }: IndexRange) {
  return db.catalogue.where(index).between(lower, upper, true, true);
}

/**
 * Gives the rows of a stretch in the order of its index, in batches that grow, so that a list whose first rows fit is quick and
 * one that must look far makes few requests. The next batch begins at the last key again, since several rows may share it.
 */
export async function* walkIndex(
  db: ShuduDatabase,
  range: IndexRange,
  descending: boolean,
): AsyncGenerator<CatalogueRow[]> {
  let open = range;
  let batch = FIRST_BATCH;
  let seen = new Set<string>();
  for (;;) {
    const stretch = selectRange(db, open);
    const rows = await (descending ? stretch.reverse() : stretch).limit(batch).toArray();
    const fresh = rows.filter(({ id }) => !seen.has(id));
    if (fresh.length > 0) yield fresh;
    if (rows.length < batch) return;
    const last = keyOf(rows[rows.length - 1]!, range.index);
    const same = rows.filter((row) => JSON.stringify(keyOf(row, range.index)) === JSON.stringify(last));
    seen = new Set(same.map(({ id }) => id));
    open = descending ? { ...range, upper: last } : { ...range, lower: last };
    batch = Math.max(Math.min(batch * 2, LARGEST_BATCH), same.length + FIRST_BATCH);
  }
}

/** A walk that stands at its next row. */
interface Head {
  walk: AsyncGenerator<CatalogueRow[]>;
  rows: CatalogueRow[];
  place: number;
}

async function advance(head: Head): Promise<boolean> {
  head.place += 1;
  if (head.place < head.rows.length) return true;
  const next = await head.walk.next();
  head.rows = next.done ? [] : next.value;
  head.place = 0;
  return !next.done;
}

/** Gives the rows of several stretches as one list in the order of `comparison`, in which each of them stands already. */
export async function* mergeWalks(
  walks: readonly AsyncGenerator<CatalogueRow[]>[],
  comparison: (one: CatalogueRow, other: CatalogueRow) => number,
): AsyncGenerator<CatalogueRow> {
  let heads: Head[] = [];
  for (const walk of walks) {
    const head = { walk, rows: [], place: -1 };
    if (await advance(head)) heads.push(head);
  }
  while (heads.length > 0) {
    let first = heads[0]!;
    for (const head of heads)
      if (comparison(head.rows[head.place]!, first.rows[first.place]!) < 0) first = head;
    yield first.rows[first.place]!;
    if (!(await advance(first))) heads = heads.filter((head) => head !== first);
  }
}
