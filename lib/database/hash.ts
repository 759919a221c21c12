const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * 64 bits of a text as 13 characters of base 36, the same on every machine (FNV-1a over UTF-16 units;
 * Fowler, Noll, Vo, RFC 9923). It names things; it is no protection against someone who wants two texts to meet.
 */
export function hashText(text: string): string {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(36).padStart(13, '0');
}
