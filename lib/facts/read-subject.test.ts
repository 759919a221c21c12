import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';

/** The subjects of the figures of a text, in order. */
function subjects(text: string, date = '2024-01-18'): (string | null)[] {
  return readFacts({ text, blocks: readPlainText(text), date }).map(({ subject }) => subject);
}

describe('a part of a body, or what only a body has', () => {
  it.each([
    ['本报讯 新建的市人民医院新院区设床位1500张。', '市人民医院新院区'],
    ['本报讯 陈皮博物馆藏有文物5.6万件。', '陈皮博物馆'],
    ['本报讯 水布垭水库最大削峰率61%。', '水布垭水库'],
  ])('is told of that body: %s', (text, subject) => {
    expect(readFacts({ text, blocks: readPlainText(text), date: '2024-01-18' })[0]?.subject).toBe(subject);
  });
});

describe('a place in a text of traditional characters', () => {
  const subject = (text: string): string | null | undefined =>
    readFacts({ text, blocks: readPlainText(text), date: '2024-01-18' })[0]?.subject;

  it.each([
    ['本港去年經濟增長3.2%，訪港旅客較前年顯著增加。', '香港'],
    ['香港特別行政區去年經濟增長3.2%，旅客較前年顯著增加。', '香港特別行政區'],
    ['香港去年經濟增長3.2%，旅客較前年顯著增加。', '香港'],
    ['香港去年经济增长3.2%，旅客较前年显著增加。', '香港特别行政区'],
  ])('is named in them: %s', (text, name) => {
    expect(subject(text)).toBe(name);
  });
});

describe('counties that the article names without 县', () => {
  it('are its subject where it speaks of 全县', () => {
    const text =
      '安吉旅游再升温\n\n湖州日报讯 假期前三天，全县共接待游客86.2万人次。安吉的民宿一房难求，安吉还将新增床位1200张。';
    expect(subjects(text)).toEqual(['安吉县', '安吉县']);
  });

  it('are common words where no county is spoken of', () => {
    const text = '株洲市打通通道3条。绿色通道、生态通道、物流通道连成一片，全市通道总长达56公里。';
    expect(new Set(subjects(text))).toEqual(new Set(['株洲市']));
  });
});

describe('whom a figure is compared with', () => {
  it.each([
    '绵阳市地区生产总值增长8.1%，高出全国2.2个百分点、全省1个百分点。',
    '绵阳市规上工业增加值增速跑赢全省0.4个百分点。',
    '绵阳市研发投入强度在全省排在第1位。',
    '绵阳市外贸增速领先全国3.1个百分点。',
  ])('is not its subject: %s', (text) => {
    expect(new Set(subjects(text))).toEqual(new Set(['绵阳市']));
  });

  it('is not its source either', () => {
    const text = '根据江门市统一核算，上半年鹤山市地区生产总值193.62亿元。第一产业增加值13.4亿元，增长9.6%。';
    expect(new Set(subjects(text))).toEqual(new Set(['鹤山市']));
  });
});

describe('a body or work that a passage describes', () => {
  it.each([
    [
      '位于绿景路的禅城绿湖高级中学新校区，是今年的“明星学校”。校园占地112亩，可提供学位3000个。',
      '禅城绿湖高级中学新校区',
    ],
    ['渝黔高铁北起重庆东站，南至贵阳北站，正线全长339.8公里，总投资612.3亿元。', '渝黔高铁'],
    ['云江水库总库容1.2亿立方米，水位降至37.52米。', '云江水库'],
    ['黄茅海跨海通道东起珠海高栏港，西接台山斗山，全长约31公里。', '黄茅海跨海通道'],
  ])('is the subject of its measures: %s', (text, subject) => {
    expect(new Set(subjects(text))).toEqual(new Set([subject]));
  });

  it.each([
    '天水市卫生健康稳步发展。三级医院29家，注册护士4.87万人。',
    '天水市新增居家社区养老服务中心20处，养老金每人每月提高15元。',
    '天水市旅游业加快恢复。A级景区41家，其中5A级1家。',
    '天水市民生持续改善。县城及重点景区新增停车位8600个。',
  ])('is none where such bodies are counted: %s', (text) => {
    expect(new Set(subjects(text))).toEqual(new Set(['天水市']));
  });

  it('gives way to the place again once something has only happened to it', () => {
    const text = '新会区城市提质提速，水系及基础设施提升工程启动，62个城市提质项目完成投资90亿元。';
    expect(subjects(text)).toEqual(['新会区', '新会区']);
  });
});

describe('the body that a whole article is about', () => {
  const park =
    '老园区“长”出新动能\n——恩平产业转移工业园发展见闻\n\n江门日报讯 盛夏时节，走进恩平产业转移工业园，机声隆隆。\n\n恩平产业转移工业园成立于2008年，规划面积25.6平方公里。\n\n园区规划建设标准厂房。全年力争引进亿元以上项目20个。全市拥有电声企业800余家。';

  it('is the subject of what stands without one', () => {
    expect(subjects(park).filter((name) => name === '恩平产业转移工业园')).toHaveLength(3);
  });

  it('leaves 全市 to the place', () => {
    expect(subjects(park).at(-1)).toBe('恩平市');
  });

  it('is not a park that an article about the place only names', () => {
    const text =
      '日照外贸稳中提质\n\n日照市外贸进出口增长7.6%，日照港吞吐量增长3%。日照市民营企业进出口1012.8亿元。全市一般贸易占72%。\n\n日照港、日照港区新增航线5条。机电产品出口86亿元。';
    expect(subjects(text).at(-1)).toBe('日照市');
  });
});

describe('companies by their short names', () => {
  it.each([
    ['其中，鸿锐精密去年投入研发经费3860万元，手握92项专利。', '鸿锐精密'],
    ['在迅驰动力科技的焊接车间，32台机器人挥舞手臂。', '迅驰动力科技'],
    ['远川新材料现有员工420人，去年产值6.3亿元。', '远川新材料'],
    ['记者走进位于棠下镇的豪达机车有限公司二期厂房，6条总装线开足马力。', '豪达机车有限公司'],
  ])('%s', (text, name) => {
    expect(new Set(subjects(`蓬江区工业提速\n\n${text}`))).toEqual(new Set([name]));
  });

  it.each([
    '高端装备去年产值6.3亿元。',
    '新能源电池今年增长21.7%。',
    '绿色食品目前认证86个。',
    '企业从拿地到开工平均仅需22天。',
  ])('are no classes of companies or goods: %s', (text) => {
    expect(subjects(`蓬江区工业提速\n\n蓬江区统计局发布数据。\n\n${text}`)).toEqual(['蓬江区']);
  });
});

describe('what somebody says', () => {
  it('is about the body for which he speaks', () => {
    const text = '恩平市园区\n\n“物流成本降了近两成。”声远电子总经理告诉记者，今年前7个月出口额达4600万元。';
    expect(subjects(text)[0]).toBe('声远电子');
  });

  it('is about the company of the passage where 公司 speaks', () => {
    const text =
      '蓬江区工业\n\n记者走进豪达机车有限公司，机声隆隆。“前9个月，我们生产整车78.6万辆，出口占六成以上。”公司负责人说。';
    expect(new Set(subjects(text))).toEqual(new Set(['豪达机车有限公司']));
  });
});

describe('figures that are dealt out', () => {
  it('belong to the places in turn', () => {
    expect(subjects('襄阳市工业\n\n谷城县、枣阳市、宜城市规上工业增加值依次增长9.8%、8.6%、8.1%。')).toEqual([
      '谷城县',
      '枣阳市',
      '宜城市',
    ]);
  });

  it('keep their owners in the next list of the sentence', () => {
    expect(
      subjects('黄山市旅游\n\n西递、宏村分别接待游客9.4万、16.7万人次，同比分别增长12.3%和9.8%。'),
    ).toEqual(['西递', '宏村', '西递', '宏村']);
  });

  it('have no owners where things are listed', () => {
    expect(
      new Set(subjects('肇庆市工业\n\n肇庆市发布数据。工业投资、技改投资分别增长12.6%、9.3%。')),
    ).toEqual(new Set(['肇庆市']));
  });
});

describe('stations, courts and works', () => {
  it.each([
    ['江门站位于会城街道，总建筑面积约8.5万平方米。', '江门站'],
    ['该社投资8600万元建设的珠西冷链物流基地，占地150亩。', '珠西冷链物流基地'],
    ['台山丝苗米种植面积达68万亩。', '台山市'],
  ])('%s', (text, name) => {
    expect(new Set(subjects(`江门市要闻\n\n江门市发布数据。\n\n${text}`))).toEqual(new Set([name]));
  });

  it('are not who only publishes the data', () => {
    const text =
      '江门金融\n\n江门市发布消息。\n\n本报讯 中国人民银行江门市中心支行发布的数据显示，普惠贷款余额386亿元。';
    expect(subjects(text)).toEqual(['江门市']);
  });
});

describe('headings and words that point back', () => {
  it('take 该镇 for the town named last', () => {
    const text = '鹤山市企业上榜\n\n鹤山市公示名单，雅瑶镇的两家企业上榜。至此，该镇省级企业达9家。';
    expect(subjects(text).at(-1)).toBe('雅瑶镇');
  });

  it('take the place at the head of a brief', () => {
    const text =
      '一周要闻\n\n恩平：冬种马铃薯下地\n\n恩平市种植面积5.2万亩。\n\n台山：码头扩建完工\n\n可停靠客船，设泊位4个。';
    expect(subjects(text)).toEqual(['恩平市', '台山市']);
  });
});
