import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../lib/page/read-page.ts';
import { provideArticleTools } from './reader.content/door.ts';
import { openInterface } from './reader.content/reader-interface.ts';

/** Put only into pages that may hold an article: site rules, Readability and the cards are most of what reading weighs. */
export default defineUnlistedScript(() => {
  provideArticleTools({
    readPage: (document, address) => readPage(document, { address, Readability }),
    openInterface,
  });
});
