import { describe, expect, it } from 'vitest';
import { canonicaliseAddress } from './canonical-address.ts';

describe('canonicaliseAddress', () => {
  it('is the same for both ports of the e-paper, with www or without', () => {
    const path = 'jmrb/html/2025-08/19/content_742057.htm';
    const addresses = [
      `http://dzb.jmrb.com:8080/${path}`,
      `http://dzb.jmrb.com:8090/${path}`,
      `https://dzb.jmrb.com/${path}?from=timeline`,
      `http://DZB.jmrb.com/${path}#top`,
    ];
    expect(new Set(addresses.map(canonicaliseAddress))).toEqual(new Set([`http://dzb.jmrb.com/${path}`]));
  });

  it('drops www, scheme and tracking, and keeps what tells articles apart', () => {
    expect(canonicaliseAddress('http://www.news.example/read.php?utm_source=x&id=7&page=2&spm=a.b')).toBe(
      'https://news.example/read.php?id=7&page=2',
    );
    expect(canonicaliseAddress('https://news.example/app#/article/7')).toBe(
      'https://news.example/app#/article/7',
    );
  });

  it('keeps the four parameters that make a WeChat article', () => {
    const long = 'https://mp.weixin.qq.com/s?__biz=AA==&mid=1&idx=2&sn=c&chksm=d&scene=21#wechat_redirect';
    expect(canonicaliseAddress(long)).toBe('https://mp.weixin.qq.com/s?__biz=AA%3D%3D&idx=2&mid=1&sn=c');
    expect(canonicaliseAddress('https://mp.weixin.qq.com/s/AbCd')).toBe('https://mp.weixin.qq.com/s/AbCd');
  });

  it.each(['', 'file:///tmp/a.html', 'javascript:alert(1)', 'not an address'])(
    'gives null for %s',
    (address) => {
      expect(canonicaliseAddress(address)).toBeNull();
    },
  );
});
