import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import { BODY_MEASURES } from './body-measures.ts';
import { companyNameEnd } from './company-names.ts';
import { holdsVerb, startsWithVerb } from './leading-verbs.ts';
import { indexAt } from './passage.ts';
import { PhraseTable } from './phrase-table.ts';
import type { PlaceMention, Reading } from './reading.ts';
import { VALUE_WORDS } from './words/value-words.ts';

/** Whom a clause is about: named places, or (where `places` is empty) the body, company, park or work of `start`–`end`. */
export interface Topic {
  start: number;
  end: number;
  places: PlaceMention[];
}

/** Words before a topic: times and conjunctions. */
const BEFORE_TOPIC = new PhraseTable(
  '其中 而 同时 此外 另外 据了解 据介绍 据悉 目前 当前 今年 去年 全年 年内 今年以来 截至目前 近年来 当天 当日 力争 推动 支持 确保 推进 加快 下一步 接下来 按照 根据 随着 作为 位于 在 由 从 , 、 。 “ ) 和 及 以及 江门 新增 的 力促 要 将 拟 大力 积极 全力 努力 着力 帮助 鼓励 引导 指导 继续 成功 走进 来到 步入 走访 探访 记者 笔者 记者在 以 像'
    .split(' ')
    .map((word) => [word, true] as const),
);

/** Endings of bodies, companies, parks and works. */
const BODIES = new PhraseTable(
  '公司 集团 银行 医院 大学 学院 学校 中学 小学 幼儿园 法院 检察院 海关 税务局 派出所 刑事审判庭 机关 协会 商会 合作社 产业园 工业园 产业园区 工业园区 科技园 开发区 高新区 集聚区 示范区 片区 新区 保税区 基地 园区 港 港口 机场 大桥 通道 高速 高速公路 铁路 高铁 运河 水库 电站 核电站 隧道 工程 项目 书院 博物馆 图书馆 文化馆 实验室 研究院 交易中心 展览中心 服务中心 景区 公园 湿地 湿地公园 村 社区 农场 慈善会 基金会 物流园 科学城 翡翠城 玉博城 商贸城 批发市场 度假区 文化园 古镇 卫生院 农商行 分行 支行 职校 处理中心 检测中心 研发中心 创新中心 物流中心 体育中心 体育馆 体育场 图书馆 科技馆 档案馆 美术馆 纪念馆 展览馆 酒店 咖啡馆 餐厅 乐园 小镇 站 北站 南站 东站 西站 火车站 客运站 水文站 水厂 电厂 码头 渔港 综合体 装置 文化中心 合作区 自贸区 职教城 新城 总部 供电局 气象台 气象局 队伍'
    .split(' ')
    .map((word) => [word, true] as const),
);

/** A count or a class of such things is no name: 重点项目, 亿元以上项目, 民营企业. */
const COMMON_NAME =
  /^(?:省|市|区|县|镇|各|每|全|本|该|这|此|新|大|重点|重大|亿元|以上|产业|基础设施|社会|民生|制造业|工业|招商|签约|引进|引入|竣工|投产|开工|在建|续建|级|等|个|一批|多|老旧|特色|储备|在谈|落户|入园|入驻|[一二三四五村镇\d]?级|三甲|甲等|A级|居家|养老|加油|充电|换电|监测|检查|检测|客运|公交|水文|变电|泵|污水|收费|工作|救助|消防|卫生|供水|气象|中转|驿|接待|兽医|网|车|火车|高铁|指导|旅游|县城|星级|品牌|连锁|网红|示范|省级|国家级|市级|区级|乡村|行政|自然|典型|高速|项目|工程|建设|农村|城市|城镇|民营|中小|园区|产业园|公立|民办|公办|骨干|中|小|田园|文旅|科技|技术|超|其他|外资|内资|优质|龙头|标杆|样板|美丽|宜居|社会民生|交通|水利|能源|环保|技改|攻坚|专项|试点|集体|合作|服务|公共|商业|住宅|改造|提升|修复|治理|整治|配套|派出所)+$/;

/** A verb at the start makes the body an object: 做大做强|某某公司. */
const GOVERNING =
  /^(?:做大|做强|做优|启用|启动|建成|新建|筹建|规划|谋划|扩建|改造|提升|升级|用好|抓好|服务|对接|联合|组织|依托|围绕|通过|鼓励|引导|发挥|完善|优化|布局|打响|办好|保护|继续|持续|积极|大力|加强|加大|深化|统筹|争取|力促|计划|拟|将|要|已|改走|经由|成功|先后|举行|在|(?:学校|公司|医院|集团|全校|全院).|施工单位|建设单位|运营单位|承建单位|为|针对|面对|破解|解决)/;

const LONGEST_NAME = 32;

/** Finds the topic at the beginning of a range: a place or a named body, directly before its predicate or what is measured. */
export function findTopic(reading: Reading, range: { start: number; end: number }): Topic | null {
  const clause = reading.passages.clauses[indexAt(reading.passages.clauses, range.start)];
  if (clause?.start !== range.start) return readTopic(reading, range);
  let topic = reading.topics.get(range.start);
  if (topic === undefined) {
    topic = readTopic(reading, { start: clause.start, end: clause.end });
    reading.topics.set(range.start, topic);
  }
  return topic && topic.end > range.end ? readTopic(reading, range) : topic;
}

const SOURCE_LEADS = ['根据', '按照', '按', '据', '经', '依据'];
/** 根据江门市统一核算, 据市统计局数据: who counted is not whom the figures are about. */
const SOURCE = new RegExp(
  `^(?:${SOURCE_LEADS.join('|')})[^,。;:]{2,18}(?:核算|统计|监测|测算|预测|介绍|通报|发布|消息|数据|反馈|初步核实)`,
);
const SOURCE_STARTS = makeCharacterSet(SOURCE_LEADS);

/** 中国人民银行江门市中心支行发布的数据显示: the same at the end of a clause. */
const TOLD_BY = /(?:数据|统计|监测|信息|报告|结果)(?:显示|表明)$|获悉$/;

function readTopic(reading: Reading, range: { start: number; end: number }): Topic | null {
  const { text } = reading.view;
  const mayBeSource = hasCode(SOURCE_STARTS, text.charCodeAt(range.start));
  if (mayBeSource && SOURCE.test(text.slice(range.start, Math.min(range.end, range.start + 24)))) return null;
  if (TOLD_BY.test(text.slice(Math.max(range.start, range.end - 6), range.end))) return null;
  const start = skipLead(reading, range);
  const quantified = everyTown(text, { start, end: range.end });
  if (quantified) return quantified;
  const place = placeTopic(reading, { start, end: range.end });
  const body = bodyTopic(reading, text, { start, end: range.end });
  if (place && text[place.end] === '的') {
    // 位于低庄镇的|果品物流园: the place only says where it lies.
    const inPlace = bodyTopic(reading, text, { start: place.end + 1, end: range.end });
    if (inPlace) return inPlace;
  }
  // 广州市|慈善会: the place is a part of the body's name.
  return place && body && body.end > place.end ? body : (place ?? body);
}

function skipLead(reading: Reading, range: { start: number; end: number }): number {
  const { text } = reading.view;
  let { start } = range;
  for (let steps = 0; steps < 12 && start < range.end; steps += 1) {
    const time = reading.times[indexAt(reading.times, start)];
    if (time && time.start === start) start = time.end;
    else if (start === range.start && bylineEnd(text, start) > start) start = bylineEnd(text, start);
    else if (text[start] === '(') start = closeOf(text, start, range.end);
    else {
      const modified = modifierEnd(text, start, range.end);
      if (modified > start) {
        start = modified;
        continue;
      }
      const word = BEFORE_TOPIC.matchAt(text, start, range.end);
      if (
        !word ||
        (text.slice(word.start, word.end) === '江门' &&
          reading.places[indexAt(reading.places, start)]?.end !== word.end)
      )
        break;
      if (text.slice(word.start, word.end) === '江门') break;
      start = word.end;
    }
  }
  return start;
}

/** 本报讯, 江门日报讯: what an article opens with. */
const BYLINE = /^(?:本报|[\u4e00-\u9fff]{2,5}(?:日报|晚报|晨报|网|新闻))[\u4e00-\u9fff]{0,2}讯/;

function bylineEnd(text: string, start: number): number {
  const words = text.slice(start, start + 12);
  return words.includes('讯') ? start + (BYLINE.exec(words)?.[0].length ?? 0) : start;
}

/** 新建的|中山实验中学, 位于该镇的|绩东一小学: what a body is, before its name. Each begins with a character that stands for itself. */
const MODIFIERS = [
  '新建',
  '在建',
  '正在建设',
  '正在建',
  '刚刚?建成',
  '新落成',
  '新开业',
  '新投用',
  '改扩建后',
  '投资建设',
  ...['位于', '坐落于', '地处'].map((word) => `${word}[^,。;:的0-9]{1,12}`),
  '由[^,。;:]{1,12}(?:建设|打造|投资|运营|兴建|承建)',
];
const MODIFIER = new RegExp(`^(?:${MODIFIERS.join('|')})的`);
const MODIFIER_STARTS = makeCharacterSet(MODIFIERS);

function modifierEnd(text: string, start: number, limit: number): number {
  if (!hasCode(MODIFIER_STARTS, text.charCodeAt(start))) return start;
  const found = MODIFIER.exec(text.slice(start, Math.min(limit, start + 24)));
  return found ? start + found[0].length : start;
}

const EACH = ['每个?', '各'];
const EACH_TOWN = new RegExp(
  `^(?:${EACH.join('|')})(?:县|区|市|镇|乡|街道|村|社区)(?:\\([^)]{1,6}\\)|区|街|街道|居)?`,
);
const EACH_STARTS = makeCharacterSet(EACH);

/** 每个镇(街), 各县(市、区): each of them on its own. */
function everyTown(text: string, range: { start: number; end: number }): Topic | null {
  if (!hasCode(EACH_STARTS, text.charCodeAt(range.start))) return null;
  const found = EACH_TOWN.exec(text.slice(range.start, Math.min(range.end, range.start + 16)));
  if (!found || /^[集级民庄落组干]/.test(text.slice(range.start + found[0].length))) return null;
  return { start: range.start, end: range.start + found[0].length, places: [] };
}

function closeOf(text: string, open: number, end: number): number {
  const close = text.slice(open, Math.min(end, open + 40)).indexOf(')') + open;
  return close > open ? close + 1 : open + 1;
}

/** Places at the start, with the places they hold (江门市|蓬江区) or list (崖门、双水). */
function placeTopic(reading: Reading, range: { start: number; end: number }): Topic | null {
  const { text } = reading.view;
  const found: PlaceMention[] = [];
  let at = range.start;
  for (;;) {
    const place = reading.places[indexAt(reading.places, at)];
    if (!place || place.start !== at || place.end > range.end || place.place.rank === 'country') break;
    found.push(place);
    at = place.end;
    if (text[at] === '、' || text[at] === '和') at += 1;
    else if (reading.places[indexAt(reading.places, at)]?.start === at) found.pop();
    else break;
  }
  const last = found.at(-1);
  const first = found[0];
  if (!last || !first || !endsName(reading, last, range.end)) return null;
  return { start: first.start, end: last.end, places: found };
}

/** Whether the name is not a part of a longer one: 新会|陈皮, 江门|日报. */
function endsName(reading: Reading, place: PlaceMention, limit: number): boolean {
  const { text } = reading.view;
  if (place.end >= limit) return true;
  const next = text.slice(place.end, place.end + 6);
  if (/^(?:港|站|路|大道|大桥|日报|晚报|籍|人|柑|陈皮|片区|分会场|赛区|段|线|至|到)/.test(next)) return false;
  if (!place.short) return true;
  if (
    /^[向全各共将已要拟仍均也在有是以通获实完累新推加建规深坚持聚围紧锚立牢按抢充积努奋力率引招举召开签接迎跃位居的,、(0-9今去上下]/.test(
      next,
    )
  )
    return true;
  if (PRODUCE.test(text.slice(place.end, Math.min(limit, place.end + 16)))) return true;
  return reading.indicators[indexAt(reading.indicators, place.end)]?.start === place.end;
}

/** Pauses and digits, which no name of a body goes over. */
const ENDS_SEARCH = makeCharacterSet(',、;:。0123456789');
/** 公司, 集团: no part of a company is told behind its name. */
const COMPANY_ENDS = makeCharacterSet('司团');
/** 陈皮村, 台山港: with these three characters are a name. */
const SHORT_ENDS = makeCharacterSet('港站村');

/** 台山|丝苗米种植面积, 恩平|麦克风产量: what a place grows or makes. */
const PRODUCE =
  /^(?![鹅鸡鸭鱼米茶柑橙柚瓜果酒菜])[\u4e00-\u9fff]{1,8}?(?:面积|产量|产值|总量|存栏量|出栏量|出口额|销售额|接待量|吞吐量|总里程|里程|人口|覆盖率)/;

function bodyTopic(reading: Reading, text: string, range: { start: number; end: number }): Topic | null {
  const company = companyNameEnd(text, range.start, range.end);
  if (company > 0) return { start: range.start, end: company, places: [] };
  const limit = Math.min(range.end, range.start + LONGEST_NAME);
  for (let at = range.start + 1; at < limit; at += 1) {
    if (hasCode(ENDS_SEARCH, text.charCodeAt(at))) return null;
    const ending = BODIES.matchAt(text, at, range.end);
    if (!ending) continue;
    let { end } = ending;
    if (text[end] === '(') end = closeOf(text, end, range.end);
    const further = BODIES.matchAt(text, end, range.end);
    if (further) end = further.end;
    if (!hasCode(COMPANY_ENDS, text.charCodeAt(end - 1)))
      end += PART.exec(text.slice(end, Math.min(range.end, end + 6)))?.[0].length ?? 0;
    const name = text.slice(range.start, end);
    if (
      end - range.start >= (hasCode(SHORT_ENDS, text.charCodeAt(end - 1)) ? 3 : 4) &&
      !COMMON_NAME.test(text.slice(range.start, ending.start)) &&
      !isCounted(reading, end) &&
      isName(name) &&
      !(OFFICES.test(name) && TELLS.test(text.slice(end, end + 2))) &&
      !holdsVerb(text, { start: range.start, end: ending.start }) &&
      endsBody(reading, text, end, range.end)
    )
      return {
        start: text[range.start - 1] === '“' && name.includes('”') ? range.start - 1 : range.start,
        end,
        places: [],
      };
    at = ending.end - 1;
  }
  return null;
}

/** 三级医院29家, 新增养老服务中心20处: a count of such bodies, and no body with a count. */
function isCounted(reading: Reading, end: number): boolean {
  const mention = reading.mentions[indexAt(reading.mentions, end - 1) + 1];
  if (!mention || mention.outerStart - end > 3 || mention.figure.dimension !== 'count') return false;
  const { text } = reading.view;
  if (/[目程]/.test(text[end - 1] ?? '') && !/^[个项宗件大]$/.test(mention.figure.unit)) return false;
  const between = text.slice(end, mention.outerStart);
  return (
    !mention.figure.ordinal &&
    !/^[人名位项期届]$/.test(mention.figure.unit) &&
    (between === '' || VALUE_WORDS.has(between))
  );
}

/** 某某产业园|二期项目, 某某中学|新校区: the part of a body that is spoken of. */
const PART = /^(?:新?(?:校|院|厂)区|分院|总院|本部|[一二三四五]期(?:项目|工程)?|新馆)/;

/** Whether a stretch that ends like a body is its proper name, and no class of such bodies (重点产业园) or a clause (建成产业园). */
export function isProperName(reading: Reading, range: { start: number; end: number }): boolean {
  const { text } = reading.view;
  for (let at = range.start + 1; at < range.end; at += 1) {
    const ending = BODIES.matchAt(text, at, range.end);
    if (ending?.end !== range.end) continue;
    return (
      !COMMON_NAME.test(text.slice(range.start, at)) &&
      isName(text.slice(range.start, range.end)) &&
      !holdsVerb(text, { start: range.start, end: at })
    );
  }
  return false;
}

function isName(name: string): boolean {
  if (GOVERNING.test(name)) return false;
  return !/(?:的|了|与|和|对|把|将|到|至|全市|全区|全省|全国|多家|一家|等|个|本次|此次|每|亿元|万元|以上|^超|是|及|获|明确|以[^色]{1,4}为|许多|设在|设于|位于|起[^重步点源]|^[这那其该某]|[三四五六七八九]项)/.test(
    name,
  );
}

/** An office that only tells what is the matter: 市气象台预测, 市统计局介绍. */
const TELLS = /^(?:预测|介绍|表示|透露|通报|发布|获悉|称|说|显示|核算|调度|统计)/;
const OFFICES = /(?:台|局|厅|部|委|办|海关|中心|部门)$/;

/** 陈皮村|董事长介绍: who speaks for a body tells of it. */
const HEADS =
  /^(?:(?:相关|有关|项目|副|财务|人事|行政|运营|生产|技术|市场|销售|采购|品牌)?(?:总监|主管|董事长|总经理|经理|负责人|校长|院长|党委书记|党支部书记|党总支书记|书记|会长|理事长|创始人|厂长))/;

/** 北起重庆东站, 途经…, 占地…, 水位…: a course, or a measure that only a work or a body has. */
const FOLLOWS_NAME = new RegExp(
  `^(?:[东西南北][起至接连]|[一二三四]期|生产车间|车间|厂房|厂区|展厅|施工现场|建设现场|项目现场|现场|生产线|村集体|起于|起自|途经|串联|横跨|坐落|地处|列入|${BODY_MEASURES})`,
);

function endsBody(reading: Reading, text: string, end: number, limit: number): boolean {
  if (end >= limit) return true;
  const next = text[end] as string;
  if (
    ',:;的同从0123456789已将现全总占年实完累计规建设可投位是有共拥于在正自今去预达产营销推成开入招举拿引研还每扩后加毕为发批藏设'.includes(
      next,
    )
  )
    return true;
  if (HEADS.test(text.slice(end, end + 8)) && !OFFICES.test(text.slice(end - 2, end))) return true;
  if (FOLLOWS_NAME.test(text.slice(end, end + 4)) || startsWithVerb(text, end, limit)) return true;
  if (reading.indicators[indexAt(reading.indicators, end)]?.start === end) return true;
  if (reading.times[indexAt(reading.times, end)]?.start === end) return true;
  return VALUE_WORDS.has(text.slice(end, end + 2));
}
