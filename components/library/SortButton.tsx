import type { ComponentChildren } from 'preact';

interface SortButtonProps {
  sorted: 'ascending' | 'descending' | null;
  onSort: () => void;
  children: ComponentChildren;
}

/** The title of a column by which a table can be sorted. */
export function SortButton({ sorted, onSort, children }: SortButtonProps) {
  return (
    <button type="button" class={`sort ${sorted ?? ''}`} onClick={onSort}>
      {children}
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <path d={sorted === 'ascending' ? 'M1 6l3-4 3 4z' : 'M1 2l3 4 3-4z'} />
      </svg>
    </button>
  );
}
