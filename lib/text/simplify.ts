import { codesToText } from './fold.ts';
import { SIMPLIFIED_PAIRS } from './simplify-table.ts';

let table: Uint16Array | null = null;

function simplifiedTable(): Uint16Array {
  if (table) return table;
  const made = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) made[code] = code;
  for (let at = 0; at + 1 < SIMPLIFIED_PAIRS.length; at += 2) {
    made[SIMPLIFIED_PAIRS.charCodeAt(at)] = SIMPLIFIED_PAIRS.charCodeAt(at + 1);
  }
  table = made;
  return made;
}

/** The simplified form of one UTF-16 unit; itself where it has none. */
export function simplifyCode(code: number): number {
  return simplifiedTable()[code] ?? code;
}

/** Simplifies UTF-16 units where they stand. */
export function simplifyCodes(codes: Uint16Array): void {
  const simplified = simplifiedTable();
  for (let at = 0; at < codes.length; at++) codes[at] = simplified[codes[at]!]!;
}

/**
 * Writes traditional characters in their simplified form, character for character; the result has the same length, so that
 * offsets hold. Many-to-one and for comparison only: the text that a reader sees is never replaced by it.
 */
export function simplify(text: string): string {
  const codes = simplifiedTable();
  let changed = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (codes[code] !== code) {
      changed = at;
      break;
    }
  }
  if (changed < 0) return text;
  const parts: string[] = [text.slice(0, changed)];
  const size = 8192;
  for (let at = changed; at < text.length; at += size) {
    const piece = new Uint16Array(Math.min(size, text.length - at));
    for (let i = 0; i < piece.length; i++) piece[i] = codes[text.charCodeAt(at + i)] as number;
    parts.push(codesToText(piece));
  }
  return parts.join('');
}
