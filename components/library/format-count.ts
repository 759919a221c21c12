const counts = new Intl.NumberFormat('en');

/** A number of things with its thousands divided: `100,000`. */
export function formatCount(count: number): string {
  return counts.format(count);
}
