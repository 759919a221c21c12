import { i18n } from '#i18n';
import { formatCount } from './format-count.ts';
import { SelectionBar } from './SelectionBar.tsx';

interface ArticleBulkBarProps {
  count: number;
  onShowFacts: () => void;
  onExport: () => void;
  onPrint: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** The bar over the list while articles are selected. */
export function ArticleBulkBar({
  count,
  onShowFacts,
  onExport,
  onPrint,
  onDelete,
  onClear,
}: ArticleBulkBarProps) {
  return (
    <SelectionBar
      label={i18n.t('library.articles')}
      selected={i18n.t('library.articlesSelected', [formatCount(count)])}
      onClear={onClear}
    >
      <button type="button" onClick={onShowFacts}>
        {i18n.t('library.showFacts')}
      </button>
      <button type="button" onClick={onExport}>
        {i18n.t('library.export')}
      </button>
      <button type="button" onClick={onPrint}>
        {i18n.t('library.command.print')}
      </button>
      <button type="button" class="danger" onClick={onDelete}>
        {i18n.t('annotation.delete')}
      </button>
    </SelectionBar>
  );
}
