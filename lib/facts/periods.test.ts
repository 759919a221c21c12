import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';

function periodsOf(text: string, date = '2024-06-18'): (string | null)[] {
  return readFacts({ text, blocks: readPlainText(text), date }).map(({ period }) => period);
}

describe('a time holds on for what is told behind it', () => {
  it.each([
    [
      'a source that is named first',
      '市统计局最新发布的数据显示，今年1—5月，工业增加值增长6.5%；零售额增长4.2%。新能源汽车产量7.2万辆。',
      ['2024-01/2024-05', '2024-01/2024-05', '2024-01/2024-05'],
    ],
    [
      'a customs office as the source',
      '据江门海关统计，今年一季度，全区出口9.2亿元；进口3.1亿元。',
      ['2024-01/2024-03', '2024-01/2024-03'],
    ],
    [
      'a part of a plan ends with its part of the sentence',
      '各镇分工推进，上半年交付厂房12栋；引进项目60个。',
      ['2024-01/2024-06', '2024'],
    ],
    [
      'a subject before the time',
      '秦川动力一季度完成产值10.3亿元，同比增长41%，交付叶片2.8万片。',
      ['2024-01/2024-03', '2024-01/2024-03', '2024-01/2024-03'],
    ],
    [
      'a day with an hour',
      '台风6月5日20时中心位于海面以东约310公里，中心附近最大风力17级，中心气压920百帕。',
      ['2024-06-05', '2024-06-05', '2024-06-05'],
    ],
    ['a day on which somebody came to see', '6月15日，记者走进豪达公司厂房，6条总装线开足马力。', ['2024']],
  ])('%s', (_, text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('全年 is of the year that the words speak of', () => {
  it.each([
    [
      'not of the base of a comparison',
      '2024年全县柑果年产量12.8万吨，是1996年的100倍；全年产值85亿元。',
      ['2024', '2024', '2024'],
    ],
    [
      'of the next year where it was settled at the end of one',
      '去年底，区里组建30支队伍，全年走访企业1000家。',
      ['2023', '2024'],
    ],
  ])('%s', (_, text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('amounts over the years of a plan', () => {
  it.each([
    ['“十五五”期间，计划新建学校24所，总投资超55亿元。', ['2026/2030', '2026/2030']],
    [
      '“十五五”期间，谋划项目42个，总投资突破600亿元，高速公路里程突破180公里。',
      ['2026/2030', '2026/2030', '2030'],
    ],
    ['“十五五”期间，投入资金超过3亿元。', ['2026/2030']],
  ])('%s', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('holidays are their days off', () => {
  it.each([
    [
      '今年“五一”假期，全县接待游客132.7万人次，人均消费1273元。',
      ['2024-05-01/2024-05-05', '2024-05-01/2024-05-05'],
    ],
    ['去年国庆黄金周，景区接待游客9.4万人次。', ['2023-09-29/2023-10-06']],
    ['春节期间，全市接待游客61.8万人次。', ['2024-02-10/2024-02-17']],
    ['接待游客132.7万人次，较去年“五一”假期增长11.4%。', ['2024', '2024']],
    ['五一路新增商户3家。', ['2024']],
  ])('%s', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });

  it('is what a story reports on that opens with one', () => {
    const text = [
      '竹海深处住满了客，村口的引擎轰鸣……刚刚过去的“五一”假期，安吉又火了一把，各处都是人，到处都是车。',
      '',
      '全县民宿入住率83.6%，营地26处。22.4万亩茶园今春产量2460吨，带动茶农增收9200元。',
    ].join('\n');
    expect(periodsOf(text).slice(0, 1)).toEqual(['2024-05-01/2024-05-05']);
    expect(periodsOf(text).slice(3)).toEqual(['2024', '2024']);
  });
});

describe('what is there keeps no part of a year', () => {
  const lead =
    '今年1—8月，全市交通投资38.7亿元，增长52.3%，为历年同期最高，投资总量居全省各市之首，超过序时进度。';
  it.each([
    ['该路全长12.8公里。', null],
    ['设计时速100公里。', null],
    ['公路总里程3960公里。', null],
    ['该项目估算总投资130亿元。', '2024'],
    ['共完成硬化186公里。', '2024-01/2024-08'],
  ])('%s', (text, period) => {
    expect(periodsOf(`${lead}\n\n${text}`, '2024-09-15').at(-1)).toBe(period);
  });
});

describe('where no words give a time', () => {
  it.each([
    ['a start is not dated by the article', '产品不良率从3.6%降到0.8%。', [null, '2024']],
    ['a start is of the year before the one that is told', '2023年，企业由5家增至63家。', ['2022', '2023']],
    [
      'one part is not dated by another',
      '片区占地2000亩。其中一期62万平方米已于5月底交付，二期已完成85%。',
      [null, '2024-05', '2024'],
    ],
    ['a year is that of the words 年内', '下半年要抓项目。年内新建管网65公里。', ['2024']],
    ['a stretch before a figure behind a byline', '本报讯三年来，全区投入资金2.15亿元。', ['2022/2024']],
  ])('%s', (_, text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('stories that go by days and hours', () => {
  it('hold to the last day of their lead', () => {
    const text = [
      '全州应对入汛以来最强降雨',
      '',
      '本报讯7月16日20时至17日20时，全州普降暴雨，有61个乡镇雨量超过100毫米，最大点雨量出现在板桥镇，达298.6毫米。',
      '',
      '民兵等6800余名抢险人员昼夜奋战，出动舟艇147艘。',
    ].join('\n');
    expect(new Set(periodsOf(text, '2020-07-18'))).toEqual(new Set(['2020-07-17']));
  });

  it('are not those of a meeting at an hour', () => {
    const text = [
      '全市旅游大会召开',
      '',
      '本报讯6月17日9时，全市旅游大会在文化中心召开，来自各县市区的代表参加会议，会议由市长主持。',
      '',
      '全市有景区30家。',
    ].join('\n');
    expect(periodsOf(text)).toEqual(['2024']);
  });
});

describe('tables', () => {
  const table = (rows: string[]): string => ['2024年1-5月主要指标', '', ...rows].join('\n');
  it('take 本月止累计 for the months that they are of', () => {
    expect(
      periodsOf(
        table([
          '指标 | 本月止累计（亿元） | 本月（亿元）',
          '进出口总额 | 241.37 | 40.2',
          '零售总额 | 98.6 | 20.1',
        ]),
      ),
    ).toEqual(['2024-01/2024-05', '2024-05', '2024-01/2024-05', '2024-05']);
  });

  it('take the year of a header that names an aim', () => {
    expect(
      periodsOf(['指标 | 2023年实绩（亿元） | 2025年目标（亿元）', '进出口总额 | 180.2 | 241.37'].join('\n')),
    ).toEqual(['2023', '2025']);
  });
});

describe('years of plans', () => {
  it('are those that a headline names by number', () => {
    const text = [
      '嘉兴市第十四个五年规划和二〇三五年远景目标纲要',
      '',
      '实施攻坚行动，整治提升低效企业6000家。',
    ].join('\n');
    expect(periodsOf(text, '2021-02-28')).toEqual(['2021/2025']);
  });

  it('go from the colon that a list stands behind', () => {
    const text = '今后五年，要加快建设副中心城市。到2028年：\n\n——城镇化率65%；\n\n——研发投入年均增长15%。';
    expect(periodsOf(text)[0]).toBe('2028');
  });

  it('are all its years for a yearly mean', () => {
    expect(periodsOf('到2030年，力争地区生产总值突破280亿元，年均增长6.5%。', '2026-01-20')).toEqual([
      '2030',
      '2026/2030',
    ]);
  });
});

describe('times of things', () => {
  it.each([['对2023年1月1日后建成的充电站，按每千瓦300元给予补贴。', ['2024']]])('%s', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('where a time of the past ends', () => {
  it.each([
    ['what is told of the thing itself', '2017年，产业园列入创建名单。该产业园涵盖6个镇。', ['2024']],
    ['what is done by now', '去年，销售额突破2.3亿元。依托平台，已为386家企业贴标。', ['2023', '2024']],
    ['what is owned by now', '去年研发投入3.4亿元；累计拥有专利2160件。', ['2023', '2024']],
    [
      'a day of one part',
      '5月1日至5日，景区接待20万人，其中5月3日接待3万人；索道运送8万人。',
      ['2024-05-01/2024-05-05', '2024-05-03', '2024-05-01/2024-05-05'],
    ],
    [
      'the same months a year earlier',
      '今年1—5月，比重由去年同期的14.6%提升至17.3%。',
      ['2023-01/2023-05', '2024-01/2024-05'],
    ],
    ['a level that a stretch ends with', '2014年以来，贫困人口由14.86万人减少到2.93万人。', ['2013', '2024']],
  ])('%s', (_, text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});

describe('a report on a year', () => {
  it('is known by a headline whose time the lead repeats', () => {
    const text = [
      '2021年保定市退出空气质量“后十”',
      '',
      '本报讯（记者 余亮）1月13日，市政府新闻办召开新闻发布会，通报2021年全市生态环境质量状况。',
      '',
      '水环境。13个断面中，优良断面11个。',
    ].join('\n');
    expect(periodsOf(text, '2022-01-14')).toEqual(['2021', '2021']);
  });

  it('of a meeting holds to the year it looks back on, and to its problems', () => {
    const text = [
      '中共湛江市委十二届二次全会召开',
      '',
      '本报讯（记者 林榕）1月11日，全会在湛江召开，总结2021年工作，分析当前形势，部署2022年任务。',
      '',
      '全会指出，2021年是极不平凡的一年。首套装置年内竣工。全年58个项目动工。',
      '',
      '全会强调，这些成绩的取得，根本在于领航掌舵。同时要清醒看到，高新技术企业只有392家。',
      '',
      '全会要求，新增深水网箱500个。',
    ].join('\n');
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2022-01-12' });
    expect(facts.map(({ period, status }) => [period, status])).toEqual([
      ['2021', 'actual'],
      ['2021', 'actual'],
      ['2022', 'target'],
    ]);
  });
});

describe('years that are counted from an event', () => {
  it.each([
    ['七年间，全市累计引进项目168个。', ['2017/2024']],
    ['两年多来，平台汇聚企业320家。', ['2022/2024']],
    ['三年来，培训工匠300人。', ['2022/2024']],
  ])('%s', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods);
  });
});
