const LOOKED_AT = 4096;
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What a page says its encoding is, in its first bytes (HTML Standard, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as the page declares, else as GB 18030 (which holds GBK and
 * GB 2312, in which older government pages were saved). Null where it is none of them: a picture, a program.
 */
export function decodeFile(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encodings = marked ? [marked[0]] : ['utf-8', declaredEncoding(bytes), 'gb18030'];
  for (const encoding of encodings) {
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}
