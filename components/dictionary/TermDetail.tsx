import { i18n } from '#i18n';
import type { Term } from '../../lib/dictionary/term.ts';

/** Sources are checked when a list is read; a link is made of nothing else, wherever the entry came from. */
function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//u.test(url);
}

/** An entry as its list has it, to be read. Definitions are text, whoever wrote them. */
export function TermDetail({ term }: { term: Term }) {
  const rows = [
    ['altLabel', term.altLabel.join(i18n.t('desk.comma'))],
    ['exclude', term.exclude.join(i18n.t('desk.comma'))],
    ['validFrom', term.validFrom ?? ''],
    ['validTo', term.validTo ?? ''],
    ['note', term.note ?? ''],
  ] as const;
  return (
    <>
      <p class="definition">{term.definition || i18n.t('term.noDefinition')}</p>
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([field, value]) => (
            <div key={field}>
              <dt>{i18n.t(`desk.field.${field}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {term.sources.length > 0 && (
          <div>
            <dt>{i18n.t('desk.field.sources')}</dt>
            {term.sources.map(({ title, url, date }) => (
              <dd key={title}>
                {isWebAddress(url) ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
                {date && ` ${date}`}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </>
  );
}
