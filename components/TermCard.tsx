import { i18n } from '#i18n';
import type { ExplainedTerm } from '../lib/database/explain-terms.ts';

interface TermCardProps {
  term: ExplainedTerm;
  onCopy: () => void;
}

/** A term with its definition and where that comes from. Definitions are text, whoever wrote them. */
export function TermCard({ term, onCopy }: TermCardProps) {
  return (
    <>
      <div class="top">
        <span class={`pill term term-${term.colour}`}>{i18n.t('term.name')}</span>
        <h2 class="value" lang="zh-CN">
          {term.term}
        </h2>
      </div>
      <p class="definition">
        {term.definition ? <span lang="zh-CN">{term.definition}</span> : i18n.t('term.noDefinition')}
      </p>
      {term.note && <p class="quote">{term.note}</p>}
      <p class="status" lang="zh-CN">
        {term.dictionaryTitle}
        {term.source && ` · ${term.source}`}
      </p>
      <div class="row">
        <button type="button" onClick={onCopy}>
          {i18n.t('card.copy')}
        </button>
      </div>
    </>
  );
}
