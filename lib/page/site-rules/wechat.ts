import type { SiteRule } from '../site-rule.ts';

const CREATE_TIME = /\bct\s*=\s*["'](\d{9,11})["']/;
/** Hours that China is ahead of UTC; the page's clock counts seconds in UTC. */
const CHINA_OFFSET_HOURS = 8;

/** The day in China of the second that the page's script has as `ct`. */
function readCreateTime(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const seconds = CREATE_TIME.exec(script.textContent ?? '')?.[1];
    if (seconds === undefined) continue;
    return new Date((Number(seconds) + CHINA_OFFSET_HOURS * 3600) * 1000).toISOString().slice(0, 10);
  }
  return null;
}

/** Articles of WeChat accounts. The body is served hidden and shown by the page's script. */
export const wechat: SiteRule = {
  name: '微信公众号',
  hosts: ['mp.weixin.qq.com'],
  addresses: [
    { pattern: /^\/s(?:\/|\?|$)/, kind: 'article' },
    { pattern: /^\/mp\//, kind: 'list' },
  ],
  recognises: (document) => document.querySelector('#js_content') !== null,
  body: ['#js_content'],
  headline: ['#activity-name', '#js_title_place'],
  source: ['#js_name'],
  date: ['#publish_time'],
  leaveOut: [
    'mp-common-profile',
    '#js_pc_qr_code',
    '.rich_media_tool',
    '#js_tags',
    'mpvoice',
    'mp-common-mpaudio',
    'qqmusic',
  ],
  reveal: ['#js_content'],
  findDate: readCreateTime,
  parameters: ['__biz', 'mid', 'idx', 'sn'],
};
