import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/plain-text.ts';
import { readFacts } from './read-facts.ts';

function statusesOf(text: string, date = '2024-06-18'): string[] {
  return readFacts({ text, blocks: readPlainText(text), date }).map(({ status }) => status);
}

const A = 'actual';
const T = 'target';

describe('将 before a noun that something is made of', () => {
  it.each([
    ['三年攻下激光器，将同类产品价格拉低四成。', [A]],
    ['指挥部将防汛应急响应由Ⅲ级提升至Ⅱ级，调度水库拦洪2.3亿方。', [A]],
    ['全市将推动工业增加值提升至500亿元。', [T]],
    ['城镇化率将由54.9%提高到62%。', [A, T]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});

describe('words that are no cue where they stand', () => {
  it.each([
    ['工期比计划缩短60天，完成总工程量的73%。', [A, A]],
    ['通车时间较计划提前90天，完成投资2.6亿元。', [A, A]],
    ['产量比计划多2万吨，完成订单860宗。', [A, A]],
    ['以前陈皮烂在树上都没人要，一斤卖5毛钱。', [A]],
    ['过去山货没人要，一筐卖3元。', [A]],
    ['老屋无人要，租金500元。', [A]],
    ['全市计划缩短工期60天。', [T]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text).map((status) => (status === 'target' ? T : A))).toEqual(statuses);
  });
});

describe('a cue inside a name', () => {
  it.each([
    ['“涌泉计划”入库科技型企业1230家，惠及企业764家。', [A, A]],
    ['《百企行动计划》惠及企业30家。', [A]],
    ['建设肇庆新区、高新区、高要区等集聚区，平整土地2.1万亩。', [A]],
    ['全区计划入库科技型企业1230家。', [T]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});

describe('what describes a work is no aim', () => {
  it.each([
    ['确保机场明年建成启用，设计年旅客吞吐量510万人次。', [A]],
    ['加快广湛高铁湛江段105.6公里线路建设。', [A]],
    ['总投资6.3亿元的区青少年宫新馆还将动工。', [A]],
    ['力争引进总投资超10亿元的项目5个。', [T, T]],
    ['力争新建农村公路105.6公里。', [T]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });

  it('takes no time to come', () => {
    const text = '中开高速恩平段剩余7.6公里路段确保今年底前建成通车。';
    expect(readFacts({ text, blocks: readPlainText(text), date: '2024-02-18' })).toMatchObject([
      { status: A, period: '2024' },
    ]);
  });
});

describe('the plan that a share is taken of', () => {
  it.each([
    ['今年1—5月完成投资38.7亿元，为年度计划52亿元的74.4%。', [A, T, A]],
    ['完成年度任务300亿元的一半，占全年计划80亿元的40%。', [T, A, T, A]],
    ['到2025年完成改造5万亩的目标，时间不等人。', [T]],
    ['56项年度任务平均完成率达112.7%。', [A, A]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});

describe('rules that are in force', () => {
  it.each([
    ['对首次入统的工业企业奖励10万元。', [A]],
    ['单个项目给予不超过500万元的补助。', [A]],
    ['学校现已开放，可提供学位3000个。', [A]],
    ['明年拟奖励企业10万元。', [T]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});

describe('what a plan or a condition says', () => {
  it.each([
    ['《摩托车产业行动方案》近日印发，明确建设产业园，首期用地53公顷。', [T]],
    ['规划提出，绿道总长450公里。', [T]],
    ['新引入的项目要求亩均投资不低于500万元，亩均产值不低于1000万元。', [T, T]],
    ['会议明确了7项议题，与会者提出意见12条。', [A, A]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});

describe('aims beside what is compared, limited or over', () => {
  it.each([
    ['今年全市计划完成投资280亿元，同比增长12%。', [T, T]],
    ['团队每季度至少随访1次，规范管理率达72%。', [A, A]],
    ['今年以来，成效明显。到2027年，浓度不高于33微克/立方米，达标天数比例达到90%以上。', [T, T]],
    ['今年初步安排重点项目112个，年度计划投资95亿元，比去年增长8%。', [T, T, T]],
    ['今年完成投资280亿元，同比增长12%。', [A, A]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });

  it('an aim that a result is held against is of its time', () => {
    const text = '2023年，失业率2.31%。城镇登记失业率2.4%，控制在3.2%的目标以内。';
    const facts = readFacts({ text, blocks: readPlainText(text), date: '2024-02-21' });
    expect(facts.at(-1)).toMatchObject({ status: T, period: '2023' });
  });
});

describe('how far the run of the text reaches', () => {
  it('does not turn a heading round by one sentence', () => {
    const text = [
      '二、2024年工作安排',
      '',
      '——抓好项目。去年签约的12个项目要在6月底前动工。',
      '',
      '——抓好乡村。完成85个自然村整治，新建公厕60座。',
    ].join('\n');
    expect(statusesOf(text, '2024-01-25').slice(1)).toEqual([T, T]);
  });

  it('is not turned by the time of a thing', () => {
    const text = '计划明年启用的大楼，设床位30张。\n\n交通方面，5条市政道路完成升级，打通断头路3条。';
    expect(statusesOf(text).slice(1)).toEqual([A, A]);
  });

  it('comes back to what happened at the meeting itself', () => {
    const text = '会议要求，全年新增企业25家以上。\n\n现场，8家企业代表与市政府签约，协议投资46.5亿元。';
    expect(statusesOf(text, '2024-02-27')).toEqual([T, A, A]);
  });

  it('does not take one who speaks for the label of an item', () => {
    const text =
      '按照规划，到2027年全市充电桩将超1.5万个。\n\n市民陈先生算了一笔账：他家的电动车每度电1.2元。';
    expect(statusesOf(text)).toEqual([T, A]);
  });

  it('does not take 低至 for a way to go', () => {
    expect(statusesOf('下一步，全行将优化服务。农户可贷300万元，年利率低至4.35%。')[1]).toBe(A);
  });
});

describe('where a time of telling or of the past ends', () => {
  it.each([
    ['去年引进首店612家；今年力争零售额增长5.5%。', [A, T]],
    ['目前种植面积5.6万亩，预计今年总产量4万吨，产值可达2.4亿元。', [A, T, T]],
    ['《行动方案》近日印发，力争产值突破30亿元。', [T]],
    ['算下来亩均纯利有1.2万元。', [A]],
  ])('%s', (text, statuses) => {
    expect(statusesOf(text)).toEqual(statuses);
  });
});
