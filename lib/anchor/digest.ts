/** Length and FNV-1a hash (32 bits; draft-eastlake-fnv) of the folded units from `from` to `to`: `184-9f3c01ab`. */
export function digest(codes: Uint16Array, from: number, to: number): string {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (codes[at] as number), 0x01000193);
  return `${to - from}-${(hash >>> 0).toString(16)}`;
}
