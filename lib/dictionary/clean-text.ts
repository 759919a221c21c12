import type { IssueCode } from './issue.ts';

// Soft hyphen, Mongolian vowel separator, zero-width space and joiners, word joiner and invisible operators, byte order mark.
const INVISIBLE = /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/gu;
// Unicode Standard Annex 9: marks, embeddings, overrides and isolates.
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
// Controls other than tab and line feed, line and paragraph separators, lone surrogates, noncharacters.
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/u;

// Everything that the rules above could touch, and white space that could be trimmed or joined: most texts have none of it.
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]|^\s|\s\s|\s$|\u1680/u;

/** A text that was made safe to show and to match, and what had to be done or what forbids it. */
export interface CleanText {
  text: string;
  refused: IssueCode | null;
  repaired: boolean;
}

/**
 * Strips invisible characters, joins CRLF, trims; refuses bidirectional controls (they make a text look like another) and
 * control characters. With `singleLine`, runs of white space become one space.
 */
export function cleanText(raw: string, singleLine: boolean): CleanText {
  if (!UNUSUAL.test(raw)) return { text: raw, refused: null, repaired: false };
  const joined = raw.replaceAll('\r\n', '\n');
  const visible = joined.replace(INVISIBLE, '');
  const text = (singleLine ? visible.replace(/\s+/gu, ' ') : visible).trim();
  const refused = BIDIRECTIONAL.test(text)
    ? 'bidirectional-control'
    : CONTROL.test(text)
      ? 'control-character'
      : null;
  return { text, refused, repaired: visible.length !== joined.length };
}
