import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type FileFormat, FORMAT_NAMES } from './file-format.ts';

interface ExportMenuProps {
  /** The dictionary, for a screen reader that jumps from button to button. */
  title: string;
  onExport: (format: FileFormat) => void;
}

/** The kinds of files that a dictionary can be written to, behind one button. */
export function ExportMenu({ title, onExport }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (format: FileFormat): void => {
    menu.current?.removeAttribute('open');
    onExport(format);
  };
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <details class="menu" ref={menu} onKeyDown={close}>
      <summary aria-label={i18n.t('desk.exportOf', [title])}>{i18n.t('desk.export')}</summary>
      <ul>
        {FORMAT_NAMES.map(({ format }) => (
          <li key={format}>
            <button type="button" class="plain" onClick={() => choose(format)}>
              {i18n.t(`desk.format.${format}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
