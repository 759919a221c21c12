import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePageReader } from '../lib/page/page-reader-door.ts';
import { readPage } from '../lib/page/read-page.ts';

/** Put only into pages that may hold an article: Readability and the site rules are most of what the page script would weigh. */
export default defineUnlistedScript(() => {
  providePageReader((document, address) => readPage(document, { address, Readability }));
});
