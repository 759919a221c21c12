import { describe, expect, it } from 'vitest';
import { readBylineInBrackets, readBylineLine, readContributors, readDatelineByline } from './byline.ts';

const names = (byline: { contributors: { name: string; role: string }[] } | null) =>
  byline?.contributors.map(({ name, role }) => `${name}:${role}`);

describe('readDatelineByline', () => {
  it.each([
    [
      '江门日报讯 （记者/林以南 周禾 通讯员/岗宣） 12月18日',
      ['林以南:reporter', '周禾:reporter', '岗宣:correspondent'],
    ],
    ['江门日报讯(记者/李雨溪通讯员/陈晓君)昨日', ['李雨溪:reporter', '陈晓君:correspondent']],
    ['江门日报讯 (莫小青) 近日', ['莫小青:reporter']],
    ['本报讯 （见习记者 王　强） 今年', ['王强:reporter']],
    ['【本報消息】（記者 黎詠欣）統計部門', ['黎詠欣:reporter']],
    ['新华社北京12月1日电（记者 宋一、何二）', undefined],
    ['本报讯 记者谢澄报道：昨日', ['谢澄:reporter']],
  ])('%s', (text, people) => {
    expect(names(readDatelineByline(text))).toEqual(people);
  });

  it.each([
    '江门日报讯 记者昨日从管委会获悉，（下同）',
    '广东省人民政府（以下简称省政府）',
    '江门日报讯（2025年第3期）',
  ])('finds nobody in %s', (text) => {
    expect(readDatelineByline(text)).toBeNull();
  });
});

describe('readBylineLine', () => {
  it.each([
    ['文/图 江门日报记者 冯瑶君', ['冯瑶君:photographer', '冯瑶君:reporter']],
    [
      '文/江门日报记者 温若谷 图/江门日报记者 郭照',
      ['温若谷:reporter', '郭照:photographer', '郭照:reporter'],
    ],
    ['□文/江门日报记者 皇智尧', ['皇智尧:reporter']],
    ['□统筹/娄丹 吕中言', ['娄丹:writer', '吕中言:writer']],
    ['【撰文】洪子谦 【摄影】舒窈', ['洪子谦:writer', '舒窈:photographer']],
    ['江门日报记者 祝予安 摄影报道', ['祝予安:reporter', '祝予安:photographer']],
    ['□本报评论员', []],
  ])('%s', (text, people) => {
    expect(names(readBylineLine(text))).toEqual(people);
  });

  it.each([
    '记者从会上了解到，今年新增学位720个。',
    '图书馆新馆今年开放',
    '文明城市建设提速',
    '通讯设备制造业增长12%',
    '云屿广播电视台记者：请问四季度稳投资有哪些安排？',
  ])('leaves %s to the text', (text) => {
    expect(readBylineLine(text)).toBeNull();
  });
});

describe('readBylineInBrackets', () => {
  it('reads names at the end of a paragraph', () => {
    expect(readBylineInBrackets('目标鼓舞人心。（文/江门日报记者 钟越）')?.text).toBe('文/江门日报记者 钟越');
    expect(names(readBylineInBrackets('目标鼓舞人心。（莫小青 林以南）'))).toEqual([
      '莫小青:writer',
      '林以南:writer',
    ]);
  });

  it.each(['全部超过50万元。（见图）', '合计1200万元（含税）', '实现全覆盖（除海岛外）'])(
    'finds nobody in %s',
    (text) => {
      expect(readBylineInBrackets(text)).toBeNull();
    },
  );
});

describe('readContributors', () => {
  it('does not take the paper for a person', () => {
    expect(readContributors('江门日报记者 区望', 'writer')).toEqual([{ name: '区望', role: 'reporter' }]);
  });
});
