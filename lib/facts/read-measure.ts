import type { TextRange } from '../text/sentences.ts';
import type { Answer } from './answer.ts';
import type { Measure } from './fact.ts';
import type { Mention, Reading } from './reading.ts';
import { stretchBefore } from './stretch-before.ts';
import { tableCellOf, tableMeasure } from './table-cell.ts';

/** Which kind of measure a figure is, and whether it is a fall. */
export type MeasureAnswer = Answer<{ measure: Measure; direction?: 'down' }>;

const RISE =
  /(?:增长|增幅|增速|上涨|涨幅|增加|提高|提升|上升|回升|加快|扩大|攀升|翻|涨|升|高于|高出|快于|递增|增)/g;
const FALL =
  /(?:下降|减少|降低|回落|下滑|下跌|跌|压降|拉低|降幅|跌幅|缩短|压减|压缩|缩减|负增长|低于|慢于|减|降|少)/g;
/** 增至, 降到, 提高到: what follows is the level that was reached. */
const REACHED =
  /(?:增|降|升|减|提高|提升|增长|增加|上升|下降|回升|回落|扩大|压减|压缩|缩短|降低|减少|拓展|恢复|攀升|跃升|调整)(?:到|至|为)/;
const ADDED =
  /(?:新增加?|净增加?|再增加?|新建|新设立?|新登记|新认定|新培育|新引进|新签约|新开工|新投产|新入库|新获评|新开通|新增设|新改建|增加(?!值)|净流入|新创建|新评定|新晋|新招|新吸纳|招聘|招录|选聘|增聘|增招)/g;
const RATE_NAMES = /(?:率|占比|比重|比例|份额|覆盖面|增长面|达标面)$/;
const GROWTH_NAMES = /(?:增速|增幅|涨幅|降幅|增长率|增长速度|跌幅)$/;

/** Decides the measure from the unit and the words between the noun phrase and the figure. */
export function readMeasure(input: {
  reading: Reading;
  index: number;
  phrase: TextRange | null;
  indicator: string | null;
  previous: MeasureAnswer | null;
}): MeasureAnswer {
  const { reading, index } = input;
  const mention = reading.mentions[index] as Mention;
  const { figure } = mention;
  const stretch = stretchBefore(reading, index);
  const near = reading.view.text.slice(Math.max(stretch.start, stretch.end - 30), mention.outerStart);
  const at = { start: Math.max(stretch.start, stretch.end - near.length), end: mention.end };
  const answer = (measure: Measure, rule: string, sureness = 0.9): MeasureAnswer => ({
    value: withDirection(measure, near),
    rule,
    ...at,
    sureness,
  });
  const cell = tableCellOf(reading, mention);
  const inTable = cell && figure.dimension === 'ratio' ? tableMeasure(reading, cell) : null;
  if (inTable) {
    const falls = inTable === 'growth' && [figure.value].flat().some((value) => value < 0);
    return {
      ...answer(inTable, 'tableHeader'),
      value: falls ? { measure: inTable, direction: 'down' } : { measure: inTable },
    };
  }
  if (figure.ordinal) return answer('rank', 'ordinal');
  if (isListed(reading, index) && input.previous) return { ...input.previous, rule: 'asBefore', ...at };
  if (figure.dimension === 'points') return answer('change', 'percentagePoints');
  if (figure.unit === '位' && /(?:上升|提升|前进|跃升|进位|下降|后退|提高|进)/.test(near))
    return answer('change', 'moveInRank');
  if (figure.multiple === 'doublings' || figure.unit === '番') return answer('growth', 'multiple');
  if (figure.dimension === 'ratio') return ratioMeasure(input.indicator, near, answer);
  if (REACHED.test(near)) return answer('level', 'levelReached');
  if (isFall(input, near))
    return { ...answer('increment', 'changeInCount'), value: { measure: 'increment', direction: 'down' } };
  if (isAddition(input, near)) return answer('increment', 'newlyAdded');
  return input.previous?.value.measure === 'increment' && continuesList(reading, index)
    ? answer('increment', 'parallel', 0.75)
    : answer('level', 'amount', 0.85);
}

function ratioMeasure(
  indicator: string | null,
  near: string,
  answer: (measure: Measure, rule: string, sureness?: number) => MeasureAnswer,
): MeasureAnswer {
  const bare = near.replace(/增加值|减少值|不?(?:低于|少于|高于|多于)|至少|增长面|减[税排负]|增值|增量/g, '');
  if (/倍$/.test(indicator ?? '')) return answer('level', 'multiple');
  if (REACHED.test(bare))
    return answer(GROWTH_NAMES.test(indicator ?? '') ? 'growth' : 'share', 'levelReached');
  if (/占/.test(bare)) return answer('share', 'share');
  if (RATE_NAMES.test(indicator ?? '') && !GROWTH_NAMES.test(indicator ?? '') && !lastChange(bare))
    return answer('share', 'rate');
  if (GROWTH_NAMES.test(indicator ?? '')) return answer('growth', 'growthRate');
  if (lastChange(bare)) return answer('growth', 'changeInPerCent');
  return answer('share', 'perCent', 0.7);
}

function lastChange(near: string): 'up' | 'down' | null {
  const rise = lastMatch(RISE, near);
  const fall = lastMatch(FALL, near);
  if (rise < 0 && fall < 0) return null;
  return fall > rise ? 'down' : 'up';
}

/** Where the last match of a global pattern ends; −1 where there is none. `matchAll` would compile a copy of the pattern. */
function lastMatch(pattern: RegExp, text: string): number {
  let last = -1;
  pattern.lastIndex = 0;
  while (pattern.test(text)) last = pattern.lastIndex;
  return last;
}

function withDirection(measure: Measure, near: string): { measure: Measure; direction?: 'down' } {
  const falls =
    measure === 'growth' || measure === 'change'
      ? !REACHED.test(near) && lastChange(near.replace(NO_FALL, '')) === 'down'
      : false;
  return falls ? { measure, direction: 'down' } : { measure };
}

/** No fall: limits, names, a difference against a place or a plan (低于全省). Nor is a fall that grows smaller (降幅收窄). */
const NO_FALL =
  /不?少于|至少|不低于|增加值|核减率|减[税排负]|降本|最低|降碳|[低慢]于|[降跌]幅[^,。;]{0,14}收窄/g;

/** 减少|8天, 同比少了|42个, 减少|贫困人口|1.37万人: a fall in a count, of what stands before the verb or right behind it. */
function isFall(input: { reading: Reading; index: number; phrase: TextRange | null }, near: string): boolean {
  if (lastMatch(FALL_OF_COUNT, near) < 0) return false;
  const bare = near.replace(NO_FALL, (words) => '~'.repeat(words.length));
  const verb = lastMatch(FALL_OF_COUNT, bare);
  if (verb < 0) return false;
  const { outerStart } = input.reading.mentions[input.index] as Mention;
  const end = outerStart - near.length + verb;
  if (outerStart - end <= 1) return true;
  const { phrase } = input;
  return phrase !== null && phrase.end <= outerStart && phrase.start - end >= 0 && phrase.start - end <= 2;
}

const FALL_OF_COUNT = /(?:减少|下降|降低|缩短|少了|回落|拉低)了?/g;

/** 新增|规上工业企业|5家, 再新建|3个户外营地, 种植|新增|2000公顷: the verb governs the phrase or stands right before the figure. */
function isAddition(
  input: { reading: Reading; index: number; phrase: TextRange | null; indicator: string | null },
  near: string,
): boolean {
  if (/^(?:城镇)?新增|新增(?:就业|贷款)/.test(input.indicator ?? '')) return true;
  const verb = lastMatch(ADDED, near);
  if (verb < 0) return false;
  const { outerStart } = input.reading.mentions[input.index] as Mention;
  const end = outerStart - near.length + verb;
  const { phrase } = input;
  if (phrase && phrase.end <= outerStart && phrase.start >= end) return phrase.start - end <= 2;
  return outerStart - end <= 2;
}

/** 12.6%、14.1%、9.3%: nothing but a pause between the figures. */
function isListed(reading: Reading, index: number): boolean {
  const mention = reading.mentions[index] as Mention;
  const previous = reading.mentions[index - 1];
  if (!previous) return false;
  const between = reading.view.text.slice(previous.outerEnd, mention.outerStart);
  return between.length <= 2 && /^(?:[、和与(]|以及)$/.test(between);
}

/** 新增…500人、…350人: a pause and a noun phrase, no verb of its own. */
function continuesList(reading: Reading, index: number): boolean {
  const mention = reading.mentions[index] as Mention;
  const previous = reading.mentions[index - 1];
  if (!previous || previous.sentence !== mention.sentence) return false;
  const between = reading.view.text.slice(previous.outerEnd, mention.outerStart);
  return (
    between.startsWith('、') &&
    between.length < 24 &&
    !/(?:总数|累计|达|共|现有|完成|建成|实现|改造|举办|培训)/.test(between) &&
    previous.figure.dimension === mention.figure.dimension
  );
}
