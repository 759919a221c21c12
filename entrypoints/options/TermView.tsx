import { i18n } from '#i18n';
import { type NamedCategory, nameCategory } from '../../components/dictionary/category-name.ts';
import { IssueList } from '../../components/dictionary/IssueList.tsx';
import { type OverlayChange, OverlayForm } from '../../components/dictionary/OverlayForm.tsx';
import { TermDetail } from '../../components/dictionary/TermDetail.tsx';
import { TermForm } from '../../components/dictionary/TermForm.tsx';
import { TermHistory } from '../../components/dictionary/TermHistory.tsx';
import { fromDraft, type TermDraft } from '../../components/dictionary/term-draft.ts';
import { UndoNotice } from '../../components/dictionary/UndoNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useLiveQuery } from '../../components/use-live-query.ts';
import { changeOverlay } from '../../lib/database/dictionaries.ts';
import { listTermHistory } from '../../lib/database/dictionary-history.ts';
import type { DictionaryRecord, OverlayEntry } from '../../lib/database/dictionary-rows.ts';
import { readKeptEntry } from '../../lib/database/dictionary-search.ts';
import { openDatabase } from '../../lib/database/open.ts';
import { checkEntries } from '../../lib/dictionary/check-entries.ts';
import type { Issue } from '../../lib/dictionary/issue.ts';
import type { Term } from '../../lib/dictionary/term.ts';
import { askOnce } from './desk-client.ts';
import { isEditable, NEW_TERM, originOf } from './editor.ts';
import type { Deeds, Done } from './use-deeds.ts';
import { addressOf } from './use-route.ts';

interface TermViewProps {
  /** Undefined for the reader's own dictionary before its first term. */
  dictionary: DictionaryRecord | undefined;
  entry: string;
  categories: readonly NamedCategory[];
  deeds: Deeds;
}

/** One term: to be edited where the dictionary is the reader's, to be read and overlaid where it is not. */
export function TermView({ dictionary, entry, categories, deeds }: TermViewProps) {
  const db = openDatabase();
  const id = dictionary?.id ?? 'own';
  const isNew = entry === NEW_TERM;
  const live = useLiveQuery(async () => {
    const term = isNew ? null : await readKeptEntry(db, id, entry);
    const overlay = await db.overlays.get([id, entry]);
    return { term, overlay, history: isNew ? [] : await listTermHistory(db, id, entry) };
  }, [id, entry]);
  const { done, problem, isBusy, attempt, takeBack, issues } = deeds;
  if (live.kind === 'loading') return <Notice kind="status">{i18n.t('desk.loading')}</Notice>;
  if (live.kind === 'failed') return <Notice kind="alert">{i18n.t('error.databaseUnavailable')}</Notice>;
  const { term, overlay, history } = live.value;
  const origin = () => originOf(dictionary, i18n.t('dictionary.own'));
  const undoing = (change: number | null): Done['undo'] =>
    change === null
      ? undefined
      : () => {
          const { author, at } = origin();
          return askOnce('takeBack', { number: change, author, at });
        };

  const save = (draft: TermDraft): Promise<void> =>
    attempt(async () => {
      const raw = fromDraft(draft, term ?? { id: crypto.randomUUID() });
      const saved = await askOnce('saveTerm', { origin: origin(), raw });
      if (saved.isRefused) return { issues: saved.issues };
      if (isNew) location.hash = addressOf('terms', id, String(raw.id));
      return { words: i18n.t('desk.saved'), undo: undoing(saved.change), issues: saved.issues };
    });
  const remove = (): Promise<void> =>
    attempt(async () => {
      const change = await askOnce('removeTerm', { origin: origin(), entry });
      return { words: i18n.t('desk.termDeleted'), undo: undoing(change) };
    });
  const overlaid = (change: OverlayChange): Promise<void> =>
    attempt(async () => {
      await changeOverlay(db, { dictionary: id, entry }, change);
      const found: Issue[] = [];
      if (term) checkEntries([{ term: { ...term, exclude: change.exclude }, entry: 0 }], [], found);
      const doubts = found.filter(({ code }) => code === 'context-without-label');
      return { words: i18n.t('desk.saved'), undo: () => restoreOverlay(overlay), issues: doubts };
    });
  const restoreOverlay = (before: OverlayEntry | undefined): Promise<void> =>
    changeOverlay(
      db,
      { dictionary: id, entry },
      { muted: before?.muted ?? false, note: before?.note ?? '', exclude: before?.exclude ?? [] },
    );

  const notices = (
    <>
      {done?.words && <UndoNotice onUndo={takeBack && (() => void takeBack())}>{done.words}</UndoNotice>}
      <p class="error" role="alert">
        {problem}
      </p>
    </>
  );
  if (!isNew && !term) {
    return (
      <>
        <Notice kind="status">{i18n.t('desk.termGone')}</Notice>
        {notices}
        <History items={history} />
      </>
    );
  }
  const editable = dictionary === undefined || isEditable(dictionary);
  return (
    <>
      <h2>{term?.prefLabel ?? i18n.t('desk.newTerm')}</h2>
      <p class="soft">
        <span>{dictionary?.manifest.title ?? i18n.t('dictionary.own')}</span>
        {term && <span>{nameCategory(categories, term.category)}</span>}
      </p>
      {notices}
      {editable ? (
        <TermForm
          key={versionOf(term)}
          term={term}
          categories={categories}
          issues={issues}
          isBusy={isBusy}
          onSave={(draft) => void save(draft)}
          onDelete={isNew ? undefined : () => void remove()}
        />
      ) : (
        <>
          {term && <TermDetail term={term} />}
          <OverlayForm
            key={JSON.stringify(overlay ?? null)}
            overlay={overlay}
            onSave={(change) => void overlaid(change)}
          />
        </>
      )}
      {!editable && <IssueList issues={issues} />}
      {!isNew && editable && <History items={history} />}
    </>
  );
}

/** A form is made anew when the entry was changed elsewhere or taken back, not while it is being written in. */
function versionOf(term: Term | null | undefined): string {
  return term ? JSON.stringify(term) : '';
}

function History({ items }: Parameters<typeof TermHistory>[0]) {
  return (
    <>
      <h3>{i18n.t('desk.history.title')}</h3>
      <TermHistory items={items} />
    </>
  );
}
