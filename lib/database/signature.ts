import { hashText } from './hash.ts';

/** Bytes of a signature: 2,048 bits, of which the sentences of a usual article set a fifth. */
export const SIGNATURE_BYTES = 256;
const BITS = SIGNATURE_BYTES * 8;
const BUCKETS = 64;

/** The bit of one character or of two that stand together. */
function bitOf(first: number, second: number): number {
  return (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 16) % BITS;
}

function setBit(signature: Uint8Array, bit: number): void {
  signature[bit >> 3] = signature[bit >> 3]! | (1 << (bit & 7));
}

/**
 * The signature of a text: a bit for each character and each pair of characters in it (superimposed coding; Faloutsos and
 * Christodoulakis, "Signature files", 1984). A text that holds some words has all bits of theirs; the reverse need not be.
 */
export function signText(text: string): Uint8Array {
  const signature = new Uint8Array(SIGNATURE_BYTES);
  for (let at = 0; at < text.length; at += 1) {
    setBit(signature, bitOf(text.charCodeAt(at), 0));
    if (at + 1 < text.length) setBit(signature, bitOf(text.charCodeAt(at), text.charCodeAt(at + 1)));
  }
  return signature;
}

/** Whether the signature that begins at a place has every bit of the words'. */
export function mayHold(signatures: Uint8Array, start: number, words: Uint8Array): boolean {
  for (let at = 0; at < SIGNATURE_BYTES; at += 1)
    if ((words[at]! & ~signatures[start + at]!) !== 0) return false;
  return true;
}

/** Bytes of the signature of a sentence, of which sixty characters set a fifth of the bits. */
const LINE_BYTES = 32;

/**
 * The signature of a sentence: a bit for each pair of characters that stand together. A text of signs below 256, since the browser
 * stores and reads that in less room and time than bytes.
 */
export function signLine(text: string): string {
  const signature = new Uint8Array(LINE_BYTES);
  for (let at = 0; at + 1 < text.length; at += 1)
    setBit(signature, bitOf(text.charCodeAt(at), text.charCodeAt(at + 1)) % (LINE_BYTES * 8));
  return String.fromCharCode(...signature);
}

/** Makes the test whether the sentence of a signature (`signLine`) may hold some words; where it says no, it does not. */
export function makeLineTest(words: string): (signature: string) => boolean {
  const asked = [...signLine(words)].flatMap((sign, at) =>
    sign === '\0' ? [] : [[at, sign.charCodeAt(0)] as const],
  );
  return (signature) => asked.every(([at, bits]) => (bits & ~signature.charCodeAt(at)) === 0);
}

/** The number of the row that holds the signature of an article: many in a row, so that all are read at once. */
export function bucketOf(article: string): number {
  return Number.parseInt(hashText(article).slice(-6), 36) % BUCKETS;
}
