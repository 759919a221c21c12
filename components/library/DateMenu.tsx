import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Menu } from './Menu.tsx';

interface DateMenuProps {
  from: string | undefined;
  to: string | undefined;
  onChange: (dates: { from?: string; to?: string }) => void;
}

/** Days of publication, both included. */
export function DateMenu({ from, to, onChange }: DateMenuProps) {
  const id = useId();
  const set = Boolean(from || to);
  return (
    <Menu label={set ? `${from ?? ''} – ${to ?? ''}` : i18n.t('library.filter.date')} marked={set}>
      {() => (
        <div class="fields">
          <label for={`${id}from`}>{i18n.t('library.from')}</label>
          <input
            id={`${id}from`}
            type="date"
            value={from ?? ''}
            max={to}
            onChange={(event) => onChange({ from: event.currentTarget.value || undefined, to })}
          />
          <label for={`${id}to`}>{i18n.t('library.to')}</label>
          <input
            id={`${id}to`}
            type="date"
            value={to ?? ''}
            min={from}
            onChange={(event) => onChange({ from, to: event.currentTarget.value || undefined })}
          />
        </div>
      )}
    </Menu>
  );
}
