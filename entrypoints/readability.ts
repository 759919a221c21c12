import { Readability } from '@mozilla/readability';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideReadability } from '../lib/page/readability-door.ts';

/** Put into article pages only, when the reader asks for it: it is two thirds of what the page script would weigh. */
export default defineUnlistedScript(() => {
  provideReadability(Readability);
});
