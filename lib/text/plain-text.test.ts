import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './article.ts';
import { readPlainText } from './plain-text.ts';

const show = (text: string) =>
  readPlainText(text).map((block) => [block.kind, text.slice(block.start, block.end)] as const);
const cells = (text: string): Block[] => readPlainText(text).filter((block) => block.kind === 'tableCell');

describe('readPlainText', () => {
  it('finds headline, subtitle, byline and paragraphs', () => {
    const text =
      '临港新城提速\n数读2025年重点工作\n\n南江日报记者 林以南 周禾\n\n今年以来，临港新城完成投资12亿元。\n';
    expect(show(text)).toEqual([
      ['headline', '临港新城提速'],
      ['subtitle', '数读2025年重点工作'],
      ['byline', '南江日报记者 林以南 周禾'],
      ['paragraph', '今年以来，临港新城完成投资12亿元。'],
    ]);
  });

  it('takes a heading above a dateline for the headline of a further article', () => {
    const text =
      '第一篇\n\n正文说了一件事情。\n\n我市新增公园五座\n\n南江日报讯（记者/周禾）昨日，我市公园开放。';
    expect(show(text).map(([kind]) => kind)).toEqual(['headline', 'paragraph', 'headline', 'paragraph']);
  });

  it('keeps markers of lists and headings out of their text', () => {
    const text =
      '一、总体要求\n\n（二）主要目标\n\n1. 新增企业5家\n2、净增3家\n- 投资**20亿元**\n● 做强平台\n3 坚持改革创新\n';
    expect(
      readPlainText(text).map(({ kind, marker, start, end }) => [kind, marker, text.slice(start, end)]),
    ).toEqual([
      ['heading', '一、', '总体要求'],
      ['heading', '（二）', '主要目标'],
      ['listItem', '1.', '新增企业5家'],
      ['listItem', '2、', '净增3家'],
      ['listItem', '-', '投资**20亿元**'],
      ['heading', '●', '做强平台'],
      ['heading', '3', '坚持改革创新'],
    ]);
  });

  it('begins anew at a line in 【】, whatever stands above it', () => {
    const text = '南河市今年怎么干，记者为您一一梳理——\n【2025·成绩单】\n生产总值增长5.2%，新增企业30家。';
    expect(show(text).slice(1)).toEqual([
      ['heading', '【2025·成绩单】'],
      ['paragraph', '生产总值增长5.2%，新增企业30家。'],
    ]);
    expect(show('全市上下抢抓机遇，推动产业、交通、\n【产业】新增企业30家。')[1]?.[1]).toBe(
      '【产业】新增企业30家。',
    );
  });

  it('takes a row of ◆ lines with figures for a list, and one above other text for a heading', () => {
    const text =
      '今年的主要目标\n◆生产总值增长5%以上\n◆新增企业30家\n◆粮食生产稳定\n\n▲产业\n▲2024年回顾\n工业投资增长8%，技改投资增长12%。';
    expect(show(text).map(([kind]) => kind)).toEqual([
      'headline',
      'listItem',
      'listItem',
      'listItem',
      'heading',
      'heading',
      'paragraph',
    ]);
  });

  it('ranks a section above the headings in it', () => {
    const text = '标题在这里\n\n2024年工作回顾\n\n工业经济稳中有进\n\n- 增长5%\n';
    const headings = readPlainText(text).filter((block) => block.kind === 'heading');
    expect(headings[0]?.level).toBeLessThan(headings[1]?.level as number);
  });

  it('takes Markdown headings and bold lines for headings', () => {
    const text = '## 下一步\n\n**重点项目**\n\n全部开工。';
    expect(show(text)).toEqual([
      ['heading', '下一步'],
      ['heading', '重点项目'],
      ['paragraph', '全部开工。'],
    ]);
  });

  it('joins a paragraph that print layout broke in the middle of a word', () => {
    const text =
      '会议指出，全市上下坚持稳中求进的工作总基调，全面落实各项部署要求，推动经济持续回升向好，把安全生产责任扛在肩上，切\n\n实把各项任务落到实处，完成投资30亿元。';
    expect(readPlainText(text)).toHaveLength(1);
  });

  it('does not join a finished paragraph, a heading or a list to what follows', () => {
    const text = '完成投资30亿元。\n\n工业强市\n\n推动企业上规模。\n- 新增10家\n- 净增5家';
    expect(show(text).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'listItem',
      'listItem',
    ]);
  });

  it('takes the line under a picture for a caption', () => {
    expect(show('这里是一条新闻的标题\n\n新建成的跨江大桥。 周禾 摄\n\n大桥全长3公里。')[1]?.[0]).toBe(
      'caption',
    );
  });

  it.each([
    ['tabs', '镇（街）\t产值（万元）\t增速（%）\n河口镇\t48685\t6.4\n山前镇\t32167\t-9.1'],
    [
      'spaces',
      '镇（街）　　　产值（万元）　　增速（%）\n河口镇　　　　48685　　6.4\n山前镇　　32167　　-9.1',
    ],
    [
      'Markdown',
      '| 镇（街） | 产值（万元） | 增速（%） |\n|---|---|---|\n| 河口镇 | 48685 | 6.4 |\n| 山前镇 | 32167 | -9.1 |',
    ],
  ])('reads a table divided by %s with the headers of each cell', (_name, text) => {
    const found = cells(text).map(({ start, end, rowHeader, columnHeader }) => [
      text.slice(start, end),
      rowHeader,
      columnHeader,
    ]);
    expect(found).toContainEqual(['48685', '河口镇', '产值（万元）']);
    expect(found).toContainEqual(['-9.1', '山前镇', '增速（%）']);
  });

  it('reads columns of numbers that single spaces divide, with a column of units', () => {
    const text = '指标 单位 绝对数 比上年增长%\n粮食产量 万吨 65.08 1.9\n油料产量 万吨 3.21 -0.4\n';
    expect(cells(text).find(({ start, end }) => text.slice(start, end) === '65.08')).toMatchObject({
      rowHeader: '粮食产量',
      columnHeader: '绝对数',
      tableUnit: '万吨',
    });
  });

  it('reads a table that stands one cell a line', () => {
    const text =
      '主要指标\n指标\n单位\n累计\n增长%\n工业产值\n亿元\n98.6\n2.8\n企业数\n家\n—\n3.1\n\n【解读】\n上半年，工业平稳。';
    const found = cells(text).map(({ start, end, ...block }) => [
      text.slice(start, end),
      block.rowHeader,
      block.tableUnit,
    ]);
    expect(found).toContainEqual(['98.6', '工业产值', '亿元']);
    expect(found).toContainEqual(['3.1', '企业数', '家']);
    expect(readPlainText(text).at(-1)?.kind).toBe('paragraph');
  });

  it('names a row by the words next to its numbers', () => {
    const text =
      '类别 | 指标 | 2015年 | 2020年\n经济 | 生产总值（亿元） | 216 | 380\n民生 | 入学率（%） | 95 | 98\n';
    expect(cells(text).find(({ start, end }) => text.slice(start, end) === '216')?.rowHeader).toBe(
      '生产总值（亿元）',
    );
  });

  it('takes the first row for a header only where it is not numbers', () => {
    const text = '规上企业　　706\n高新企业　　539\n';
    expect(cells(text).map(({ rowHeader }) => rowHeader)).toEqual([
      undefined,
      '规上企业',
      undefined,
      '高新企业',
    ]);
  });

  it('gives cells the unit that a line above the table names', () => {
    const text = '主要指标\n单位：亿元，%\n指标\t1-6月\t同比增长\n生产总值\t520.3\t5.1\n';
    expect(cells(text).find(({ columnHeader }) => columnHeader === '1-6月')?.tableUnit).toBe('亿元，%');
  });

  it('gives ordered, disjoint, non-empty blocks inside any text', () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      '一、',
      '1. ',
      '- ',
      '**',
      '全年投资5亿元',
      '。',
      '\t',
      '　　',
      '|',
      '记者 周禾',
      '\r\n',
      '# ',
      '摄',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const block of readPlainText(text)) {
            expect(block.start).toBeGreaterThanOrEqual(last);
            expect(block.end).toBeGreaterThan(block.start);
            expect(text.slice(block.start, block.end).trim()).not.toBe('');
            last = block.end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
