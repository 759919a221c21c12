/** Colours that a category of terms can have, in the order in which they are offered; none is that of targets. */
export const TERM_COLOURS = ['green', 'blue', 'ochre', 'rose', 'violet', 'grey'] as const;

/** A colour of a category of terms. */
export type TermColour = (typeof TERM_COLOURS)[number];

/** The colours that the reader chose for categories, by their ids. */
export type CategoryColours = Readonly<Record<string, TermColour>>;

/** The colour of a category: the chosen one, else green. */
export function colourOfCategory(colours: CategoryColours, category: string): TermColour {
  // A category may be called `constructor`.
  return Object.hasOwn(colours, category) ? colours[category]! : 'green';
}
