import type { Reading } from './reading.ts';

/** The end of a clause that only names where the matter comes from. */
const SOURCE =
  /(?:显示|介绍|据?统计|获悉|了解到?|据悉|表明|通报|透露|公布|核算|监测|测算|预测|表示|获知|告诉记者|[局委办厅部]|海关|负责人|中心|数据|消息)$/;
const LONGEST_SOURCE = 12;

/** Index of the first clause of a sentence that tells the matter itself: 统计局发布的数据显示,|今年1—5月,全市…; −1 where there is no such sentence. */
export function firstOwnClause(reading: Reading, sentence: number): number {
  const { clauses, sentences } = reading.passages;
  const found = sentences[sentence];
  if (!found) return -1;
  const first = clauses[found.firstClause];
  if (!first || found.lastClause - found.firstClause < 2) return found.firstClause;
  const end = reading.view.text.slice(Math.max(first.start, first.end - LONGEST_SOURCE), first.end);
  return SOURCE.test(end) ? found.firstClause + 1 : found.firstClause;
}
