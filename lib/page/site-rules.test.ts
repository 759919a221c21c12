import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { classifyAddress, findPageRule, findSiteRule, SITE_RULES } from './site-rules.ts';

describe('classifyAddress', () => {
  it.each([
    ['http://dzb.jmrb.com:8080/jmrb/html/2023-02/23/content_667540.htm', 'article'],
    ['http://dzb.jmrb.com:8090/jmrb/html/2023-02/23/node_22.htm', 'plan'],
    ['http://dzb.jmrb.com:8090/jmrb/paperindex.htm', 'plan'],
    ['http://jmnews.com.cn/a/content/2026-02/05/content_2764290.htm', 'article'],
    ['http://www.jmnews.com.cn/a/jmxw_2.htm', 'list'],
    ['http://www.jmnews.com.cn/', 'list'],
    ['https://www.jiangmen.gov.cn/home/sqdt/epzx/content/post_3245984.html', 'article'],
    ['https://www.jiangmen.gov.cn/gkmlpt/content/3/3399/post_3399002.html', 'article'],
    ['http://www.jiangmen.gov.cn/gzhd/szxxnew/201706/t20170621_792356.html', 'article'],
    ['https://www.jiangmen.gov.cn/newzwgk/', 'list'],
    ['https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=0', 'article'],
    ['https://mp.weixin.qq.com/s/AbCd', 'article'],
    ['https://mirror.example/a/content/2025-12/22/content_2759333.htm', 'other'],
    ['nonsense', 'other'],
  ])('%s is %s', (address, kind) => {
    expect(classifyAddress(address)).toBe(kind);
  });
});

describe('findSiteRule', () => {
  it('knows a host, not a name that looks like one', () => {
    expect(findSiteRule('http://dzb.jmrb.com:8090/x')?.name).toBe('江门日报数字报');
    expect(findSiteRule('http://dzb.jmrb.com.evil.example/x')).toBeNull();
    expect(findSiteRule('http://notjmnews.com.cn/x')).toBeNull();
  });
});

describe('findPageRule', () => {
  it('knows a template at an unknown address, without claiming the paper', () => {
    const { document } = parseHTML('<html><body><div id="ozoom"><p>正文</p></div></body></html>');
    const rule = findPageRule(
      document as unknown as Document,
      'http://paper.example/html/2025-12/10/content_1.htm',
    );
    expect(rule?.name).toBe('Founder e-paper');
  });
});

describe('the table of rules', () => {
  it('has selectors that can be used', () => {
    const { document } = parseHTML('<html><body></body></html>');
    for (const rule of SITE_RULES) {
      const lists = [
        rule.body,
        rule.headline,
        rule.kicker,
        rule.subtitle,
        rule.byline,
        rule.date,
        rule.source,
        rule.leaveOut,
      ];
      for (const selector of lists.flatMap((list) => list ?? [])) {
        expect(() => document.querySelectorAll(selector), selector).not.toThrow();
      }
    }
  });
});
