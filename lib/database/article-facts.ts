import type { FactRecord } from './records.ts';
import type { ArticleFactsRow } from './rows.ts';

/** The row of an article's facts, in the order of their ids. */
export function packFacts(article: string, facts: Iterable<FactRecord>): ArticleFactsRow {
  return changeFactsRow(article, undefined, [...facts]);
}

/** A row with some facts put in or replaced; the others are not parsed. */
export function changeFactsRow(
  article: string,
  row: ArticleFactsRow | undefined,
  records: readonly FactRecord[],
): ArticleFactsRow {
  const byId = new Map(row?.ids.map((id, place) => [id, row.records[place]!]));
  for (const record of records) byId.set(record.id, JSON.stringify(record));
  const sorted = [...byId].sort(([one], [other]) => (one < other ? -1 : 1));
  return { article, ids: sorted.map(([id]) => id), records: sorted.map(([, json]) => json) };
}

/** The facts of a row; with `wanted` only those. */
export function unpackFacts(row: ArticleFactsRow, wanted?: ReadonlySet<string>): FactRecord[] {
  return row.ids.flatMap((id, place) =>
    wanted === undefined || wanted.has(id) ? [JSON.parse(row.records[place]!) as FactRecord] : [],
  );
}

/** Facts by their article. */
export function groupByArticle(facts: Iterable<FactRecord>): Map<string, FactRecord[]> {
  const groups = new Map<string, FactRecord[]>();
  for (const fact of facts) {
    const group = groups.get(fact.article);
    if (group) group.push(fact);
    else groups.set(fact.article, [fact]);
  }
  return groups;
}
