import type { TextRange } from '../text/sentences.ts';
import { indexWithin, lastIndexWithin } from './index-within.ts';
import { isBareVerb, isPartOfNames, isStemOfNoun, LEADING } from './leading-verbs.ts';
import { insideWord } from './noun-parts.ts';
import { PhraseTable } from './phrase-table.ts';
import { type PhraseContext, trimStart } from './trim-phrase.ts';

/** Verbs that part a subject from its object wherever they stand: 规上工业企业|实现|营业收入. */
const PARTING = new PhraseTable(
  '实现 达到 提供 建成 新增 引进 培育了 建设了 共有 拥有 发放 带动 吸引 惠及 力争 预计 确保 荣获 完成 减少 其中 目标是 目标为 受理 审结 审执结 执结 判处 挽回 安装 铺设 敷设 发送 运送 接种 派驻 节省 更换 调度 预置 备足 招聘 点亮 引入 购置 查处 破获 抓获 资助 出动 转移安置 腾出 修建 推出 认定 签订 签署 配备 下达 投放 开行 开通 新开通 抢收 收治 缴纳 派发 派出 聚集 吸纳 化解 撬动 挂牌出让 出让 供应 创造 贡献 减征 减免 认捐 募捐 结对 承接 承办 举办 开展 设立 新设 新签约 签约引进 预拨 兑付 交付 生产 产出 同比 计划引进 总计 合计 现有 投入使用 招商引资 增加到 增加了 较上年 比上年 下达 拨付 筹集 种植了 种植新增'
    .split(' ')
    .map((word) => [word, word] as const),
);

/** Of these, those that also name an act: 农业|生产|服务面积, 土地使用权|出让|收入. */
const NOMINAL = new Set(
  '生产 出让 供应 交付 开展 认定 招聘 发送 运送 安装 更换 接种 投放 资助 承接 贡献 化解 收治 招商引资 审结 受理'.split(
    ' ',
  ),
);

/** What stands after the last verb that parts subject and object, if that is a phrase: 规上工业企业实现|营业收入. */
export function afterPartingVerb(context: PhraseContext, range: TextRange): TextRange {
  let { start } = range;
  const { text } = context;
  for (const verb of PARTING.scan(text, range.start, range.end)) {
    const longer = LEADING.matchAt(text, verb.start, range.end);
    if (isStemOfNoun(text, verb.end)) continue;
    if (verb.start < start || (longer?.meaning === 'kept' && longer.end > verb.end)) continue;
    const rest = trimStart(context, { start: verb.end, end: range.end });
    const kept =
      (verb.meaning === '完成' && text.slice(verb.end, range.end).startsWith('投资')) ||
      (NOMINAL.has(verb.meaning) &&
        MEASURE_ENDING.test(text.slice(Math.max(rest, range.end - 4), range.end)));
    if (!kept && range.end - rest >= 2 && !insideOfficial(context, { start, end: verb.end })) start = rest;
  }
  start = afterList(context, { start, end: range.end });
  start = afterAdverb(context, { start, end: range.end });
  start = afterVerb(context, { start, end: range.end });
  const pause = lastIndexWithin(text, '、', { start: range.start, end: range.end });
  if (pause > start && LEADING.matchAt(text, pause + 1, range.end)?.meaning === 'leading') {
    const rest = trimStart(context, { start: pause + 1, end: range.end });
    if (range.end - rest >= 2 && rest > pause + 2) start = rest;
  }
  return { start, end: range.end };
}

/** What ends so is measured itself, and no object of a verb in the phrase: 食用农产品|抽检|合格率, 研发|投入|强度. */
const MEASURE_ENDING =
  /(?:率|额|量|度|值|比|比重|占比|标准|时限|时间|成本|年限|里程|面积|水平|能力|规模|价|费|数|人数|指数|余额|收入|支出|投资|利润|税收|产能|寿命|年龄)$/;

/** Whether a phrase ends like a measure: 合格率, 建筑面积, 限额. */
export function isMeasureNoun(phrase: string): boolean {
  return MEASURE_ENDING.test(phrase);
}

/** 台山初步|谋划|交通项目, 摩托车企业累计|投入|技改资金: what stands behind the last verb of a clause is its object. */
function afterVerb(context: PhraseContext, range: TextRange): number {
  const { text } = context;
  let { start } = range;
  if (MEASURE_ENDING.test(text.slice(Math.max(start, range.end - 4), range.end))) return start;
  for (const verb of LEADING.scan(text, start, range.end)) {
    if (verb.meaning !== 'leading' || verb.start < start + 2 || verb.end - verb.start < 2) continue;
    if (isStemOfNoun(text, verb.end)) continue;
    if (isPartOfNames(text.slice(verb.start, verb.end)) || isQuoted(text, { start, end: verb.start }))
      continue;
    const rest = trimStart(context, { start: verb.end, end: range.end });
    const object = { start: rest, end: range.end };
    if (range.end - rest < 2 || isBareVerb(text, object) || insideOfficial(context, { start, end: verb.end }))
      continue;
    start = rest;
  }
  return start;
}

/** 正高级教师、特级教师|等|高层次人才: the class that a list gives examples of. */
function afterList(context: PhraseContext, range: TextRange): number {
  const { text } = context;
  const at = lastIndexWithin(text, '等', range);
  if (at < range.start + 2 || /[高中初平均对同优上相何一]/.test(text[at - 1] as string)) return range.start;
  if (/^[级次分权额离]/.test(text.slice(at + 1, at + 2)) || isQuoted(text, { start: range.start, end: at }))
    return range.start;
  const rest = trimStart(context, { start: at + 1, end: range.end });
  const hasOf = indexWithin(text, '的', { start: at, end: range.end }) >= 0;
  return range.end - rest >= 2 && !hasOf ? rest : range.start;
}

const ADVERBS = new PhraseTable(
  '投产后 达产后 建成后 改造后 改造前 实施后 竣工后 投用后 通车后 开业后 升级后 完工后 扩建后 搬迁后 合并后 改革后 改革前 已累计 累计 已经 均已 已 共 还将 将 可 仍 单日 每天 初步 紧急'
    .split(' ')
    .map((word) => [word, word] as const),
);

/** 绵阳人才公寓|已累计|筹集…, 滑翔伞|累计|飞行: an adverb parts whom the clause is about from what is done. */
function afterAdverb(context: PhraseContext, range: TextRange): number {
  const { text } = context;
  let { start } = range;
  for (const adverb of ADVERBS.scan(text, start + 2, range.end)) {
    if (insideWord(text, start, adverb.start) || isQuoted(text, { start, end: adverb.start })) continue;
    const rest = trimStart(context, { start: adverb.end, end: range.end });
    if (range.end - rest < 2 || isBareVerb(text, { start: rest, end: range.end })) continue;
    if (!insideOfficial(context, { start, end: adverb.end })) start = rest;
  }
  return start;
}

/** Whether a quotation that opens in a stretch is still open at its end. */
function isQuoted(text: string, range: TextRange): boolean {
  return lastIndexWithin(text, '“', range) > lastIndexWithin(text, '”', range);
}

/** 来自珠江口东岸城市的|项目: of a long modifier only the noun behind 的 is measured. */
export function afterLastOf(text: string, range: TextRange): TextRange {
  const of = lastIndexWithin(text, '的', { start: range.start, end: range.end });
  if (of <= range.start || range.end - of < 3) return range;
  const modifier = text.slice(range.start, of);
  return modifier.length >= 8 || /(?:来自|通过|涉及|位于|超过|达到|参加|从事)/.test(modifier)
    ? { start: of + 1, end: range.end }
    : range;
}

/** Whether the stretch ends inside an official indicator: the 新增 of 城镇新增就业. */
function insideOfficial(context: PhraseContext, range: TextRange): boolean {
  for (let at = Math.max(range.start, range.end - 8); at < range.end; at += 1) {
    const end = context.indicatorEnd(at);
    if (end !== null && end > range.end) return true;
  }
  return false;
}
