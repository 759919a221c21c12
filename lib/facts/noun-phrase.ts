import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import type { TextRange } from '../text/sentences.ts';
import { isBareVerb, isPartOfNames, LEADING } from './leading-verbs.ts';
import { PhraseTable } from './phrase-table.ts';
import { BARE_HEADS, BECOMING, EMPTY_TAILS, PREDICATES } from './words/predicates.ts';
import { LONGEST_VALUE_WORD, VALUE_WORDS } from './words/value-words.ts';

/** What a noun phrase is read with: the view's text, and where a place or an official indicator begins. */
export interface PhraseContext {
  text: string;
  /** End of the place name that begins at an offset, where the name qualifies what follows; null where none begins. */
  placeEnd: (at: number) => number | null;
  /** End of the place name that begins at an offset, whatever follows it; null where none begins. */
  nameEnd: (at: number) => number | null;
  /** End of the official indicator that begins at an offset; null where none begins. */
  indicatorEnd: (at: number) => number | null;
}

const PREDICATE_TABLE = new PhraseTable(PREDICATES.map((word) => [word, word] as const));
const BECOMING_TABLE = new PhraseTable(BECOMING.map((word) => [word, word] as const));

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

/** 高于全省平均水平, 为年度计划的, 比去年同期, 较原来估算的: what the figure is compared with is not what it measures. */
const COMPARISONS: readonly (readonly [leads: string, longestGap: number, bases: string])[] = [
  [
    '高于|低于|快于|慢于|好于|优于|多于|少于|超过|跑赢|高出|领先|比|较',
    12,
    '水平|平均|全国|全省|全市|同期|上年|去年|年初|年底|年末|计划|目标|预期|预算|总数|时间进度|城镇居民|农村居民|规上工业|规模以上工业',
  ],
  ['(?:[高低快慢]于|跑赢|领先)(?:全国|全省|全市)[、和]', 0, '全国|全省|全市'],
  [
    '(?:分别)?(?:超额完成|完成|达到|达|为|占|超|相当于|是)',
    8,
    '计划|任务|目标|预算|时序进度|序时进度|总数|总成绩',
  ],
  ['比|较', 8, '前|峰值|时期|平日|往常|以往'],
];
const COMPARISON_TAIL = '的增减快慢多少高低';
const COMPARED = new RegExp(
  COMPARISONS.map(
    ([leads, gap, bases]) => `(?:${leads})[^,。;、]{0,${gap}}(?:${bases})[${COMPARISON_TAIL}]*$`,
  ).join('|'),
);
/** What such words end with: one look spares most stretches the pattern. */
const COMPARED_ENDS = makeCharacterSet([
  ...COMPARISON_TAIL,
  ...COMPARISONS.flatMap(([, , bases]) => bases.split('|').map((base) => base.at(-1) as string)),
]);

const LEADING_MARKS = new Set('、·)”’》,;:—-/ 的');
const LONGEST_PHRASE = 40;

/**
 * The noun phrase that ends before a figure: `range` is the stretch between the last boundary and the figure.
 * Words of value (达, 增长, 超) are taken off its end; conjunctions, times, cues, places and governing verbs off its beginning.
 * Null where nothing is left.
 */
export function phraseBefore(context: PhraseContext, range: TextRange): TextRange | null {
  const start = Math.max(range.start, range.end - 4 * LONGEST_PHRASE);
  const end = trimEnd(context.text, { start, end: range.end });
  if (end - start < 1) return null;
  const from = trimStart(context, { start, end });
  if (end - from < 1) return null;
  const parted = afterLastOf(context.text, afterPartingVerb(context, { start: from, end }));
  return usable(context.text, parted) ? parted : null;
}

/** Takes the words of value off the end of a stretch; gives its new end. */
export function trimEnd(text: string, range: TextRange): number {
  let { end } = range;
  for (;;) {
    // First: the words of a base end like words of value (年度|计划的).
    const length = comparedBefore(text, range.start, end) || valueWordBefore(text, range.start, end);
    if (length > 0) end -= length;
    else if (isNote(text, range.start, end)) end = lastIndexWithin(text, '[', { start: range.start, end });
    else if (isClosedBracket(text, range.start, end))
      end = lastIndexWithin(text, '(', { start: range.start, end });
    else if (end > range.start && '、,;—-“ '.includes(text[end - 1] as string)) end -= 1;
    else return end;
  }
}

function comparedBefore(text: string, start: number, end: number): number {
  if (!hasCode(COMPARED_ENDS, text.charCodeAt(end - 1))) return 0;
  return COMPARED.exec(text.slice(Math.max(start, end - 16), end))?.[0].length ?? 0;
}

/** By UTF-16 code: the length of the longest word of value that ends with a character; 0 for most. */
const VALUE_WORD_LENGTHS = new Uint8Array(0x10000);
for (const word of VALUE_WORDS) {
  const code = word.charCodeAt(word.length - 1);
  const length = Math.min(LONGEST_VALUE_WORD, word.length);
  VALUE_WORD_LENGTHS[code] = Math.max(VALUE_WORD_LENGTHS[code] as number, length);
}

function valueWordBefore(text: string, start: number, end: number): number {
  if (end <= start) return 0;
  const longest = VALUE_WORD_LENGTHS[text.charCodeAt(end - 1)] as number;
  for (let length = Math.min(longest, end - start); length > 0; length -= 1) {
    if (VALUE_WORDS.has(text.slice(end - length, end))) return length;
  }
  return 0;
}

/** The number of a note: 地区生产总值[2]. */
function isNote(text: string, start: number, end: number): boolean {
  return text[end - 1] === ']' && /\[\d{1,2}\]$/.test(text.slice(Math.max(start, end - 4), end));
}

/** A bracket that only explains what stands before it: 生产总值(GDP). */
function isClosedBracket(text: string, start: number, end: number): boolean {
  return end > start && text[end - 1] === ')' && lastIndexWithin(text, '(', { start, end }) > start;
}

/** Takes what is no part of the phrase off its beginning; gives its new start. */
export function trimStart(context: PhraseContext, range: TextRange): number {
  const { text } = context;
  let start = cutAtOpenBracket(text, range);
  for (;;) {
    if (start >= range.end) return start;
    if (text[start] === '【') {
      const close = indexWithin(text, '】', { start, end: range.end });
      start = close < 0 ? start + 1 : close + 1;
      continue;
    }
    if (text[start] === '“' && indexWithin(text, '”', { start, end: range.end }) < 0) {
      start += 1;
      continue;
    }
    if (LEADING_MARKS.has(text[start] as string)) {
      start += 1;
      continue;
    }
    const official = context.indicatorEnd(start);
    if (official !== null && official <= range.end && official - start > 2) return start;
    const place = context.placeEnd(start);
    if (place !== null && place < range.end) {
      start = place;
      continue;
    }
    const word = LEADING.matchAt(text, start, range.end);
    if (!word || word.meaning === 'kept' || word.end >= range.end) return start;
    if (range.end - word.end < 2) return start;
    start = afterEvent(text, word.end, range.end);
  }
}

/** 投产|后|叶片年产能, 改造|前|月租: the time at which something is done. */
function afterEvent(text: string, at: number, end: number): number {
  return /^[前后](?![期沿景备续勤方端置])/.test(text.slice(at, Math.min(end, at + 2))) ? at + 1 : at;
}

function cutAtOpenBracket(text: string, range: TextRange): number {
  const open = lastIndexWithin(text, '(', { start: range.start, end: range.end });
  return open >= range.start && indexWithin(text, ')', { start: open, end: range.end }) < 0
    ? open + 1
    : range.start;
}

/** What stands after the last verb that parts subject and object, if that is a phrase: 规上工业企业实现|营业收入. */
function afterPartingVerb(context: PhraseContext, range: TextRange): TextRange {
  let { start } = range;
  const { text } = context;
  for (const verb of PARTING.scan(text, range.start, range.end)) {
    const longer = LEADING.matchAt(text, verb.start, range.end);
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
function afterLastOf(text: string, range: TextRange): TextRange {
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

/** Words of change or of scope alone name nothing: 增幅, 同比多, 全省. */
const ONLY_CHANGE =
  /^(?:(?:同比|环比|较|比|微|再|又|各|仍|也|其中|占|总体|上年|去年|同期)*(?:增|跌|升|涨|降|压|砍|调|多|少|快|慢|增幅|升幅|跌幅|降幅|涨幅|增速|增长|下降|开局良好|增量)?|全(?:省|国|市|区|县|州|球)|首批|首期|剩余|其余|.{0,4}[前后]|扣除.{2,12}|可比价增速|名义|实际|有望|但|仍|现在|占比|比重|一年|一年就|每年)$/;

function usable(text: string, range: TextRange): boolean {
  const phrase = text.slice(range.start, range.end);
  return (
    phrase.length > 0 &&
    !ONLY_CHANGE.test(phrase) &&
    phrase.length <= LONGEST_PHRASE &&
    /[\u4e00-\u9fffA-Za-z]/.test(phrase) &&
    !/^[一二三四五六七八九十]$/.test(phrase)
  );
}

/**
 * The noun phrase that begins after a figure with a classifier: 63台|工业企业炉窑|完成改造. `range` runs from the figure (and
 * the comparators behind it) to the next figure or the end of the clause. Null where a mark or a predicate stands there.
 */
export function phraseAfter(context: PhraseContext, range: TextRange): TextRange | null {
  const { text } = context;
  let { start } = range;
  while (start < range.end && '的级 '.includes(text[start] as string)) start += 1;
  start = behindModifier(text, start, range.end);
  const end = endOfPhrase(text, start, Math.min(range.end, start + LONGEST_PHRASE));
  const phrase = { start, end: trimTail(text, start, end) };
  if (phrase.end <= start || !/[\u4e00-\u9fffA-Za-z“]/.test(text[start] as string)) return null;
  return BARE_HEADS.has(text.slice(start, phrase.end))
    ? (whatItBecame(context, phrase, range.end) ?? phrase)
    : phrase;
}

const MODIFIER_STARTS = makeCharacterSet('有具符达不没拥');

/** 1家|有内涵、高品质的|民宿: a clause of quality before the noun. */
function behindModifier(text: string, start: number, limit: number): number {
  if (!hasCode(MODIFIER_STARTS, text.charCodeAt(start))) return start;
  const found = /^(?:有|具有|符合|达到|不|没有|拥有|具备)[^,;。:!?0-9]{1,14}的(?=.)/.exec(
    text.slice(start, Math.min(limit, start + 20)),
  );
  return found ? start + found[0].length : start;
}

function endOfPhrase(text: string, start: number, limit: number): number {
  let quoted = false;
  let bracketed = false;
  for (let at = start; at < limit; at += 1) {
    const mark = text[at] as string;
    if ((mark === '“' || mark === '《') && !quoted) {
      if (at > start && endsWithQuote(text, at, limit)) return at;
      quoted = true;
    } else if (mark === '”' || mark === '》') quoted = false;
    else if (mark === '(') bracketed = true;
    else if (mark === ')') {
      if (!bracketed) return at;
      bracketed = false;
    } else if (!quoted && !bracketed && '、,;。:!?…—\n'.includes(mark)) {
      return isInsideModifier(text, at, limit) ? endOfPhrase(text, at + 1, limit) : at;
    } else if (
      !quoted &&
      !bracketed &&
      (PREDICATE_TABLE.matchAt(text, at, limit) || (at >= start + 2 && governs(text, at, limit))) &&
      !insideWord(text, start, at)
    ) {
      return at;
    }
  }
  return limit;
}

/** 2所高校|共建|现代产业学院: a verb with an object behind the noun. */
function governs(text: string, at: number, limit: number): boolean {
  const verb = LEADING.matchAt(text, at, limit);
  return (
    text[at - 1] !== '的' &&
    verb?.meaning === 'leading' &&
    verb.end - at > 1 &&
    verb.end + 1 < limit &&
    !isPartOfNames(text.slice(at, verb.end)) &&
    /[\u4e00-\u9fffA-Za-z“]/.test(text[verb.end] as string)
  );
}

/** 28支招商队伍|“群狼出击”: a quotation behind a whole phrase, with nothing after it, is what is said of it. */
function endsWithQuote(text: string, open: number, limit: number): boolean {
  const close = indexWithin(text, '”', { start: open, end: limit });
  return close > 0 && close < limit && (close + 1 >= limit || ',;。:、'.includes(text[close + 1] as string));
}

/** 有内涵、高品质的“出圈”民宿: a pause inside a modifier, whose 的 follows soon. */
function isInsideModifier(text: string, pause: number, limit: number): boolean {
  if (text[pause] !== '、') return false;
  const of = indexWithin(text, '的', { start: pause, end: Math.min(limit, pause + 8) });
  return of > pause && of < Math.min(limit, pause + 8) && !/[,;。:、0-9]/.test(text.slice(pause + 1, of));
}

/** Predicates of one character that are parts of common nouns: 后备, 上市公司, 有机, 对外, 可再生, 是否. */
const NOUN_PARTS = new PhraseTable(
  '共建园 共建基地 共建项目 共建共治 共青 共产 共富 共有 共治 共生 共创 就业 就地 就餐 就诊 就学 就近 便民 便利 便捷 便携 简便 人才 国家和地区 公共 共同 共享 可用 可行 可比 全会 会议 后备 后续 后勤 有机 有限 有色 有效 对外 对口 对虾 可再生 可支配 可降解 可持续 无人机 无人 无害化 无线 无障碍 等级 以上的 后方 前沿 前海 前期 不动产 不锈钢 在建 在线 在职 在校 在岗 会议 会员 会展 应用 应急 应届 要素 要闻 能源 能力 能量 和美 和谐 和平 和解 以上项目 以上企业 以上工业 以上学历 以上职称 以下青年 供水 供电 供热 供销 供应链 供应商 供给 与会 将军 已建 让利 把关 由来 从业 为民 为农 正高 使用权 使馆 给排水 参加者 参与者 开展者 支持政策 投资项目 投资 投入使用 组织部 推进会 推动会 推介会 合作社 合作项目 合作区 合作伙伴 成功人士 服务 免费开放 覆盖网 启动区 启动项目 竣工项目 开工项目 签约项目 投产项目 在建项目 进行时 接待点 接待站 运行线 运营商 运行维护 优先发展区 定向培养 试点村 试点镇 试点县 试点项目 试点城市 试点单位 试点 挂牌企业 上市公司 上市企业 上市后备 上线产品 落户企业 入选作品 入选项目 获奖作品 获奖项目 分布式 累计确诊 全面小康 同步卫星 集中供水 集中居住 集中安置 集中连片 集中隔离 集中式 积极分子 支持性 涵养 均衡 平均 都市 都江堰 正式党员 正版 将来 即将 通过率 构成要件 形成机制 保持器 要道 要地 能手 能人 会客厅 会所 会场 会城 为企 向日葵 由头 占地 并购 并网 或者 而立 及格 与子 中是 供需 供热站'
    .split(' ')
    .map((word) => [word, word] as const),
);

function insideWord(text: string, start: number, at: number): boolean {
  if (NOUN_PARTS.matchAt(text, at)) return true;
  for (let from = Math.max(start, at - 3); from < at; from += 1) {
    const word = NOUN_PARTS.matchAt(text, from);
    if (word && word.end > at) return true;
  }
  return false;
}

function trimTail(text: string, start: number, end: number): number {
  for (const tail of EMPTY_TAILS) {
    if (end - start > tail.length + 1 && text.startsWith(tail, end - tail.length) && text[end - 2] !== '集')
      return end - tail.length;
  }
  return end;
}

/** 5个村|入选|中国传统村落: the bare head says less than what it became. */
function whatItBecame(context: PhraseContext, head: TextRange, limit: number): TextRange | null {
  const verb = BECOMING_TABLE.matchAt(context.text, head.end, limit);
  if (!verb) return null;
  const end = endOfPhrase(context.text, verb.end, Math.min(limit, verb.end + LONGEST_PHRASE));
  return end - verb.end >= 2 ? { start: verb.end, end } : null;
}

/** Place of a mark within a range, or −1; looks at nothing outside it, so that the work stays linear. */
function indexWithin(text: string, mark: string, range: TextRange): number {
  for (let at = range.start; at < range.end; at += 1) if (text[at] === mark) return at;
  return -1;
}

function lastIndexWithin(text: string, mark: string, range: TextRange): number {
  for (let at = Math.min(range.end, text.length) - 1; at >= range.start; at -= 1)
    if (text[at] === mark) return at;
  return -1;
}
