import { describe, expect, it } from 'vitest';
import { describeImport, listReasons } from './describe-import.ts';
import type { FileOutcome, ImportReport } from './import-report.ts';

const report = (outcomes: FileOutcome[], unread = 0): ImportReport => ({
  outcomes,
  stopped: unread > 0,
  unread,
});
const article = (kind: 'collected' | 'updated', facts: number): FileOutcome => ({
  name: 'a.html',
  kind,
  article: 'a',
  headline: '标题',
  facts,
  dated: true,
});
const notes = (annotations: number): FileOutcome => ({
  name: 'n.jsonld',
  kind: 'annotations',
  annotations,
  known: 0,
  noArticle: 1,
  noQuote: 0,
  tooLarge: 0,
});
const empty: FileOutcome = { name: 'b.txt', kind: 'skipped', reason: 'empty' };

describe('describeImport', () => {
  it('names only what there was', () => {
    expect(describeImport(report([article('collected', 3), article('updated', 2), empty])).text).toBe(
      '新收藏 1 篇，更新 1 篇，5 条数据，略过 1 个文件',
    );
    expect(describeImport(report([notes(4)]))).toEqual({ text: '4 条批注', failed: false });
  });

  it('says that nothing was kept, and why not all was read', () => {
    expect(describeImport(report([])).failed).toBe(true);
    expect(describeImport(report([])).text).toBe('没有可以导入的内容');
    expect(describeImport(report([empty]))).toEqual({ text: '略过 1 个文件', failed: true });
    expect(describeImport(report([notes(0)])).failed).toBe(true);
    expect(describeImport(report([article('collected', 0)])).failed).toBe(false);
    expect(describeImport(report([article('collected', 1)], 7)).text).toMatch(
      /^已停止.*新收藏 1 篇，1 条数据/,
    );
  });
});

describe('listReasons', () => {
  it('counts the reasons, the most frequent first', () => {
    const broken: FileOutcome = { name: 'c.html', kind: 'skipped', reason: 'unreadable' };
    const refused: FileOutcome = { name: 'd.zip', kind: 'refused', explanation: '……' };
    expect(listReasons(report([broken, empty, article('updated', 1), empty, refused]))[0]).toBe(
      '文件是空的（2 个）',
    );
    expect(listReasons(report([broken, empty, refused]))).toHaveLength(3);
  });
});
