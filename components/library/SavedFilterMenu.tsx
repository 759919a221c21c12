import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SavedFilter } from '../../lib/settings/settings.ts';
import { Menu } from './Menu.tsx';

interface SavedFilterMenuProps {
  saved: readonly SavedFilter[];
  onApply: (filter: SavedFilter) => void;
  onSave: (name: string) => void;
  onDelete: (name: string) => void;
}

/** Filters that the reader gave a name, to be used again. */
export function SavedFilterMenu({ saved, onApply, onSave, onDelete }: SavedFilterMenuProps) {
  const [name, setName] = useState('');
  return (
    <Menu label={i18n.t('library.saved')} align="end">
      {(close) => (
        <>
          {saved.length === 0 && <p class="soft">{i18n.t('library.noSaved')}</p>}
          <ul class="choices">
            {saved.map((one) => (
              <li key={one.name} class="row">
                <button
                  type="button"
                  class="plain grow"
                  onClick={() => {
                    onApply(one);
                    close();
                  }}
                >
                  {one.name}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={i18n.t('library.deleteSaved', [one.name])}
                  onClick={() => onDelete(one.name)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim()) onSave(name.trim());
              setName('');
            }}
          >
            <input
              class="grow"
              value={name}
              maxLength={60}
              aria-label={i18n.t('library.filterName')}
              placeholder={i18n.t('library.filterName')}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit">{i18n.t('card.save')}</button>
          </form>
        </>
      )}
    </Menu>
  );
}
