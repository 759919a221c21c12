import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findDataCells } from './data-table.ts';
import { scanLines } from './scan-lines.ts';

/** Cells as `text|row header|column header`. */
function read(table: string): string[] {
  const { document } = parseHTML(`<html><body>${table}</body></html>`);
  const { lines } = scanLines(document as unknown as Document, { maxNodes: 10_000 });
  return [...findDataCells(lines)].map(
    ([line, cell]) => `${line.text}|${cell.rowHeader ?? ''}|${cell.columnHeader ?? ''}`,
  );
}

describe('findDataCells', () => {
  it('joins header rows under a spanning head', () => {
    const cells = read(
      '<table><tr><td rowspan=2>指标</td><td colspan=2>2025年</td></tr><tr><td>总量</td><td>增速</td></tr><tr><td>产值</td><td>12</td><td>3%</td></tr></table>',
    );
    expect(cells).toContain('12|产值|2025年 总量');
    expect(cells).toContain('3%|产值|2025年 增速');
  });

  it('takes the second column for the names where the first counts the rows', () => {
    const cells = read(
      '<table><tr><td>序号</td><td>项目</td><td>投资</td></tr><tr><td>1</td><td>电芯二期</td><td>36.8</td></tr><tr><td>2</td><td>碧道</td><td>4.5</td></tr></table>',
    );
    expect(cells).toContain('36.8|电芯二期|投资');
  });

  it('leaves a title over the whole width out of the headers', () => {
    const cells = read(
      '<table><tr><td colspan=2>2025年主要指标</td></tr><tr><td>指标</td><td>完成</td></tr><tr><td>产值</td><td>12</td></tr></table>',
    );
    expect(cells).toContain('12|产值|完成');
  });

  it('joins the paragraphs of a header and gives every paragraph of a cell its headers', () => {
    const cells = read(
      '<table><tr><th><p>指</p><p>标</p></th><th>完成</th></tr><tr><td>产值</td><td><p>12</p><p>（预计）</p></td></tr></table>',
    );
    expect(cells).toContain('（预计）|产值|完成');
  });

  it('does not take a table of layout for one of data', () => {
    const long =
      '今年以来，全市把项目建设作为头号任务，建立一个项目、一名领导、一套专班机制，前4个月新引进亿元以上项目14个，计划投资总额46.2亿元，增长12%。';
    expect(
      read(
        `<table><tr><td>${long}</td><td>${long}</td></tr><tr><td>${long}</td><td>${long}</td></tr></table>`,
      ),
    ).toEqual([]);
    expect(read('<table><tr><td>标题</td></tr><tr><td>正文</td></tr></table>')).toEqual([]);
  });

  it('lives with spans that promise more than the table has', () => {
    expect(
      read(
        '<table><tr><td colspan=99999 rowspan=99999>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      ).length,
    ).toBe(4);
  });
});
