import type { MarkedThing } from '../../components/MarkCard.tsx';
import { termKey } from '../../components/thing-key.ts';
import type { Reading } from '../../lib/messages/reading.ts';

/** What a mark with this key stands for, or null where it is no more. */
export function findThing({ facts, annotations, terms }: Reading, key: string): MarkedThing | null {
  const record = facts.find(({ id }) => id === key);
  if (record) return { kind: 'fact', record };
  const annotation = annotations.find(({ id }) => id === key);
  if (annotation) return { kind: 'annotation', annotation };
  const term = terms.find((one) => termKey(one) === key);
  return term ? { kind: 'term', term } : null;
}

/** The records with one put in the place of the one that has its id, or added. */
export function putRecord<T extends { id: string }>(records: readonly T[], record: T): T[] {
  const known = records.some(({ id }) => id === record.id);
  return known ? records.map((old) => (old.id === record.id ? record : old)) : [...records, record];
}
