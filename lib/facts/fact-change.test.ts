import { describe, expect, it } from 'vitest';
import { describeFactChange } from './fact-change.ts';

describe('describeFactChange', () => {
  it('names the figure that was put in place of another', () => {
    expect(describeFactChange('同比增长5.2%', '同比增长5.3%')).toMatchObject([
      { before: { text: '5.2%', value: 5.2 }, after: { text: '5.3%', value: 5.3 } },
    ]);
  });

  it('reads a bare number by the words around it', () => {
    const around = { prefix: '今年新增就业', suffix: '万人，完成年度任务。' };
    expect(describeFactChange('4.8', '5.1', around)).toMatchObject([
      { before: { value: 48_000, unit: '人' }, after: { value: 51_000, unit: '人' } },
    ]);
  });

  it('leaves the figures around the passage out', () => {
    const around = { prefix: '全年投资12亿元，', suffix: '，覆盖30个镇。' };
    expect(describeFactChange('稳步推进', '加快推进', around)).toEqual([]);
  });

  it('sees no change where only the writing is another', () => {
    expect(describeFactChange('补助5200元', '补助5,200元')).toEqual([]);
    expect(describeFactChange('投资５亿元', '投资5亿元')).toEqual([]);
  });

  it('sees a change of the bound', () => {
    expect(describeFactChange('投资50亿元', '投资超50亿元')).toMatchObject([
      { before: { qualifier: 'exact' }, after: { qualifier: 'min' } },
    ]);
  });

  it('tells which figure was added and which taken out', () => {
    expect(describeFactChange('新增学位2.6万个', '新增学位2.6万个，投入14.8亿元')).toMatchObject([
      { before: null, after: { text: '14.8亿元' } },
    ]);
    expect(describeFactChange('增长6.3%，高于全省0.4个百分点', '高于全省0.4个百分点')).toMatchObject([
      { before: { text: '6.3%' }, after: null },
    ]);
  });
});
