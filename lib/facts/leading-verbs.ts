import type { TextRange } from '../text/sentences.ts';
import { PhraseTable } from './phrase-table.ts';
import { KEPT_BEGINNINGS, LEADING_WORDS } from './words/leading-words.ts';

/** Words that lead a noun phrase, and the beginnings of nouns that must stay whole. */
export const LEADING = new PhraseTable<'leading' | 'kept'>([
  ...KEPT_BEGINNINGS.map((word) => [word, 'kept'] as const),
  ...LEADING_WORDS.map((word) => [word, 'leading'] as const),
]);

/** Whether a verb or an adverb that governs a phrase stands at `at` (推进, 高标准), and no name or noun that begins like one. */
export function startsWithVerb(text: string, at: number, end: number): boolean {
  const word = LEADING.matchAt(text, at, end);
  return (
    word?.meaning === 'leading' &&
    word.end - word.start > 1 &&
    !/^(?:全[市区县省国镇]|我[市区县省]|本[市区县]|其中|今年|去年|全年|目前)/.test(text.slice(at, at + 2))
  );
}

/** Whether a stretch is nothing but a verb: the 签约 of 签约6个. */
export function isBareVerb(text: string, range: TextRange): boolean {
  const word = LEADING.matchAt(text, range.start, range.end);
  return word?.meaning === 'leading' && word.end === range.end;
}

/** Endings that make a noun of the verb before them: 接种|点, 巡查|员, 办结|率. */
const NOUN_ENDING =
  /^(?:点(?!位|亮|击)|站(?!房|台|点)|员(?!工)|者|率(?!先)|费(?!用)|岗(?!位)|证(?!书|照|券|明))/;

/** Whether a verb that ends at `end` is the first part of a noun: 接种|点, 巡查|员, 办结|率. */
export function isStemOfNoun(text: string, end: number): boolean {
  return NOUN_ENDING.test(text.slice(end, end + 2));
}

/** Whether a word that leads a phrase (新增, 推动) ends right before `at`. */
export function endsWithLeadingWord(text: string, at: number): boolean {
  for (let length = 2; length <= 4 && length <= at; length += 1) {
    const word = LEADING.matchAt(text, at - length, at);
    if (word?.meaning === 'leading' && word.end === at) return true;
  }
  return false;
}

/** Whether a verb that governs a phrase stands anywhere in a stretch: 南宁|组建|医疗集团. */
export function holdsVerb(text: string, range: TextRange): boolean {
  return LEADING.scan(text, range.start, range.end).some(
    (word) =>
      word.meaning === 'leading' &&
      word.end - word.start > 1 &&
      !NAME_VERBS.has(text.slice(word.start, word.end)),
  );
}

/** Verbs that are parts of names: 建设银行, 投资集团, 服务中心. */
const NAME_VERBS = new Set(
  '规划 绿化 集聚 聚集 全区 全市 全县 开放 试点 转移 承接 建设 发展 开发 投资 服务 生产 制造 研发 设计 交易 销售 出口 进口 种植 养殖 合作 保护 检测 监测 救助 培训 创新 更新 运营 应用 使用 利用 转化 工程 修复 储备 收购 配套 组织 管理 调度 全国 本省 全省 江南 直播 出版 创作 演出 展示 参与 教育 审查 审判 统筹 监管 主要 年产 全线 全程 交付 流转 整治 治理 提升 改造 优化 综合 调解 处理 处置 回收 首批 共同 集中 预计'.split(
    ' ',
  ),
);

/** Whether a verb often stands in names and compound nouns (建设, 服务), so that it need not govern what follows. */
export function isPartOfNames(word: string): boolean {
  return NAME_VERBS.has(word);
}
