import type { ListedFact } from '../../lib/database/query-facts.ts';
import { correctedFact } from '../../lib/facts/corrected-fact.ts';
import { formatFigure } from '../format-figure.ts';
import type { FactColumn } from './fact-columns.tsx';
import { SelectCell } from './SelectCell.tsx';

interface FactTableRowProps {
  place: number;
  /** Undefined while it is being read. */
  listed: ListedFact | undefined;
  columns: readonly FactColumn[];
  active: boolean;
  selected: boolean;
  onToggle: (extend: boolean) => void;
  onOpen: () => void;
}

/** A fact as a row. A click opens it; the box selects it, with the shift key all from the last one. */
export function FactTableRow({
  place,
  listed,
  columns,
  active,
  selected,
  onToggle,
  onOpen,
}: FactTableRowProps) {
  const fact = listed && correctedFact(listed.record);
  const classes = [
    active && 'active',
    selected && 'selected',
    listed?.record.review,
    listed?.record.stale && 'stale',
  ];
  return (
    <tr
      id={`row-${place}`}
      class={classes.filter(Boolean).join(' ')}
      aria-rowindex={place + 2}
      aria-selected={selected}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, input')) onOpen();
      }}
    >
      <SelectCell
        label={fact ? `${fact.indicator ?? ''} ${formatFigure(fact)}` : ''}
        selected={selected}
        onToggle={onToggle}
      />
      {columns.map(({ id, numeric, show }) => (
        <td key={id} class={numeric ? 'number' : ''}>
          {listed && fact ? show(listed, fact) : <span class="waiting" aria-hidden="true" />}
        </td>
      ))}
    </tr>
  );
}
