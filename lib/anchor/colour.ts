/** The four colours of highlights that everybody has. */
export const COMMON_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

/** All colours. The second four are there once the reader gives them a name. */
export const COLOURS = [...COMMON_COLOURS, 'violet', 'orange', 'teal', 'grey'] as const;

/** Colour of a highlight. */
export type Colour = (typeof COLOURS)[number];

/** What the reader calls a colour: 观点, 待核. */
export type ColourNames = Partial<Record<Colour, string>>;

/** The colours that are offered: the common ones, and those with a name of the reader's. */
export function listColours(names: ColourNames): Colour[] {
  return COLOURS.filter((colour, at) => at < COMMON_COLOURS.length || Boolean(names[colour]?.trim()));
}
