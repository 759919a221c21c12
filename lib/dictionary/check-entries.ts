import type { Category } from './dictionary.ts';
import { foldLabel } from './fold-label.ts';
import type { PlacedTerm } from './format.ts';
import type { Issue, IssueCode } from './issue.ts';
import { LIMITS } from './limits.ts';
import { describeLooks } from './look-alikes.ts';
import type { Term } from './term.ts';

/**
 * Checks entries against each other: a second entry of an id and rings of `replacedBy` are refused; labels that two entries
 * share, unknown categories and replacements, and contexts that hold no label are warned of. Gives the entries that stay.
 */
export function checkEntries(
  entries: readonly PlacedTerm[],
  categories: readonly Category[],
  issues: Issue[],
): Term[] {
  const byId = new Map<string, PlacedTerm>();
  for (const placed of entries) {
    if (byId.has(placed.term.id)) issues.push(describe(placed, 'refused', 'duplicate-id'));
    else byId.set(placed.term.id, placed);
  }
  for (const placed of findRings(byId)) {
    issues.push(describe(placed, 'refused', 'cyclic-replacement', placed.term.replacedBy));
    byId.delete(placed.term.id);
  }
  const kept = refuseManyCategories([...byId.values()], issues);
  warnOfSharedLabels(kept, issues);
  const known = new Set(categories.map((category) => category.id));
  for (const placed of kept) {
    const { category, replacedBy } = placed.term;
    if (known.size > 0 && !known.has(category))
      issues.push(describe(placed, 'warning', 'unknown-category', category));
    if (replacedBy !== undefined && !byId.has(replacedBy))
      issues.push(describe(placed, 'warning', 'unknown-replacement', replacedBy));
    warnOfIdleContexts(placed, issues);
  }
  return kept.map((placed) => placed.term);
}

function describe(
  { term, ...place }: PlacedTerm,
  severity: Issue['severity'],
  code: IssueCode,
  detail?: string,
): Issue {
  return { ...place, id: term.id, severity, code, ...(detail !== undefined && { detail }) };
}

function refuseManyCategories(entries: readonly PlacedTerm[], issues: Issue[]): PlacedTerm[] {
  const categories = new Set<string>();
  return entries.filter((placed) => {
    if (categories.size < LIMITS.categories) categories.add(placed.term.category);
    const isKept = categories.has(placed.term.category);
    if (!isKept) issues.push(describe(placed, 'refused', 'too-many', placed.term.category));
    return isKept;
  });
}

function findRings(byId: ReadonlyMap<string, PlacedTerm>): PlacedTerm[] {
  const finished = new Set<string>();
  const rings: PlacedTerm[] = [];
  for (const [first, { term }] of byId) {
    if (term.replacedBy === undefined) continue;
    const path: string[] = [];
    const onPath = new Map<string, number>();
    let id: string | undefined = first;
    while (id !== undefined && byId.has(id) && !finished.has(id) && !onPath.has(id)) {
      onPath.set(id, path.length);
      path.push(id);
      id = byId.get(id)!.term.replacedBy;
    }
    const entrance = id === undefined ? undefined : onPath.get(id);
    if (entrance !== undefined) for (const member of path.slice(entrance)) rings.push(byId.get(member)!);
    for (const member of path) finished.add(member);
  }
  return rings;
}

function warnOfSharedLabels(entries: readonly PlacedTerm[], issues: Issue[]): void {
  const first = new Map<string, { id: string; label: string }>();
  for (const placed of entries) {
    const { id, prefLabel, altLabel, hiddenLabel } = placed.term;
    for (const label of [prefLabel, ...altLabel, ...hiddenLabel].map(foldLabel)) {
      const looks = describeLooks(label);
      const known = first.get(looks);
      if (known === undefined) first.set(looks, { id, label });
      else if (known.id !== id) {
        const code = known.label === label ? 'duplicate-label' : 'look-alike-label';
        issues.push(describe(placed, 'warning', code, label));
      }
    }
  }
}

function warnOfIdleContexts(placed: PlacedTerm, issues: Issue[]): void {
  const { term } = placed;
  if (term.exclude.length === 0) return;
  const labels = [term.prefLabel, ...term.altLabel, ...term.hiddenLabel].map(foldLabel);
  for (const context of term.exclude) {
    const folded = foldLabel(context);
    if (!labels.some((label) => folded.includes(label)))
      issues.push(describe(placed, 'warning', 'context-without-label', context));
  }
}
