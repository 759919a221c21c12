import { foldForComparison, simplifyLabels } from './fold-text.ts';
import type { Line } from './line.ts';

/** What the line between headline and body says: `来源：江门日报  发表时间：2026-01-22 07:01`. */
export interface PageInfo {
  source?: string;
  /** The body that issued a document; it counts where no source is named. */
  publisher?: string;
  date?: string;
  author?: string;
  editor?: string;
}

const LABELS: readonly [keyof PageInfo, RegExp][] = [
  [
    'source',
    /(?<!数据|图片|资料|资金|货币|客户)(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|供稿单位)\s*[:：]\s*/,
  ],
  [
    'date',
    /(?:发布日期|发布时间|发布于|发布|发表时间|发表日期|更新时间|成文日期|印发日期|公开日期|发文日期|录入时间|日期|时间)\s*[:：]\s*/,
  ],
  ['publisher', /(?:发布机构|发文单位|发布单位|公开主体|信息公开责任部门)\s*[:：]\s*/],
  // 江门日报记者： before a question is no label.
  ['author', /(?:作者|撰稿人|撰稿|供稿人|(?<!\p{Script=Han})记者)\s*[:：]\s*/u],
  ['editor', /(?:责任编辑|网络编辑|值班编辑|责编|编辑|编审)\s*[:：]\s*/],
];
/** Labels whose values are of no use here; they end the value before them. */
const OTHER_LABEL =
  /(?:人气|点击|点击数|点击率|浏览|浏览量|浏览次数|阅读|阅读量|访问量|字体|字号|字体大小|分享|分享到|打印|校对|审核|初审|复审|终审|二审|三审|一审|签发|监制|版次|索引号|分类|文号|主题词|摄影|美编|版式|稿件编辑|本文共)\s*[:：]?/;
const VALUE_END = /\s{2,}|[|｜【[\]】<>]|(?:\s(?=[^\s]{2,6}[:：]))/;
const LONGEST_INFO = 160;
const LONGEST_VALUE = 40;

/** Reads the labels of an information line; empty for other lines. */
export function readInfo(text: string): PageInfo {
  if (text.length > LONGEST_INFO) return {};
  const folded = simplifyLabels(text).replace(/[\u00a0\u3000]/g, ' ');
  const starts = findLabels(folded);
  const info: PageInfo = {};
  for (const [at, { field, valueStart }] of starts.entries()) {
    const limit = starts[at + 1]?.start ?? text.length;
    const value = readValue(text.slice(valueStart, limit), field === 'date' ? null : VALUE_END);
    if (field !== null && value.length > 0 && value.length <= LONGEST_VALUE) info[field] ??= value;
  }
  return info;
}

interface LabelPlace {
  field: keyof PageInfo | null;
  start: number;
  valueStart: number;
}

function findLabels(text: string): LabelPlace[] {
  const places: LabelPlace[] = [];
  for (const [field, pattern] of [...LABELS, [null, OTHER_LABEL] as const]) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      places.push({ field, start: match.index, valueStart: match.index + match[0].length });
    }
  }
  places.sort((a, b) => a.start - b.start || b.valueStart - a.valueStart);
  return places.filter((place, at) => at === 0 || place.start >= places[at - 1]!.valueStart);
}

function readValue(text: string, end: RegExp | null): string {
  const value = text.replace(/[\u00a0\u3000]/g, ' ').trim();
  const stop = end === null ? -1 : value.search(end);
  return (stop < 0 ? value : value.slice(0, stop)).replace(/[\s;；,，(（]+$/, '').trim();
}

const OPENING =
  /^(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|供稿单位|发布日期|发布时间|发布|发表时间|发表日期|更新时间|录入时间|作者|撰稿人|责任编辑|网络编辑|值班编辑|责编|编辑|编审|校对|审核|初审|复审|终审|一审|二审|三审|签发|监制)[:/]/;
const DAY =
  /^(?:(?:19|20)\d{2})[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:星期.)?(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:星期.)?/;
const AFTER_DAY =
  /^(?:$|[|\])】]*(?:来源|稿源|作者|编辑|责编|点击|浏览|阅读|字体|字号|版次|第|分享|星期|发布|信息来源|文章来源))/;

/**
 * Whether a line says where, when and by whom the article was published, and is no part of its text. Labels of the text itself
 * (`时间：`, `数据来源：`, `记者：` before a question) do not count.
 */
export function isInfoLine(line: Line): boolean {
  if (line.text.length > LONGEST_INFO) return false;
  const folded = foldForComparison(simplifyLabels(line.text)).replace(/^[[(【]/, '');
  if (/[。!?]$/.test(folded)) return false;
  const day = DAY.exec(folded)?.[0].length ?? 0;
  if (day > 0 && AFTER_DAY.test(folded.slice(day))) return true;
  return OPENING.test(folded);
}

/** Whether a line is a day and nothing else. */
export function isBareDate(line: Line): boolean {
  const folded = foldForComparison(line.text);
  return DAY.exec(folded)?.[0].length === folded.length;
}
