import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExplainedTerm } from '../lib/database/explain-terms.ts';
import type { AnnotationRecord, ArticleRecord, FactRecord } from '../lib/database/records.ts';
import { correctedFact } from '../lib/facts/corrected-fact.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { FactList } from './FactList.tsx';
import { Notice } from './Notice.tsx';
import { groupTerms, TermList } from './TermList.tsx';

/** What is kept of one article. */
export interface CollectedArticle {
  record: ArticleRecord;
  facts: FactRecord[];
  terms: ExplainedTerm[];
  annotations: AnnotationRecord[];
}

interface ArticleViewProps {
  collected: CollectedArticle;
  onShow: (span: { start: number; end: number }) => void;
}

type Tab = 'facts' | 'terms' | 'annotations';

const has = (words: string, ...texts: (string | null | undefined)[]): boolean =>
  texts.some((text) => text?.toLocaleLowerCase().includes(words));

function filter({ facts, terms, annotations }: CollectedArticle, written: string) {
  const words = written.trim().toLocaleLowerCase();
  if (!words) return { facts, terms, annotations };
  return {
    facts: facts.filter((record) => {
      const fact = correctedFact(record);
      return has(
        words,
        fact.indicator,
        fact.subject,
        fact.period,
        fact.text,
        record.sentence,
        ...record.tags,
      );
    }),
    terms: terms.filter((term) => has(words, term.term, term.text, term.definition)),
    annotations: annotations.filter(({ passage, note, tags }) => has(words, passage.exact, note, ...tags)),
  };
}

function Counts({ collected }: { collected: CollectedArticle }) {
  const facts = collected.facts.filter(({ review }) => review !== 'dismissed').map(correctedFact);
  const count = (status: string) => facts.filter((fact) => fact.status === status).length;
  const unclear = count('unclear');
  return (
    <p class="counts">
      <span class="target">
        <b>{count('target')}</b> {i18n.t('popup.targets')}
      </span>
      <span class="actual">
        <b>{count('actual')}</b> {i18n.t('popup.actuals')}
      </span>
      {unclear > 0 && (
        <span class="unclear">
          <b>{unclear}</b> {i18n.t('popup.unclears')}
        </span>
      )}
      <span class="term">
        <b>{groupTerms(collected.terms).length}</b> {i18n.t('popup.terms')}
      </span>
      <span class="soft">
        <b>{collected.annotations.length}</b> {i18n.t('popup.annotations')}
      </span>
    </p>
  );
}

/** One article with its facts (targets first), terms and notes, to be filtered and jumped to. */
export function ArticleView({ collected, onShow }: ArticleViewProps) {
  const [tab, setTab] = useState<Tab>('facts');
  const [words, setWords] = useState('');
  const { article } = collected.record;
  const shown = filter(collected, words);
  const facts = shown.facts.filter(({ review }) => review !== 'dismissed');
  const tabs: [Tab, number][] = [
    ['facts', facts.length],
    ['terms', groupTerms(shown.terms).length],
    ['annotations', shown.annotations.length],
  ];
  const empty = tabs.find(([name]) => name === tab)?.[1] === 0;
  const nothing = {
    facts: 'popup.noFacts',
    terms: 'popup.noTerms',
    annotations: 'popup.noAnnotations',
  } as const;
  return (
    <>
      <header>
        <h1>{article.headline}</h1>
        <p class="soft source">
          {[article.source, article.date, article.edition].filter(Boolean).join(' · ')}
        </p>
        <Counts collected={collected} />
      </header>
      <div class="tools">
        <div role="tablist" aria-label={article.headline}>
          {tabs.map(([name, count]) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="panel"
              tabIndex={tab === name ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={(event) => {
                const at = tabs.findIndex(([other]) => other === name);
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const next = tabs[(at + step + tabs.length) % tabs.length]?.[0];
                if (step === 0 || !next) return;
                setTab(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {i18n.t(`popup.${name}`)} {count}
            </button>
          ))}
        </div>
        <input
          type="search"
          value={words}
          aria-label={i18n.t('popup.filter')}
          placeholder={i18n.t('popup.filterHint')}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {empty && (
          <Notice kind="status">
            {words ? i18n.t('popup.nothingFiltered', [words]) : i18n.t(nothing[tab])}
          </Notice>
        )}
        {tab === 'facts' && <FactList records={facts} onShow={({ fact }) => onShow(fact)} />}
        {tab === 'terms' && <TermList terms={shown.terms} onShow={onShow} />}
        {tab === 'annotations' && (
          <AnnotationList
            annotations={shown.annotations}
            onShow={({ placement, passage }) => onShow('start' in placement ? placement : passage)}
          />
        )}
      </div>
    </>
  );
}
