import type { FactQuery } from '../../lib/database/fact-query.ts';
import { libraryView, type SavedFilter } from '../../lib/settings/settings.ts';
import { useSetting } from '../use-setting.ts';
import { type ColumnId, FACT_COLUMNS, type FactColumn, USUAL_COLUMNS } from './fact-columns.tsx';

/** How the reader arranged the table of facts. */
export interface LibraryView {
  columns: readonly FactColumn[];
  chooseColumns: (columns: ColumnId[]) => void;
  saved: readonly SavedFilter[];
  saveFilter: (name: string, query: FactQuery) => void;
  deleteFilter: (name: string) => void;
}

/** Follows the kept arrangement; columns that are not known any more are passed over. */
export function useLibraryView(): LibraryView {
  const [view, setView] = useSetting(libraryView);
  const { columns, saved } = view ?? { columns: null, saved: [] };
  const wanted = new Set<string>(columns ?? USUAL_COLUMNS);
  const shown = FACT_COLUMNS.filter(({ id }) => wanted.has(id));
  const others = (name: string): SavedFilter[] => saved.filter((one) => one.name !== name);
  return {
    columns: shown.length > 0 ? shown : FACT_COLUMNS.slice(0, 1),
    chooseColumns: (chosen) => setView({ columns: chosen, saved }),
    saved,
    saveFilter: (name, query) => setView({ columns, saved: [...others(name), { name, query }] }),
    deleteFilter: (name) => setView({ columns, saved: others(name) }),
  };
}
