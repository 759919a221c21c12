import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockText } from '../text/article.ts';
import { suggestTerms } from './suggest-terms.ts';
import type { TermMatch } from './term.ts';

function paragraphs(...lines: string[]): BlockText {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  return { text, blocks };
}

/** A match of a dictionary at the first place of `word`. */
function held({ text }: BlockText, word: string): TermMatch {
  const start = text.indexOf(word);
  return {
    start,
    end: start + word.length,
    text: word,
    dictionary: 'd',
    entry: 'e',
    term: word,
    category: 'policy',
  };
}

const labels = (input: BlockText, matches: TermMatch[] = []) =>
  suggestTerms(input, { matches }).map(({ label }) => label);

describe('suggestTerms', () => {
  it('suggests what stands in quotation marks', () => {
    expect(labels(paragraphs('推行“一窗通办”，用好「拿地即建」。'))).toEqual(['一窗通办', '拿地即建']);
  });

  it.each([
    ['推行“一窗通办”', '一窗通办'],
    ['“标准地+承诺制”让企业少跑', '标准地+承诺制'],
    ['“涌泉”计划入库企业43家', '涌泉'],
    ['严格执行“三管三必须”', '三管三必须'],
    ['打造“咖啡小镇”', '咖啡小镇'],
    ['推行“一次申报、一次放行”', '一次申报、一次放行'],
    ['“腾笼换鸟、凤凰涅槃”攻坚行动', '腾笼换鸟、凤凰涅槃'],
    ['云州有“爱心粥铺”，“爱心粥铺”每天开门', '爱心粥铺'],
  ])('takes the phrase in quotation marks for a name: %s', (line, label) => {
    expect(labels(paragraphs(line))).toContain(label);
  });

  it.each([
    '他说：“我们要把项目建好，不能等。”',
    '“城在林中、路在绿中、人在景中”',
    '获“先进集体”，占“3.5%”',
    '项目跑出“加速度”',
    '要有“功成不必在我”的胸怀',
    '成果从“书架”走上“货架”',
    '“靠天收”变成“旱能浇”',
    '“五一”假期一票难求',
    '“90后”游客最多',
  ])('takes no figure of speech, date, sentence or honour for a name: %s', (line) => {
    expect(labels(paragraphs(line))).toEqual([]);
  });

  it.each([
    ['深入实施百河千湖清流工程', '百河千湖清流工程', 'policy'],
    ['全力推进云湾新材料产业园建设', '云湾新材料产业园', 'place'],
    ['引进3个云湾产业园', '云湾产业园', 'place'],
    ['云州市林湾镇东坡村的黄桃', '东坡村', 'place'],
    ['全年云州市外贸增长', '云州市', 'place'],
    ['加快建设云林高速公路', '云林高速公路', 'project'],
    ['与云州理工学院合作', '云州理工学院', 'organization'],
    ['规上企业研发机构覆盖率提高', '规上企业研发机构覆盖率', 'indicator'],
    ['营业收入增长5%', '营业收入', 'indicator'],
    ['据市统计局介绍', '市统计局', 'organization'],
    ['记者从云州市文化广电旅游体育局获悉', '云州市文化广电旅游体育局', 'organization'],
    ['来自云州区经济促进局的数据', '云州区经济促进局', 'organization'],
    ['云州县文化和旅游局昨日发布', '云州县文化和旅游局', 'organization'],
    ['市统计局和市财政局发布', '市财政局', 'organization'],
    ['支持润宇传感器、凯特精密等企业', '凯特精密', 'organization'],
    ['推进黑臭水体整治工程', '黑臭水体整治工程', 'policy'],
    ['加快云林高速东山段建设', '云林高速东山段', 'project'],
    ['沿青溪河整治', '青溪河', 'place'],
    ['治理按1+10+N推进', '1+10+N', 'policy'],
  ])('finds the name in %s', (line, label, category) => {
    const found = suggestTerms(paragraphs(line), { matches: [] });
    expect(found.map((one) => [one.label, one.category])).toContainEqual([label, category]);
  });

  it.each([
    '城市更美，许多乡村更富，全市共享',
    '形成发展新格局，服务大局',
    '引进45公里农村公路',
    '消费市场回暖，文旅市场火热',
    '谋划重点建设项目',
  ])('takes no ordinary phrase for a name: %s', (line) => {
    expect(labels(paragraphs(line))).toEqual([]);
  });

  it('gives a project also without the word for it', () => {
    const [first] = suggestTerms(paragraphs('引进云湾机器人减速器项目'), { matches: [] });
    expect(first).toMatchObject({ label: '云湾机器人减速器项目', aliases: ['云湾机器人减速器'] });
  });

  it('suggests the place that the article is of by its short name', () => {
    expect(labels(paragraphs('云州外贸回升', '云州市昨日公布，云州出口增长。'))).toContain('云州');
    expect(labels(paragraphs('外贸回升', '昨日公布，云州市出口增长。'))).not.toContain('云州');
  });

  it('prefers the longer head and does not stop within a longer one', () => {
    expect(labels(paragraphs('建设云湾工业园区。'))).toEqual(['云湾工业园区']);
  });

  it('suggests nothing that a dictionary marks, also with a verb before it', () => {
    const input = paragraphs('升级云湾科技园，推行“一窗通办”。');
    expect(labels(input, [held(input, '云湾科技园'), held(input, '一窗通办')])).toEqual([]);
  });

  it('gives the office of a place though a dictionary marks the office', () => {
    const input = paragraphs('云州市市场监管局检查了商户。');
    expect(labels(input, [held(input, '市场监管局')])).toEqual(['云州市市场监管局']);
  });

  it('begins a name with the marked term that it begins in', () => {
    const input = paragraphs('会议走进云州粮食安全示范区召开');
    expect(labels(input, [held(input, '云州粮食')])).toEqual(['云州粮食安全示范区']);
  });

  it('says how often, where first, in which sentence, and under which other name', () => {
    const input = paragraphs(
      '会议召开。实施百河千湖清流工程（以下简称“清流工程”）。',
      '百河千湖清流工程成效明显。',
    );
    const [first] = suggestTerms(input, { matches: [], countInCollection: () => 3 });
    expect(first).toMatchObject({
      label: '百河千湖清流工程',
      aliases: ['清流工程'],
      count: 2,
      collected: 3,
      start: 7,
      end: 15,
      rule: 'name',
      sentence: { text: '实施百河千湖清流工程（以下简称“清流工程”）。' },
    });
  });

  it('suggests a phrase that recurs here and in the collection, not one that recurs here only', () => {
    const input = paragraphs('智慧灯杆亮了，看智慧灯杆。', '有智慧灯杆，用智慧灯杆！');
    const collected = (phrase: string) => Number(phrase === '智慧灯杆');
    expect(
      suggestTerms(input, { matches: [], countInCollection: collected }).map(({ label, rule }) => [
        label,
        rule,
      ]),
    ).toEqual([['智慧灯杆', 'recurring']]);
    expect(labels(input)).toEqual([]);
  });

  it('puts the more frequent first and obeys the limit', () => {
    const input = paragraphs('推行“甲事项”，推行“乙事项”，推行“乙事项”，推行“丙事项”');
    expect(suggestTerms(input, { matches: [], limit: 2 }).map(({ label }) => label)).toEqual([
      '乙事项',
      '甲事项',
    ]);
  });

  it('gives stretches of the text within one block, whatever the text', () => {
    const signs = [...'云州市工程产业园“”的，。推进12年度—+A\n'];
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }), { maxLength: 4 }),
        (lines) => {
          const input = paragraphs(...lines.map((line) => line.replaceAll('\n', '')));
          for (const { label, start, end } of suggestTerms(input, { matches: [] })) {
            expect(input.text.slice(start, end)).toBe(label);
            expect(label).not.toContain('\n');
            expect(label.length).toBeGreaterThanOrEqual(2);
          }
        },
      ),
    );
  });
});
