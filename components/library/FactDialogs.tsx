import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { formatCount } from './format-count.ts';
import { TagDialog } from './TagDialog.tsx';
import type { FactActions } from './use-fact-actions.ts';

/** A question about some facts. */
export interface FactDialog {
  kind: 'correct' | 'tag' | 'export' | 'delete';
  ids: readonly string[];
  /** Articles that were chosen themselves, for exports. */
  articles?: readonly string[];
}

interface FactDialogsProps {
  db: ShuduDatabase;
  dialog: FactDialog;
  actions: FactActions;
  /** The facts are gone: nothing of them stays selected. */
  onDone: () => void;
  onClose: () => void;
}

/** The question that is open. */
export function FactDialogs({ db, dialog, actions, onDone, onClose }: FactDialogsProps) {
  const { kind, ids, articles } = dialog;
  const count = ids.length;
  if (kind === 'tag')
    return (
      <TagDialog db={db} count={count} onClose={onClose} onApply={(change) => actions.change(ids, change)} />
    );
  if (kind === 'correct')
    return (
      <CorrectDialog count={count} onClose={onClose} onApply={(change) => actions.change(ids, change)} />
    );
  if (kind === 'export')
    return (
      <ExportDialog
        count={count}
        onClose={onClose}
        onExport={(exporter) => actions.exportTo({ facts: ids, ...(articles && { articles }) }, exporter)}
      />
    );
  return (
    <ConfirmDialog
      title={i18n.t('library.deleteTitle', [formatCount(count)])}
      text={i18n.t('library.deleteText')}
      action={i18n.t('annotation.delete')}
      onClose={onClose}
      onConfirm={() => {
        actions.remove(ids);
        onDone();
      }}
    />
  );
}
