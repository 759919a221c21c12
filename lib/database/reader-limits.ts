import { StorageError } from './storage-error.ts';

/** The most that is kept of a reader's words: UTF-16 units of a note and of a tag, number of tags. */
export const READER_LIMITS = { note: 100_000, tag: 500, tags: 1_000 } as const;

/**
 * Refuses words that are too long to keep.
 * @throws StorageError `tooLarge`
 */
export function checkReaderWords({ note, tags = [] }: { note?: string; tags?: readonly string[] }): void {
  if (note !== undefined && note.length > READER_LIMITS.note)
    throw new StorageError('tooLarge', `a note holds at most ${READER_LIMITS.note} characters`);
  if (tags.length > READER_LIMITS.tags || tags.some((tag) => tag.length > READER_LIMITS.tag))
    throw new StorageError(
      'tooLarge',
      `at most ${READER_LIMITS.tags} tags of ${READER_LIMITS.tag} characters are kept`,
    );
}
