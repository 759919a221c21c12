import type { ExplainedTerm } from '../lib/database/explain-terms.ts';

/** A term with all the places where it stands. */
interface MetTerm extends ExplainedTerm {
  count: number;
}

/** Each term once, with how often it was met, in the order of first meeting. */
export function groupTerms(terms: readonly ExplainedTerm[]): MetTerm[] {
  const met = new Map<string, MetTerm>();
  for (const term of terms) {
    const key = `${term.dictionary} ${term.entry}`;
    const before = met.get(key);
    if (before) before.count++;
    else met.set(key, { ...term, count: 1 });
  }
  return [...met.values()];
}

interface TermListProps {
  terms: readonly ExplainedTerm[];
  onShow: (term: ExplainedTerm) => void;
}

/** Terms with their definitions; a click shows the first place. */
export function TermList({ terms, onShow }: TermListProps) {
  return (
    <ul class="list">
      {groupTerms(terms).map((term) => (
        <li key={`${term.dictionary} ${term.entry}`}>
          <button type="button" class="item" onClick={() => onShow(term)}>
            <span class={`name term term-${term.colour}`}>{term.term}</span>
            <span class="figure">{term.count > 1 && `×${term.count}`}</span>
            <span class="soft where">{term.definition}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
