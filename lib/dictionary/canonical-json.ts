const DEEPEST = 32;

/**
 * A JSON value as the JSON Canonicalization Scheme writes it (RFC 8785): no white space, keys sorted by UTF-16 units. Two files
 * with the same content have the same canonical form, so that it can be hashed. Throws a RangeError for a value nested deeper than 32.
 */
export function canonicalise(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST}`);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalise(item, depth + 1)).join(',')}]`;
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members).filter((key) => members[key] !== undefined);
  const written = keys.sort().map((key) => `${JSON.stringify(key)}:${canonicalise(members[key], depth + 1)}`);
  return `{${written.join(',')}}`;
}
