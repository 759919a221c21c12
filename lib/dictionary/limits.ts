/** What a dictionary may hold. Whatever is larger is refused before it can cost memory or time. */
export const LIMITS = {
  /** Unicode characters of a label, of an exclusion context, of an id, of a title. */
  label: 64,
  context: 128,
  id: 64,
  title: 200,
  /** Unicode characters of a definition and of a note. */
  definition: 4096,
  note: 4096,
  address: 2048,
  /** Items of an entry. */
  labels: 50,
  contexts: 50,
  sources: 20,
  /** Items of a dictionary. */
  categories: 64,
  mirrors: 10,
  entries: 300_000,
  /** Bytes of a file as it is sent, and unpacked. */
  packedBytes: 20_000_000,
  rawBytes: 200_000_000,
  /** Characters of an XML document, which is held as a tree while it is read; also of the parts of a workbook. */
  xml: 50_000_000,
} as const;
