import type { MarkedThing } from './MarkCard.tsx';

/** Key of a term at a place: a term has no id of its own there. */
export function termKey({ start, entry }: { start: number; entry: string }): string {
  return `${start} ${entry}`;
}

/** Key of a marked thing: the same as long as it is the same thing at the same place. */
export function thingKey(thing: MarkedThing): string {
  if (thing.kind === 'fact') return thing.record.id;
  return thing.kind === 'term' ? termKey(thing.term) : thing.annotation.id;
}
