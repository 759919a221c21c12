/** Rank of an administrative place. `zone` is a park, new area or port; `region` stands over provinces. */
export type PlaceRank = 'country' | 'region' | 'province' | 'city' | 'county' | 'town' | 'zone';

/**
 * One place as a line of a table: full name as it is usual, rank, name of the place it belongs to, short forms (separated by
 * one space; only such that are safe in running text).
 */
export type PlaceRow = readonly [name: string, rank: PlaceRank, parent: string, shortForms: string];
