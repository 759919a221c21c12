import type { PageToBackground } from '../../lib/messages/protocol.ts';
import { sendMessage } from '../../lib/messages/protocol.ts';
import { fail, type Result } from '../../lib/messages/result.ts';

type Answer<K extends keyof PageToBackground> = Awaited<ReturnType<PageToBackground[K]>>;
type Question<K extends keyof PageToBackground> = Parameters<PageToBackground[K]>[0];

/**
 * Asks the background. Whatever goes wrong on the way comes back as a failed result: after an update of the extension the old
 * page script stays in the page with nobody to answer it, and the reader is told to load the page again.
 */
export async function ask<K extends keyof PageToBackground>(
  type: K,
  ...data: Question<K> extends undefined ? [] : [Question<K>]
): Promise<Answer<K>> {
  try {
    const answer = await (sendMessage as (type: string, data?: unknown) => Promise<unknown>)(type, data[0]);
    return (answer ?? fail('unexpected')) as Answer<K>;
  } catch (error) {
    const invalidated = String(error).includes('context invalidated');
    return fail(invalidated ? 'extensionUpdated' : 'unexpected') as Result<never> as Answer<K>;
  }
}
