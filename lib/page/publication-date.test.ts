import { describe, expect, it } from 'vitest';
import { readAddressDate, readTextDate } from './publication-date.ts';

describe('readAddressDate', () => {
  it.each([
    ['http://dzb.jmrb.com:8090/jmrb/html/2025-08/19/content_742057.htm', '2025-08-19'],
    ['http://www.jmnews.com.cn/a/content/2026-02/04/content_2764290.htm', '2026-02-04'],
    ['https://szb.example/PC/content/202512/20/content_1.html', '2025-12-20'],
    ['http://www.jiangmen.gov.cn/gzhd/201706/t20170621_792356.html', '2017-06-21'],
    ['https://www.jmtv.cn/web/jmnews/20240425/1714000000000.shtml', '2024-04-25'],
    ['https://www.jiangmen.gov.cn/content/post_3245984.html', null],
    ['https://x.example/2025-13/40/content_1.htm', null],
    ['not an address', null],
  ])('%s', (address, date) => {
    expect(readAddressDate(address)).toBe(date);
  });
});

describe('readTextDate', () => {
  it.each([
    ['2023 年 2 月 23 日 星期四', '2023-02-23'],
    ['发表时间：2026-02-05 07:01', '2026-02-05'],
    ['２０２５年１２月１９日', '2025-12-19'],
    ['2025.6.8', '2025-06-08'],
    ['2025年2月30日', null],
    ['增长2025-1000', null],
  ])('%s', (text, date) => {
    expect(readTextDate(text)).toBe(date);
  });
});
