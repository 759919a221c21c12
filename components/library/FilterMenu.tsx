import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { explainFailure } from './explain-failure.ts';
import { type FilterChoice, type FilterField, labelValue, listFilterChoices } from './filter-fields.ts';
import { formatCount } from './format-count.ts';
import { Menu } from './Menu.tsx';

interface FilterMenuProps {
  db: ShuduDatabase;
  field: FilterField;
  search: boolean;
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/** The values of one field, to be switched on and off. */
export function FilterMenu(props: FilterMenuProps) {
  const { field, chosen } = props;
  const name = i18n.t(`library.filter.${field}`);
  return (
    <Menu label={chosen.length > 0 ? `${name} · ${chosen.length}` : name} marked={chosen.length > 0}>
      {() => <Choices {...props} name={name} />}
    </Menu>
  );
}

function Choices({ db, field, search, chosen, onToggle, name }: FilterMenuProps & { name: string }) {
  const [typed, setTyped] = useState('');
  const [choices, setChoices] = useState<FilterChoice[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let over = false;
    const show = (found: FilterChoice[]) => {
      if (!over) setChoices(found);
    };
    listFilterChoices(db, field, typed).then(show, (error) => {
      if (!over) setFailure(error);
    });
    return () => {
      over = true;
    };
  }, [db, field, typed]);
  const listed = new Set(choices?.map(({ value }) => value));
  const hidden = typed === '' ? chosen.filter((value) => !listed.has(value)) : [];
  return (
    <>
      {search && (
        <input
          type="search"
          value={typed}
          aria-label={i18n.t('library.searchIn', [name])}
          placeholder={i18n.t('library.searchIn', [name])}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {failure !== null && <p class="error">{explainFailure(failure)}</p>}
      {choices === null && failure === null && <p class="soft">{i18n.t('library.counting')}</p>}
      {choices?.length === 0 && <p class="soft">{i18n.t('library.noChoices')}</p>}
      <ul class="choices">
        {hidden.map((value) => (
          <Line key={value} label={labelValue(field, value)} checked onToggle={() => onToggle(value)} />
        ))}
        {choices?.map(({ value, label, count }) => (
          <Line
            key={value}
            label={label}
            count={count}
            checked={chosen.includes(value)}
            onToggle={() => onToggle(value)}
          />
        ))}
      </ul>
    </>
  );
}

function Line(props: { label: string; count?: number; checked: boolean; onToggle: () => void }) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={props.checked} onChange={props.onToggle} />
        <span>{props.label}</span>
        {props.count !== undefined && <span class="soft">{formatCount(props.count)}</span>}
      </label>
    </li>
  );
}
