import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';

/** The indicators of the figures of a text, in order. */
function indicators(text: string): (string | null)[] {
  return readFacts({ text, blocks: readPlainText(text), date: '2024-01-18' }).map(
    ({ indicator }) => indicator,
  );
}

describe('the object of a verb', () => {
  it.each([
    ['台山初步谋划交通项目42个。', '交通项目'],
    ['摩托车企业累计投入技改资金11.9亿元。', '技改资金'],
    ['市市场监管局检查景区周边经营户512户。', '景区周边经营户'],
    ['中小企业免费试用专利118件。', '专利'],
    ['镇里已开办“塘头课堂”46期。', '“塘头课堂”'],
  ])('is measured, and not who does it: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });

  it.each([
    ['食用农产品抽检合格率98.9%。', '食用农产品抽检合格率'],
    ['全社会研发投入强度保持在7%。', '全社会研发投入强度'],
    ['年度投资计划完成率116.3%。', '年度投资计划完成率'],
    ['工程建设项目审批时限压缩至28个工作日。', '工程建设项目审批时限'],
  ])('is none where the phrase ends in a measure: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('a list of examples', () => {
  it.each([
    ['引进正高级教师、特级教师等高层次人才23人。', '高层次人才'],
    ['开行“敦煌号”等旅游专列29列。', '旅游专列'],
    ['为企业协调解决用工、融资等问题157个。', '问题'],
  ])('gives way to its class: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('what a figure is compared with', () => {
  it.each([
    ['全市完成投资57.9亿元，为年度计划的61.2%。'],
    ['全市完成投资57.9亿元，超时序进度11.2个百分点。'],
    ['全市完成投资57.9亿元，完成年度任务的66%。'],
    ['全市完成投资57.9亿元，比三年前提高6.3%。'],
  ])('is not measured: %s', (text) => {
    expect(new Set(indicators(text)).size).toBe(1);
  });

  it('stands between a phrase and the value at which a change begins', () => {
    expect(indicators('零部件采购率由去年的14.6%提升至17.3%。')).toEqual(['零部件采购率', '零部件采购率']);
    expect(indicators('湖水总磷浓度由2015年的0.112毫克/升降至0.06毫克/升。')[0]).toBe('湖水总磷浓度');
  });
});

describe('rates behind 分别 without phrases of their own', () => {
  it.each([
    ['货物吞吐量1.15亿吨，集装箱吞吐量182万标箱，分别增长6.3%、9.8%。', '货物吞吐量', '集装箱吞吐量'],
    ['接待游客86万人次，实现旅游收入7.2亿元，同比分别增长12%和19.3%。', '接待游客', '旅游收入'],
    ['引进新项目62个，投资总额340亿元，分别完成全年任务的38.8%和34.2%。', '新项目', '投资总额'],
  ])('go on with the figures before it, in turn: %s', (text, first, second) => {
    expect(indicators(text)).toEqual([first, second, first, second]);
  });

  it('go on with rates where they are points', () => {
    expect(
      indicators(
        '工业增加值5亿元，增长4.1%，固定资产投资9亿元，增长7.2%，分别高于全省1.1个、2.3个百分点。',
      ).slice(-2),
    ).toEqual(['工业增加值', '固定资产投资']);
  });
});

describe('a short head behind 其中', () => {
  it.each([
    ['25个行政村集体收入超20万元，其中6个村达标。', '行政村'],
    ['完成改造老旧小区58个，其中12个小区加装了电梯。', '老旧小区'],
    ['共有在建重点项目83个，其中9个项目提前投产。', '重点项目'],
  ])('stands for the longer name before it: %s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });

  it.each([
    ['全部行政村集体收入超20万元，其中96个村超过50万元。'],
    ['镇村集体收入均超20万元，其中六个村突破百万元。'],
    ['规上企业研发经费均超500万元，其中8家企业超3000万元。'],
  ])('is no amount; the amount goes on with the one before: %s', (text) => {
    const found = indicators(text);
    expect(found.at(-1)).toBe(found[0]);
  });
});

describe('what is done to the things counted', () => {
  it.each([
    ['完成412个村庄生活污水治理。', '村庄'],
    ['完成1056间课室空调改造。', '课室'],
    ['启动46个自然村雨污分流改造。', '自然村'],
    ['完成45间村卫生站规范化改造。', '村卫生站'],
    ['实施12个老旧小区改造项目。', '老旧小区改造项目'],
  ])('is no part of their name: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('an adverb before the verb', () => {
  it.each([
    ['新培育规上企业20家。', '规上企业'],
    ['为妇女免费筛查“两癌”3.5万人。', '“两癌”'],
    ['镇里免费发放农具320套。', '农具'],
    ['新能源汽车12万辆。', '新能源汽车'],
    ['设计年通过能力96万吨。', '设计年通过能力'],
  ])('goes with it: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('a verb with the ending of a noun', () => {
  it.each([
    ['疫苗接种点每天可接诊500人次。', /接种点/],
    ['全市配备巡查员186名。', /^巡查员$/],
    ['县里开设接访点12处。', /^接访点$/],
  ])('governs nothing: %s', (text, phrase) => {
    expect(indicators(text)[0]).toMatch(phrase);
  });
});

describe('how big a thing is built', () => {
  it.each([
    ['港区新建2个3000吨级泊位。', '泊位'],
    ['园区建成3个110千伏级变电站。', '变电站'],
    ['建成4个500吨级码头。', '码头'],
  ])('is no part of what is counted: %s', (text, phrase) => {
    expect(indicators(text)[0]).toBe(phrase);
  });
});

describe('the verb of a sentence', () => {
  it.each([
    ['全市共建成农村公路86公里。', '农村公路'],
    ['取缔占道经营摊点560处。', '占道经营摊点'],
    ['镇上放映公益电影56场。', '公益电影'],
    ['桥面浇筑混凝土8万立方米。', '混凝土'],
  ])('is cut where it is written together with 共 or holds 占: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });

  it.each([
    ['3.3万张床位平均入住率92.9%。', '床位', '平均入住率'],
    ['两台机组平均能力因子达92%。', '机组', '机组平均能力因子'],
    ['48名学员平均年龄36岁。', '学员', '平均年龄'],
  ])('parts what is counted from its mean: %s', (text, counted, mean) => {
    const found = indicators(text);
    expect(found[0]).toBe(counted);
    expect(found[1]?.endsWith(mean)).toBe(true);
  });
});

describe('an amount behind a pause', () => {
  it.each([
    ['缴存72亿元，发放个人贷款6200笔、35亿元。', '个人贷款'],
    ['投入资金2亿元，签订购销合同86宗、1.2亿元。', '购销合同'],
    ['罚没收入3亿元，办理退税180户、2亿元。', '退税'],
  ])('goes on with what was counted: %s', (text, phrase) => {
    const found = indicators(text);
    expect(found.at(-1)).toBe(phrase);
  });
});

describe('what is granted', () => {
  it.each([
    ['对首次上规企业一次性奖励20万元。', '奖励'],
    ['对养虾的农户给予每亩2000元补贴。', '补贴'],
    ['对购置设备给予最高20%的补助。', '补助'],
    ['给每户困难家庭补助最高500元。', '补助'],
  ])('is the measure of its amount: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });

  it('keeps its whole name where nobody is given it', () => {
    expect(indicators('全市发放租赁补贴1450万元。')).toEqual(['租赁补贴']);
  });
});

describe('a grade alone', () => {
  it.each([
    ['创建省级美丽乡村示范村28个、市级46个。', '省级美丽乡村示范村'],
    ['新增国家级绿色工厂6家、省级12家。', '国家级绿色工厂'],
    ['签约工业项目62个，其中10亿元级4个。', '工业项目'],
  ])('is one of the things before it: %s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });
});

describe('a phrase before a comparison with a time', () => {
  it.each([
    ['整体通关时间较2017年压缩68%。', '整体通关时间'],
    ['平均亩产比2019年提高12%。', '平均亩产'],
    ['游客接待量较2020年增长35%。', '游客接待量'],
  ])('is measured: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('约', () => {
  it.each([
    ['集中签约项目62个，新会区签约6个。', '集中签约项目'],
    ['集中解约商铺62间，台山市续约6间。', '续约'],
    ['签订合同86份，恩平市违约2份。', '违约'],
    ['受益群众约23万人。', '受益群众'],
  ])('is a word of value only where it is no contract: %s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });
});

describe('how something stands in a ranking', () => {
  it.each([
    ['规上工业增加值增长6.8%，增速居珠三角第2位。', '规上工业增加值'],
    ['台山市综合得分96.5分，排名第三。', '综合得分'],
    ['货物吞吐量1.2亿吨，总量居全省第四位。', '货物吞吐量'],
  ])('is not what is ranked: %s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });
});

describe('an act and its measure', () => {
  it.each([
    ['全市成交金额1.9亿元。', '成交金额'],
    ['社会各界捐赠总额2300万元。', '捐赠总额'],
    ['活动惠及人数3.2万人。', '惠及人数'],
    ['每升加油优惠0.5元。', '加油优惠'],
  ])('are one noun: %s', (text, phrase) => {
    expect(indicators(text)[0]?.endsWith(phrase)).toBe(true);
  });
});

describe('the sentence that an item of a list opens with', () => {
  it.each([
    ['6.建设口袋公园。年内完成12个。', '口袋公园'],
    ['7、免费筛查“两癌”。全年完成3.5万人。', '“两癌”'],
    ['8、加装住宅电梯。力争完成136台。', '住宅电梯'],
  ])('names what its figures measure: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('words of value', () => {
  it.each([
    ['项目从拿地到开工只用28天。', '项目从拿地到开工'],
    ['早稻插秧进度比计划提前5天。', '早稻插秧进度'],
    ['平均气温较常年偏高1.2℃。', '平均气温'],
    ['办证时间平均仅需3天。', '办证时间'],
  ])('name nothing: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });
});

describe('the noun right behind an amount', () => {
  it.each([
    ['区财政统筹1亿元专项资金。', '专项资金'],
    ['都斛海水稻基地3.3万亩稻田迎来丰收。', '稻田'],
    ['一期26.8万平方米厂房交付使用。', '厂房'],
  ])('is what there is so much of: %s', (text, phrase) => {
    expect(indicators(text)).toEqual([phrase]);
  });

  it('is not taken where a measure stands before the amount', () => {
    expect(indicators('全区规上工业总产值170亿元企业共享。')[0]).toBe('规上工业总产值');
  });

  it('is not an aim or a step', () => {
    expect(indicators('全年规上工业总产值528亿元，迈上千亿台阶。')).toEqual([
      '规上工业总产值',
      '规上工业总产值',
    ]);
  });
});

describe('a counted noun', () => {
  it.each([
    ['与2所高校共建现代产业学院。', '高校'],
    ['选派118名医护人员驰援湖北。', '医护人员'],
    ['创建9个乡村绿化美化示范村。', '乡村绿化美化示范村'],
    ['112个行政村集体经济年收入全部超20万元。', '行政村'],
  ])('ends before a verb: %s', (text, phrase) => {
    expect(indicators(text)[0]).toBe(phrase);
  });

  it('is not what a later amount measures', () => {
    expect(indicators('112个行政村集体经济收入全部超20万元，其中38个突破100万元。')).toEqual([
      '行政村',
      '行政村集体经济收入',
      '行政村',
      '行政村集体经济收入',
    ]);
  });
});

describe('what does not belong to the phrase', () => {
  it.each([
    ['项目投产后年产能将由10万片跃升至25万片。', '年产能'],
    ['园区改造前每平方米月租8元。', '月租'],
    ['港口新建3000吨级泊位2个。', '泊位'],
    ['台山陆地面积3286平方公里。', '陆地面积'],
    ['但高速公路里程仅96公里。', '高速公路里程'],
    ['对虾成活率由过去的四成提高到65%。', '对虾成活率'],
    ['水库水位监测正常，鹤地水库水位降至37.52米。', '水位'],
  ])('%s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });

  it.each([
    ['先进制造业企业占比超50%。', '先进制造业企业占比'],
    ['全省有劳动能力贫困户3200户。', '有劳动能力贫困户'],
    ['一级派出所占比提高到40%。', '一级派出所占比'],
    ['培育百亿级企业20家。', '百亿级企业'],
    ['国有土地使用权出让收入371.5亿元。', '国有土地使用权出让收入'],
  ])('and what does: %s', (text, phrase) => {
    expect(indicators(text).at(-1)).toBe(phrase);
  });
});

describe('a bare verb', () => {
  it('goes on with what the amount of that unit before it measured', () => {
    expect(indicators('全市建成高标准农田820万亩，今年再建105万亩。')).toEqual(['高标准农田', '高标准农田']);
  });

  it('names what is traded all the same', () => {
    expect(indicators('出口562.1亿元，进口243.5亿元。')).toEqual(['出口', '进口']);
  });
});

describe('a list of things with one measure', () => {
  it.each([
    ['印刷、金属制品、电子信息三大支柱产业分别增长18.2%、31.4%和27.9%。', ['印刷', '金属制品', '电子信息']],
    ['小学、初中平均班额分别为42.6人和46.1人。', ['平均班额', '平均班额']],
    ['新能源电池、高端装备制造增加值分别增长21.7%和9.5%。', ['新能源电池', '高端装备制造增加值']],
  ])('%s', (text, phrases) => {
    expect(indicators(text).slice(-phrases.length)).toEqual(phrases);
  });
});
