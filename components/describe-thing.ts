import { i18n } from '#i18n';
import { correctedFact } from '../lib/facts/corrected-fact.ts';
import type { Article } from '../lib/text/article.ts';
import { formatFigure, formatPeriod } from './format-figure.ts';
import type { MarkedThing } from './MarkCard.tsx';

/** A thing of the article in words, with its source: what the copy button gives. */
export function describeThing(thing: MarkedThing, article: Article): string {
  const source = [article.headline, article.source, article.date, article.edition, article.address]
    .filter(Boolean)
    .join(' · ');
  if (thing.kind === 'term') return `${thing.term.term}: ${thing.term.definition}`;
  if (thing.kind === 'annotation') {
    return `“${thing.annotation.passage.exact}”\n${[thing.annotation.note, source].filter(Boolean).join('\n')}`;
  }
  const fact = correctedFact(thing.record);
  const answers = [fact.subject, fact.indicator, formatPeriod(fact.period), i18n.t(`status.${fact.status}`)];
  return `${[formatFigure(fact), ...answers].filter(Boolean).join(' · ')}\n“${thing.record.sentence}”\n${source}`;
}
