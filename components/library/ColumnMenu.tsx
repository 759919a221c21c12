import { i18n } from '#i18n';
import { Check } from '../Check.tsx';
import { type ColumnId, FACT_COLUMNS } from './fact-columns.tsx';
import { Menu } from './Menu.tsx';

interface ColumnMenuProps {
  chosen: readonly ColumnId[];
  onChange: (columns: ColumnId[]) => void;
}

/** Which columns are shown; at least one stays. */
export function ColumnMenu({ chosen, onChange }: ColumnMenuProps) {
  const toggle = (id: ColumnId, on: boolean): void => {
    const next = FACT_COLUMNS.map((column) => column.id).filter((other) =>
      other === id ? on : chosen.includes(other),
    );
    if (next.length > 0) onChange(next);
  };
  return (
    <Menu label={i18n.t('library.columns')} align="end">
      {() =>
        FACT_COLUMNS.map(({ id }) => (
          <Check key={id} checked={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
            {i18n.t(`library.column.${id}`)}
          </Check>
        ))
      }
    </Menu>
  );
}
