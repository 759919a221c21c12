import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import type { Fact } from './fact.ts';
import { readFacts } from './read-facts.ts';

function read(text: string, date: string): Fact[] {
  return readFacts({ text, blocks: readPlainText(text), date });
}

/** Status and period of the figure that is written so. */
function answerFor(text: string, options: { figure: string; date: string }): string {
  const fact = read(text, options.date).find((found) => found.text === options.figure);
  return `${fact?.status} ${fact?.period}`;
}

describe('headings that name a year without 年', () => {
  it.each([
    ['【回望2021】', 'actual 2021'],
    ['2021·成绩单', 'actual 2021'],
    ['回眸2021', 'actual 2021'],
    ['【展望2022】', 'target 2022'],
    ['奋战2022：目标任务', 'target 2022'],
  ])('%s', (heading, answer) => {
    const text = `数说政府工作报告\n\n${heading}\n\n●产业\n建成投产项目40个，新增规上工业企业45家。`;
    expect(answerFor(text, { figure: '45家', date: '2022-01-20' })).toBe(answer);
  });

  it('takes no count and no date line for a year', () => {
    const text = '乡村好风光\n\n培训农民2022人\n\n今后三年，该县继续扩大规模。新增规上工业企业45家。';
    expect(answerFor(text, { figure: '45家', date: '2024-06-20' })).not.toContain('2022 ');
    const dated = '要闻\n\n2021-11-20 星期六\n\n园区有企业45家。';
    expect(answerFor(dated, { figure: '45家', date: '2022-02-01' })).toBe('actual 2022');
  });

  it('takes no 当年 in a heading for the year of what stands below it', () => {
    const text = '数说工作报告\n\n【回望2021】\n\n26个项目当年签约当年动工\n\n新建公办幼儿园4所。';
    expect(answerFor(text, { figure: '4所', date: '2022-01-20' })).toBe('actual 2021');
  });
});

describe('the time of a story', () => {
  it('is set before the first figure', () => {
    const report =
      '经济运行平稳\n\n今年上半年，全区上下坚持稳中求进工作总基调，积极应对外部环境变化，经济稳中有进。规上工业增加值增长5.2%。\n\n民生支出61亿元。';
    expect(answerFor(report, { figure: '61亿元', date: '2023-07-28' })).toBe('actual 2023-01/2023-06');
    const feature =
      '走进工业城\n\n走进凯盛公司的厂房，12条生产线满负荷运转，今年上半年，产值已达8.6亿元。\n\n审批事项有186项。';
    expect(answerFor(feature, { figure: '186项', date: '2023-07-28' })).toBe('actual 2023');
  });

  it.each([
    ['计划2024年底开业，建成后年接待游客可达600万人次。', '600万人次', /^target (?:null|2024)$/],
    ['力争明年6月竣工，投产后前三年纳税不低于4亿元。', '4亿元', /^target (?:null|2024-06)$/],
    ['刚刚过去的2022年，全市利用外资18亿元。', '18亿元', /^actual 2022$/],
    ['地区生产总值从2016年的297亿元增长到2020年的391亿元。', '297亿元', /^actual 2016$/],
    ['1至5月，新动工项目25个，完成全年任务的62.5%。', '62.5%', /^actual 2023-01\/2023-05$/],
    ['有序推动复工，复工率3月10日前达到98%。', '98%', /^target 2023-03-10$/],
  ])('%s', (text, figure, answer) => {
    const date = text.includes('复工') ? '2023-02-28' : '2023-06-28';
    expect(answerFor(text, { figure, date })).toMatch(answer);
  });
});

describe('an outlook in running text', () => {
  const items =
    '\n\n——乡村振兴走在前列。农村居民人均可支配收入年均增长8%。\n\n——民生更加殷实。新增公办学位1.5万个。';

  it('holds for the items of its list, with its time', () => {
    const text = `开平谱新篇\n\n今后五年，开平将打造“两城三区”。${items}`;
    expect(answerFor(text, { figure: '8%', date: '2021-09-29' })).toBe('target 2021/2025');
    expect(answerFor(text, { figure: '1.5万个', date: '2021-09-29' })).toBe('target 2021/2025');
  });

  it('begins with a time ahead at the head of a sentence', () => {
    for (const lead of [
      '2025年，园区确定了新目标。',
      '全会提出，2025年要实施产业倍增行动。',
      '到2025年，园区再上台阶。',
    ])
      expect(
        answerFor(`园区谋划来年\n\n${lead}建成人才公寓600套。`, { figure: '600套', date: '2024-12-30' }),
      ).toBe('target 2025');
  });

  it('does not reach what a later heading reviews', () => {
    const text = `开平谱新篇\n\n今后五年，开平将打造“两城三区”。${items}\n\n2020年工作回顾\n\n- 新建学校9所`;
    expect(answerFor(text, { figure: '9所', date: '2021-09-29' })).toBe('actual 2020');
  });
});

describe('status', () => {
  it.each([
    ['大会从14件候选项目中选出今年的民生实事。', '14件', 'actual'],
    ['从申报的项目看，20个申报项目将再经评审。', '20个', 'actual'],
    ['他家40亩菠萝预计纯收入超过15万元。', '40亩', 'actual'],
    ['他家40亩菠萝今年纯收入有望超过15万元。', '15万元', 'target'],
    ['今年春节假期接待游客1.2万人次。', '1.2万人次', 'actual'],
    ['今年接待游客1300万人次。', '1300万人次', 'target'],
    ['推进二期建设，日处理能力提升至4万吨。', '4万吨', 'target'],
  ])('%s %s', (text, figure, status) => {
    expect(answerFor(text, { figure, date: '2025-02-12' })).toMatch(new RegExp(`^${status}`));
  });

  it('of what comes after completion is a target in a review too', () => {
    const text = '数说工作报告\n\n【回望2021】\n\n引进项目68个，投资总额305亿元，达产后年产值可达420亿元。';
    expect(answerFor(text, { figure: '420亿元', date: '2022-01-20' })).toMatch(/^target/);
    expect(answerFor(text, { figure: '305亿元', date: '2022-01-20' })).toBe('actual 2021');
  });
});

describe('a meeting that reviews one year and plans the next', () => {
  const lead =
    '区委全会召开\n\n江门日报讯 1月8日，区委全会召开，总结2024年工作，部署2025年任务，动员全区上下真抓实干。';

  it.each([
    ['会议指出，过去一年，全区顶住压力。全年完成投资57亿元。新增企业46家。', '46家', 'actual 2024'],
    ['对照高质量发展要求，经济总量占全市比重仅为12.6%。', '12.6%', 'actual 2024'],
    ['会议要求，要坚持制造业当家。深化“工改”攻坚，完成低效用地整治133公顷。', '133公顷', 'target 2025'],
    ['会议强调，要增进福祉。对标节点任务，高质量建好4个典型镇。', '4个', 'target 2025'],
  ])('%s', (text, figure, answer) => {
    expect(answerFor(`${lead}\n\n${text}`, { figure, date: '2025-01-09' })).toBe(answer);
  });

  it('plans the next year in December too', () => {
    const text =
      '区委全会召开\n\n昨日，区委六届九次全会召开，会期一天，区委委员出席会议并审议了工作报告和决议。\n\n会议要求，要实施产业倍增行动。新引进项目120个。';
    expect(answerFor(text, { figure: '120个', date: '2023-12-28' })).toBe('target 2024');
  });
});

describe('years of a span', () => {
  const text = '“十三五”时期，高速公路由839公里增至1286公里；培训农民累计突破5000人；通车里程突破4500公里。';

  it.each([
    ['839公里', 'actual 2015'],
    ['1286公里', 'actual 2020'],
    ['5000人', 'actual 2016/2020'],
    ['4500公里', 'actual 2020'],
  ])('%s of the years of a plan', (figure, answer) => {
    expect(answerFor(text, { figure, date: '2021-02-25' })).toBe(answer);
  });

  it.each([
    ['2020年，全市五年年均增长6.8%。', '6.8%', 'actual 2016/2020'],
    ['地区生产总值从2016年的297亿元增长到2020年的391亿元，年均增长7.1%。', '7.1%', 'actual 2017/2020'],
    ['截至6月末，存款余额512亿元，比年初增加23.5亿元。', '23.5亿元', 'actual 2021-01/2021-06'],
    ['6月当月，用电量16.5亿千瓦时。', '16.5亿千瓦时', 'actual 2021-06'],
    ['1—6月用电量80亿千瓦时，当月16.5亿千瓦时。', '16.5亿千瓦时', 'actual 2021-06'],
  ])('%s', (sentence, figure, answer) => {
    expect(answerFor(sentence, { figure, date: '2021-07-29' })).toBe(answer);
  });
});

describe('a time that belongs to another thing', () => {
  const date = '2022-04-20';

  it.each([
    ['4月18日，16个项目集中签约，达产后年产值超120亿元。', '120亿元', 'target null'],
    ['2021年改造厂房12栋；2022年计划改造不少于30栋。', '30栋', 'target 2022'],
    ['通道计划2024年通车。届时，车程将缩短至30分钟。', '30分钟', 'target 2024'],
    ['4月18日，16个项目集中签约。其中，工业项目9个。', '9个', 'actual 2022-04-18'],
    ['受疫情影响最重的一季度，全区开行专车58趟次，接回3700多人。', '3700多人', 'actual 2022-01/2022-03'],
    ['去年超额完成年初确定的5000个目标任务。', '5000个', 'target 2021'],
    ['全镇粮食播种面积33万亩。', '33万亩', 'actual 2022'],
  ])('%s', (text, figure, answer) => {
    expect(answerFor(text, { figure, date })).toBe(answer);
  });
});

describe('a time of an earlier clause', () => {
  const date = '2023-02-11';

  it.each([
    ['要聚焦产业，上半年交付厂房12栋；引进项目60个。', '60个', /2023$/],
    ['昨日，在通道施工现场，项目负责人介绍，主塔高215米，桩基共有338根。', '338根', /2023$/],
    ['2月10日，园区举行开工仪式，现场共有项目11个。', '11个', /2023-02-10$/],
  ])('%s', (text, figure, answer) => {
    expect(answerFor(text, { figure, date })).toMatch(answer);
  });
});

describe('the opening of a plan', () => {
  const lead =
    '大会召开\n\n过去一年，高明区新办企业9家，经济保持稳定增长，各项社会事业取得新的进步和发展。\n\n';

  it.each([
    '2024年怎么干？大会发布十大行动。',
    '全会指出，2024年是全面推进的关键一年，全区上下要以“拼”的姿态干出新业绩。',
    '今年是“十四五”攻坚之年。',
  ])('%s', (opening) => {
    const text = `${lead}${opening}\n\n产业倍增行动：全年引进项目80个。\n\n乡村行动：51条村实现生活污水治理。`;
    expect(answerFor(text, { figure: '80个', date: '2024-02-19' })).toBe('target 2024');
    expect(answerFor(text, { figure: '51条', date: '2024-02-19' })).toBe('target 2024');
    expect(answerFor(text, { figure: '9家', date: '2024-02-19' })).toBe('actual 2023');
  });

  it('is none late in the year', () => {
    const text = `${lead}今年是“十四五”攻坚之年。\n\n全区交出答卷。园区有企业80家。`;
    expect(answerFor(text, { figure: '80家', date: '2024-11-19' })).toMatch(/^actual/);
  });
});

it('keeps to what is there: resources put to use, the planned total of signed projects', () => {
  const date = '2022-08-05';
  expect(answerFor('下一步，该镇将用足2.3万亩连片土地资源。', { figure: '2.3万亩', date })).toMatch(
    /^actual/,
  );
  expect(
    answerFor('新签约项目22个，预计总投资96亿元；惠及企业1.2万户。', { figure: '96亿元', date }),
  ).toMatch(/^actual/);
  expect(answerFor('今年全市安排重点项目73个，计划投资185亿元。', { figure: '73个', date })).toBe(
    'target 2022',
  );
});

it('takes no part of 乡村 for a place', () => {
  const text = '美丽乡村行动：新建“四小园”300个。';
  const [fact] = readFacts({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], date: null });
  expect(fact?.subject).toBeNull();
});

describe('a feature', () => {
  const date = '2020-10-15';
  const subjectOf = (text: string, figure: string): string | null | undefined =>
    read(text, date).find((fact) => fact.text === figure)?.subject;

  it.each([
    ['走进气派科技公司的实验室，60多名工程师正在测试。', '60多名', '气派科技公司'],
    ['新建的中山实验中学总投资4.6亿元。', '4.6亿元', '中山实验中学'],
    ['陈皮村董事长介绍，二期占地180亩。', '180亩', '陈皮村'],
    ['2018年，新会农商银行推出“陈皮贷”。今年该行下调利率0.5个百分点。', '0.5个百分点', '新会农商银行'],
    ['小榄镇近年来人口持续流入。为破解“上学难”，该镇投入9.3亿元。', '9.3亿元', '小榄镇'],
  ])('%s tells of %s', (text, figure, subject) => {
    expect(subjectOf(text, figure)).toBe(subject);
  });

  it('takes the short form of a county that it names in full', () => {
    const text =
      '四会玉器闯出新天地\n\n四会市成立协会，会员1260家。晚上的直播间里，主播卖出200单，全市玉器从业人员达15万人。';
    expect(subjectOf(text, '15万人')).toBe('四会市');
  });

  it.each([
    ['上世纪90年代，种植面积一度不足700亩。', '700亩', 'actual 1990/1999'],
    ['2013年建成以来，陈皮村已入驻商户120家。', '120家', 'actual 2013/2020'],
    ['2018年，银行推出“陈皮贷”，至今累计发放贷款9.6亿元。', '9.6亿元', 'actual 2018/2020'],
    ['2012年，公司在江门成立，目前有员工850人。', '850人', 'actual 2020'],
    ['2013年，陈皮村建成。董事长介绍，二期投资3.5亿元。', '3.5亿元', 'actual 2020'],
    ['金秋十月，柑园绿意盎然。村民家种了柑树120株。', '120株', 'actual 2020'],
    ['今年银行将贷款利率下调0.5个百分点。', '0.5个百分点', 'actual 2020'],
    ['学校每班人数控制在45人以内。', '45人', 'actual 2020'],
  ])('%s', (text, figure, answer) => {
    expect(answerFor(text, { figure, date })).toBe(answer);
  });
});

it('gives a headline the period that the same words have in the text', () => {
  const text =
    '规上工业总产值突破1800亿元\n\n本报讯 昨日，区委召开会议。全会提出，到2030年，全区规上工业总产值突破1800亿元。';
  const periods = read(text, '2025-12-19').map(({ period }) => period);
  expect(periods).toEqual(['2030', '2030']);
});

it.each([
  ['地区生产总值年均增长6.5%左右 规上工业总产值突破1800亿元', '1800亿元', '规上工业总产值'],
  ['进出口首破千亿元 新增外贸企业320家', '320家', '外贸企业'],
  ['全市粮食再获丰收 亩产提高12公斤', '12公斤', '亩产'],
])('takes the space of a headline for a pause: %s', (headline, figure, indicator) => {
  const text = `${headline}\n\n本报讯 昨日，全市经济工作会议召开。`;
  expect(read(text, '2025-12-19').find((fact) => fact.text === figure)?.indicator).toBe(indicator);
});

describe('bodies and towns of a feature', () => {
  const date = '2024-07-09';
  const subjectOf = (text: string, figure: string): string | null | undefined =>
    read(text, date).find((fact) => fact.text === figure)?.subject;

  it('takes the town that the story is about, by its short form too', () => {
    const text =
      '一个镇的“链”变\n\n金利镇是“中国小五金之乡”。全镇聚集了企业8000家。\n\n2023年，金利镇税收11.6亿元。\n\n' +
      '今年1—5月，金利五金出口额32.7亿元。镇党委书记表示，金利将再上台阶，新增规上企业150家。';
    expect(subjectOf(text, '32.7亿元')).toBe('金利镇');
    expect(subjectOf(text, '150家')).toBe('金利镇');
  });

  it.each([
    ['由政府牵头建设的金利表面处理中心，占地320亩。', '320亩', '金利表面处理中心'],
    ['蓬江区税务局为企业办理退税1360万元。', '1360万元', '蓬江区税务局'],
    ['葵城中学加入教育集团。去年，该校有136名学生升学。', '136名', '葵城中学'],
  ])('%s', (text, figure, subject) => {
    expect(subjectOf(text, figure)).toBe(subject);
  });

  it('goes back to the place where its office acts', () => {
    const text = '新会教育观察\n\n崖门镇地处偏远，留不住教师。区教育局推行轮岗，去年交流教师420名。';
    expect(subjectOf(text, '420名')).toBe('新会区');
  });
});

describe('years counted from an event or from now', () => {
  it.each([
    ['“十四五”以来，新会区累计投入38亿元。', '38亿元', '2025-03-20', 'actual 2021/2025'],
    ['今年1月试业以来，古镇已吸引商户260家。', '260家', '2023-10-11', 'actual 2023'],
    ['优良率从三年前的48%提高到71%。', '48%', '2025-03-20', 'actual 2022'],
    ['新的一年，公司将投资2.8亿元。', '2.8亿元', '2022-12-14', 'target 2023'],
    ['新的一年，公司将投资2.8亿元。', '2.8亿元', '2023-01-14', 'target 2023'],
    ['下一步，三年内改造低产园8万亩。', '8万亩', '2023-04-19', 'target 2023/2025'],
    ['今年前11个月，出口额1.3亿美元。董事长说，公司研发团队有160人。', '160人', '2022-12-14', 'actual 2022'],
    ['以前一条生产线要15名工人。', '15名', '2024-07-09', 'actual 2024'],
  ])('%s', (text, figure, date, answer) => {
    expect(answerFor(text, { figure, date })).toBe(answer);
  });
});
