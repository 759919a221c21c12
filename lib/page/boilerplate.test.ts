import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isBoilerplate, isFollowUpHeading } from './boilerplate.ts';
import { isInfoLine, readInfo } from './info-line.ts';
import { scanLines } from './scan-lines.ts';

function line(text: string) {
  const { document } = parseHTML('<html><body><p></p></body></html>');
  document.querySelector('p')!.textContent = text;
  return scanLines(document as unknown as Document, { maxNodes: 100 }).lines[0]!;
}

describe('isBoilerplate', () => {
  it.each([
    '【字体：大 中 小】【打印】【关闭】',
    '分享到：',
    '上一篇：恩谷市开展防汛演练',
    '上一版  下一版',
    '首页 上一页 1 2 3 下一页 尾页',
    '微信扫一扫关注该公众号',
    '您现在的位置：首页 > 政务公开',
    '版權所有 不得轉載',
    '粤ICP备00000000号',
    '浏览次数：1206',
    '索引号: MB0000001',
  ])('%s is', (text) => {
    expect(isBoilerplate(line(text))).toBe(true);
  });

  it.each([
    '放大优势',
    '下一步，县里将新建粮仓8座。',
    '下一个五年再出发',
    '收藏品市场升温',
    '居民可扫码领取消费券，单日上限200元。',
    '全市登记著作权1200件。',
    '4386',
    '1',
    '位置优越的岗安区',
    '附件：2026年造林任务分解表',
    '分享改革红利',
    '打印机产量增长12%',
    '关闭煤矿12座',
  ])('%s is text', (text) => {
    expect(isBoilerplate(line(text))).toBe(false);
  });
});

describe('isFollowUpHeading', () => {
  it('knows headings of other articles', () => {
    expect(isFollowUpHeading(line('相關閱讀'))).toBe(true);
    expect(isFollowUpHeading(line('相关部门负责人说，热门推荐要慎重看待。'))).toBe(false);
  });
});

describe('readInfo', () => {
  it('reads the labels of a line', () => {
    expect(readInfo('来源：江门日报  发表时间：2026-01-22 07:01 责任编辑：凌霄')).toEqual({
      source: '江门日报',
      date: '2026-01-22 07:01',
      editor: '凌霄',
    });
  });

  it('ends a source where another label starts', () => {
    expect(readInfo('2025-10-18 08:30 来源:江门日报 作者:钟越 点击:2031')).toMatchObject({
      source: '江门日报',
      author: '钟越',
    });
  });

  it('does not take the source of data for the source of the article', () => {
    expect(readInfo('数据来源：市统计局')).toEqual({});
  });
});

describe('isInfoLine', () => {
  it.each(['来源：江门日报', '2025-10-18 08:30 来源:江门日报', '發佈日期：2026-01-20', '（责任编辑：凌霄）'])(
    '%s is',
    (text) => {
      expect(isInfoLine(line(text))).toBe(true);
    },
  );

  it.each([
    '时间：2025年10月28日上午10:00',
    '数据来源：市统计局',
    '2025年12月18日，岗安区委召开会议',
    '编辑部搬迁',
  ])('%s is text', (text) => {
    expect(isInfoLine(line(text))).toBe(false);
  });
});
