import type { SiteRule } from '../site-rule.ts';
import { founderEpaper } from './founder-epaper.ts';

/** The e-paper of Jiangmen Daily, on ports 8080 and 8090 of one host. */
export const jiangmenDaily: SiteRule = {
  ...founderEpaper,
  name: '江门日报数字报',
  hosts: ['dzb.jmrb.com'],
  // Pages of unknown address are the family's, not this paper's.
  recognises: undefined,
  publisher: '江门日报',
  plainHttp: true,
  parameters: [],
};
