import type { TextRange } from '../text/sentences.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Mention, Reading } from './reading.ts';
import { stretchBefore } from './stretch-before.ts';
import { type PhraseContext, trimEnd, trimStart } from './trim-phrase.ts';

/** A list of figures (5.1%、3.5%、2.5%) behind 分别, with the phrases that its figures measure in turn. */
interface FigureList {
  first: number;
  phrases: TextRange[];
  /** The mentions whose indicators the list goes on with, in turn; empty where it has phrases of its own. */
  owners: number[];
}

/** A clause that opens with 分别 says something of what was told before. */
const DISTRIBUTES = /^[,、]?(?:同比|环比|较上年|比上年|比去年|较去年|约|各)?(?:分别|依次)/;

/** Endings of phrases that are measures of their own: 工业投资, 出口额, 满意率. */
const MEASURE_ENDING =
  /(?:投资|收入|支出|产值|增加值|额|量|率|值|面积|人数|价格|人口|余额|利润|税收|出口|进口|用电|企业|床位|托位|学位|指数)$/;

/**
 * The lists of figures of an article: 工业投资、制造业投资、技改投资|分别增长|12.6%、14.1%、9.3%. The k-th figure measures the k-th phrase,
 * or all measure what stands behind 分别 (西递、宏村分别|接待游客|9.4万、16.7万人次). Each list is read once, so the work is linear.
 */
export class FigureLists {
  readonly #reading: Reading;
  readonly #context: PhraseContext;
  readonly #firstOf: number[] = [];
  #current: FigureList | null = null;

  constructor(reading: Reading, context: PhraseContext) {
    this.#reading = reading;
    this.#context = context;
    reading.mentions.forEach((_, index) => {
      this.#firstOf.push(this.follows(index) ? (this.#firstOf[index - 1] as number) : index);
    });
  }

  /** Whether only a pause or 和 stands between a mention and the one before it. */
  follows(index: number): boolean {
    const mention = this.#reading.mentions[index] as Mention;
    const previous = this.#reading.mentions[index - 1];
    if (
      !previous ||
      previous.sentence !== mention.sentence ||
      previous.figure.dimension !== mention.figure.dimension
    )
      return false;
    return /^(?:、|和|与|及|以及)$/.test(
      this.#reading.view.text.slice(previous.outerEnd, mention.outerStart),
    );
  }

  /** The phrase that a mention measures by its place in a list behind 分别; null where it stands in none. Ask in order. */
  phraseFor(index: number): TextRange | null {
    const { first, phrases } = this.#listOf(index);
    return phrases.length === 1 ? (phrases[0] as TextRange) : (phrases[index - first] ?? null);
  }

  /** The mention before a list whose indicator a mention goes on with: 吞吐量1.15亿吨,|收入6亿元,分别增长6.3%、9.8%; null where there is none. Ask in order. */
  ownerOf(index: number): number | null {
    const { first, owners } = this.#listOf(index);
    return owners[index - first] ?? null;
  }

  #listOf(index: number): FigureList {
    const first = this.#firstOf[index] as number;
    if (this.#current?.first !== first) {
      const phrases = this.#read(first);
      this.#current = { first, phrases, owners: phrases.length === 0 ? this.#owners(first) : [] };
    }
    return this.#current;
  }

  /** As many figures before 分别 in the sentence as stand behind it; rates go on with amounts and counts, points with rates. */
  #owners(first: number): number[] {
    const { mentions } = this.#reading;
    const own = mentions[first] as Mention;
    const isPoints = own.figure.dimension === 'points';
    if (!isPoints && own.figure.dimension !== 'ratio') return [];
    let count = 1;
    while (this.#firstOf[first + count] === first) count += 1;
    const clause = this.#reading.passages.clauses[own.clause] as TextRange;
    const from = Math.max(clause.start, mentions[first - 1]?.outerEnd ?? 0);
    const lead = this.#context.text.slice(from, Math.min(own.outerStart, from + 12));
    if (count < 2 || !DISTRIBUTES.test(lead)) return [];
    const owners: number[] = [];
    for (let i = first - 1; i >= Math.max(0, first - 3 * count) && owners.length < count; i -= 1) {
      const { figure, sentence } = mentions[i] as Mention;
      if (sentence !== own.sentence) break;
      if (!figure.equivalent && !figure.ordinal && (figure.dimension === 'ratio') === isPoints)
        owners.unshift(i);
    }
    return owners.length === count ? owners : [];
  }

  #read(first: number): TextRange[] {
    const stretch = stretchBefore(this.#reading, first);
    const words = this.#context.text.slice(stretch.start, stretch.end);
    const word = Math.max(words.lastIndexOf('分别'), words.lastIndexOf('依次'));
    if (word < 0) return [];
    const shared = phraseBefore(this.#context, { start: stretch.start + word + 2, end: stretch.end });
    if (
      shared &&
      shared.end - shared.start > 1 &&
      !/^(?:为|达)/.test(this.#context.text.slice(shared.start, shared.end))
    )
      return [shared];
    const phrases = splitPhrases(this.#context, { start: stretch.start, end: stretch.start + word });
    let count = 1;
    while (this.#firstOf[first + count] === first) count += 1;
    const named = count > 1 ? this.#named(first, count) : [];
    if (named.length > 0) return named;
    if (phrases.length !== count || count < 2) return phrases.length === 1 ? phrases : [];
    return this.#sharedHead(phrases) ?? phrases;
  }

  /** 小学、初中|平均班额, 硅能源、装备制造|增加值: only the last phrase has a measure, and it is that of all. Names of products speak for themselves. */
  #sharedHead(phrases: TextRange[]): TextRange[] | null {
    const text = (range: TextRange): string => this.#context.text.slice(range.start, range.end);
    const last = phrases.at(-1) as TextRange;
    if (phrases.slice(0, -1).some((phrase) => MEASURE_ENDING.test(text(phrase)))) return null;
    const [first] = phrases as [TextRange];
    if (first.end - first.start > 3) return null;
    const official = this.#context.indicatorEnd(last.start) === last.end;
    if (official) return [{ start: last.start + first.end - first.start, end: last.end }];
    const head = SHARED_HEAD.exec(text(last).slice(1));
    return head ? [{ start: last.start + 1 + head.index, end: last.end }] : null;
  }

  /** 印刷、金属制品、电子信息|三大支柱产业|分别增长…: the names before a count of them. */
  #named(first: number, count: number): TextRange[] {
    const number = this.#reading.mentions[first - 1];
    const own = this.#reading.mentions[first] as Mention;
    if (!number || number.clause !== own.clause || number.figure.value !== count) return [];
    const clause = this.#reading.passages.clauses[own.clause] as TextRange;
    const phrases = splitPhrases(this.#context, { start: clause.start, end: number.outerStart });
    return phrases.length === count ? phrases : [];
  }
}

/** What a measure at the end of a list of things begins with. */
const SHARED_HEAD =
  /(?:平均班额|平均[\u4e00-\u9fff]{2,4}|增加值(?:增速)?|总?产值(?:增速)?|产量|销量|销售额|零售额|进出口额?|出口额?|进口额?|投资额?|营业收入|收入|支出|面积|浓度|价格|[\u4e00-\u9fff]{2}时间|人数|床位|覆盖率|入住率)$/;

/** The phrases of a list that is divided by 、 and 和, without dividing official names. */
function splitPhrases(context: PhraseContext, range: TextRange): TextRange[] {
  const phrases: TextRange[] = [];
  let start = range.start;
  for (let at = range.start; at <= range.end; at += 1) {
    const official = context.indicatorEnd(at);
    if (at < range.end && official !== null && official <= range.end) {
      at = official - 1;
      continue;
    }
    if (at < range.end && !'、和与'.includes(context.text[at] as string)) continue;
    const end = trimEnd(context.text, { start, end: at });
    const from = trimStart(context, { start, end });
    if (end > from) phrases.push({ start: from, end });
    start = at + 1;
  }
  return phrases;
}
