/** A term that a search found, as far as the index tells without a look at the entries. */
export interface FoundTerm {
  dictionary: string;
  entry: string;
  /** Number of the entry in the index of its dictionary. */
  position: number;
  label: string;
  category: string;
  /** The other name that was found, folded; null where it was the preferred one. */
  alias: string | null;
}
