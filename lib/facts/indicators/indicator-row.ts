/**
 * One official indicator as a line of a table: identifier, official name, aliases and short forms as used in news (separated by one
 * space), usual unit without magnitude, dimension (as in `lib/recognise/units.ts`).
 */
export type IndicatorRow = readonly [
  id: string,
  name: string,
  aliases: string,
  unit: string,
  dimension: string,
];
