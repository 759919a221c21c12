import type { BlockText } from '../../lib/text/article.ts';

/** A stretch of words that two readings share, or that only one of them has. */
export interface ChangedPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What became of an article's paragraphs between two readings, in order. */
export type BlockChange =
  | { kind: 'same'; count: number }
  | { kind: 'removed' | 'added'; text: string }
  | { kind: 'edited'; parts: ChangedPart[] };

interface Step<T> {
  kind: 'same' | 'removed' | 'added';
  item: T;
}

/** More comparisons than this are not made: then everything between the common ends counts as replaced. */
const MOST_CELLS = 4_000_000;
/** Edited paragraphs share at least this part of their characters; others are one that went and one that came. */
const LEAST_SHARED = 0.4;
/** Fewer equal characters between two edits are read as part of one edit. */
const SHORTEST_SAME = 2;

/** The steps from one list to another by a longest common subsequence (Wagner and Fischer, 1974), equal ends first. */
export function compareLists<T>(before: readonly T[], after: readonly T[]): Step<T>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [a, b] = [before.length, after.length];
  while (a > start && b > start && before[a - 1] === after[b - 1]) {
    a -= 1;
    b -= 1;
  }
  const same = (item: T): Step<T> => ({ kind: 'same', item });
  return [
    ...before.slice(0, start).map(same),
    ...compareMiddle(before.slice(start, a), after.slice(start, b)),
    ...before.slice(a).map(same),
  ];
}

function compareMiddle<T>(before: readonly T[], after: readonly T[]): Step<T>[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_CELLS)
    return [
      ...before.map((item): Step<T> => ({ kind: 'removed', item })),
      ...after.map((item): Step<T> => ({ kind: 'added', item })),
    ];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && before[i] === after[j]) {
      steps.push({ kind: 'same', item: before[i]! });
      i += 1;
      j += 1;
    } else if (j >= columns || (i < rows && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      steps.push({ kind: 'removed', item: before[i]! });
      i += 1;
    } else {
      steps.push({ kind: 'added', item: after[j]! });
      j += 1;
    }
  }
  return steps;
}

/** The words of two versions of a paragraph, joined to stretches. */
export function compareWords(before: string, after: string): ChangedPart[] {
  const parts: ChangedPart[] = [];
  let [removed, added, same] = ['', '', ''];
  const flush = () => {
    if (removed) parts.push({ kind: 'removed', text: removed });
    if (added) parts.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const endSame = () => {
    if (same.length >= SHORTEST_SAME || (!removed && !added)) {
      flush();
      if (same) parts.push({ kind: 'same', text: same });
    } else {
      removed += same;
      added += same;
    }
    same = '';
  };
  for (const { kind, item } of compareLists([...before], [...after])) {
    if (kind === 'same') {
      same += item;
      continue;
    }
    endSame();
    if (kind === 'removed') removed += item;
    else added += item;
  }
  flush();
  if (same) parts.push({ kind: 'same', text: same });
  return parts;
}

function shareOf(parts: readonly ChangedPart[]): number {
  const length = (kinds: string) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0);
  return length('same') / Math.max(1, length('same removed'), length('same added'));
}

/** Pairs what went with what came where both are versions of one paragraph. */
function pairEdits(removed: readonly string[], added: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = [];
  const rest = [...added];
  for (const text of removed) {
    const parts = rest[0] === undefined ? [] : compareWords(text, rest[0]);
    if (parts.length > 0 && shareOf(parts) >= LEAST_SHARED) {
      changes.push({ kind: 'edited', parts });
      rest.shift();
    } else changes.push({ kind: 'removed', text });
  }
  return [...changes, ...rest.map((text): BlockChange => ({ kind: 'added', text }))];
}

/** What changed between two readings of an article, paragraph by paragraph, and inside edited ones word by word. */
export function compareArticles(before: BlockText, after: BlockText): BlockChange[] {
  const texts = ({ text, blocks }: BlockText) => blocks.map(({ start, end }) => text.slice(start, end));
  const changes: BlockChange[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  let same = 0;
  const flush = () => {
    if (removed.length + added.length > 0) changes.push(...pairEdits(removed, added));
    [removed, added] = [[], []];
  };
  const endSame = () => {
    if (same > 0) changes.push({ kind: 'same', count: same });
    same = 0;
  };
  for (const { kind, item } of compareLists(texts(before), texts(after))) {
    if (kind === 'same') {
      flush();
      same += 1;
      continue;
    }
    endSame();
    (kind === 'removed' ? removed : added).push(item);
  }
  flush();
  endSame();
  return changes;
}
