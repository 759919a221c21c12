import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Exporter } from '../../lib/export/exporter.ts';
import { EXPORTERS } from '../../lib/export/exporters.ts';
import { FormDialog } from './FormDialog.tsx';
import { formatCount } from './format-count.ts';

interface ExportDialogProps {
  count: number;
  onExport: (exporter: Exporter) => void;
  onClose: () => void;
}

/** Which format the facts are exported in. */
export function ExportDialog({ count, onExport, onClose }: ExportDialogProps) {
  const [chosen, setChosen] = useState(EXPORTERS[0]!);
  return (
    <FormDialog
      title={i18n.t('library.exportTitle', [formatCount(count)])}
      action={i18n.t('library.export')}
      onSubmit={() => onExport(chosen)}
      onClose={onClose}
    >
      <fieldset class="formats">
        <legend class="hidden">{i18n.t('library.format')}</legend>
        {EXPORTERS.map((exporter) => (
          <label key={exporter.id}>
            <input
              type="radio"
              name="format"
              checked={exporter === chosen}
              onChange={() => setChosen(exporter)}
            />
            <span>
              <b>{i18n.t(`library.formats.${exporter.id}` as 'library.formats.csv') || exporter.id}</b>
              <span class="soft"> .{exporter.extension}</span>
              <br />
              <span class="soft">
                {i18n.t(`library.formatTexts.${exporter.id}` as 'library.formatTexts.csv')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
