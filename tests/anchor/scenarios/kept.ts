import { blockOfOffset, sentencesOf } from '../quote.ts';
import type { Random } from '../random.ts';
import type { Edit, Scenario, Setting } from '../scenario.ts';
import { pickFrom } from '../scenario.ts';
import type { TrackedBlock } from '../tracked-text.ts';
import { newBlock, track } from '../tracked-text.ts';

const BANNERS = [
  '本网站已支持无障碍浏览，点击此处了解详情',
  '编者按：为全面反映我市高质量发展成效，本报今起推出系列报道，敬请垂注。',
  '【专题】学习贯彻全会精神，奋力谱写新篇章',
  '更正：本文部分表述已按主管部门最新口径更新。',
];

/** The same words still stand in the page: only what is around them, or their order, changed. */
function keep(
  setting: Setting,
  change: (blocks: TrackedBlock[], at: number) => TrackedBlock[] | null,
): Edit | null {
  const quote = pickFrom(setting);
  if (!quote) return null;
  const after = change(track(setting.before), blockOfOffset(setting.before, quote.start));
  return after && { quote, after, expected: 'same' };
}

/** Blocks before which something may be put: not within the quote, not within a table. */
function gaps(setting: Setting, blocks: TrackedBlock[], quote: { start: number; end: number }): number[] {
  return blocks.flatMap((_, at) => {
    const start = setting.before.blocks[at]!.start;
    const within = start > quote.start && start < quote.end;
    const table = blocks[at]!.kind === 'tableCell' && blocks[at - 1]?.kind === 'tableCell';
    return within || table ? [] : [at];
  });
}

/** The page did not change. */
export const unchanged: Scenario = {
  name: 'page unchanged',
  edit: (setting) => keep(setting, (blocks) => blocks),
};

/** A banner above the page and an editor's note between two paragraphs. */
export const bannerInserted: Scenario = {
  name: 'banner and note inserted',
  edit(setting) {
    const quote = pickFrom(setting);
    if (!quote) return null;
    const blocks = track(setting.before);
    const at = setting.random.pick(gaps(setting, blocks, quote));
    const note = newBlock('paragraph', setting.random.pick(BANNERS));
    const banner = newBlock('paragraph', setting.random.pick(BANNERS));
    const after = [banner, ...blocks.slice(0, at), note, ...blocks.slice(at)];
    return { quote, after, expected: 'same' };
  },
};

/** The paragraphs of the page stand in another order; blocks that the quote joins stay together. */
export const paragraphsMoved: Scenario = {
  name: 'paragraphs moved',
  edit(setting) {
    const quote = pickFrom(setting);
    if (!quote) return null;
    const blocks = track(setting.before);
    const cuts = gaps(setting, blocks, quote).filter((at) => at > 0);
    const groups = cuts.map((at, i) => blocks.slice(at, cuts[i + 1] ?? blocks.length));
    const first = blocks.slice(0, cuts[0]);
    return { quote, after: [...first, ...shuffle(groups, setting.random).flat()], expected: 'same' };
  },
};

function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  const shuffled: Item[] = [];
  while (left.length > 0) shuffled.push(...left.splice(random.below(left.length), 1));
  return shuffled;
}

/** Another clause of the sentence was rewritten; the quote itself stands as it was. */
export const sentenceRewrittenAround: Scenario = {
  name: 'sentence rewritten around the quote',
  edit(setting) {
    const { before, random, strangers } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const sentence = sentencesOf(before, quote);
    const clauses = clausesOf(before.text, sentence).filter(
      (c) => c.end <= quote.start || c.start >= quote.end,
    );
    if (clauses.length === 0) return null;
    const clause = random.pick(clauses);
    const stranger = random.pick(
      random
        .pick(strangers)
        .split(/[，；。！？]/)
        .filter((words) => words.length > 5),
    );
    if (!stranger) return null;
    return { quote, after: replaceSpan(track(before), before.blocks, clause, stranger), expected: 'same' };
  },
};

/** Clauses of a sentence without the sign that ends them. */
function clausesOf(text: string, sentence: { start: number; end: number }) {
  const clauses: { start: number; end: number }[] = [];
  let start = sentence.start;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (!/[，；：。！？\n]/.test(text[at]!)) continue;
    if (at - start > 3) clauses.push({ start, end: at });
    start = at + 1;
  }
  return clauses;
}

/** Replaces a span inside one block by new words. */
export function replaceSpan(
  blocks: TrackedBlock[],
  places: readonly { start: number }[],
  span: { start: number; end: number },
  words: string,
): TrackedBlock[] {
  return blocks.map((block, at) => {
    const from = span.start - places[at]!.start;
    const to = span.end - places[at]!.start;
    if (from < 0 || from > block.text.length || to > block.text.length) return block;
    return {
      kind: block.kind,
      text: block.text.slice(0, from) + words + block.text.slice(to),
      origins: [...block.origins.slice(0, from), ...Array(words.length).fill(-1), ...block.origins.slice(to)],
    };
  });
}

/** Only the headline is another; the quote stands in the body. */
export const headlineChanged: Scenario = {
  name: 'headline changed',
  edit(setting) {
    const { before, random, strangers } = setting;
    const headline = before.blocks.findIndex((block) => block.kind === 'headline');
    const end = before.blocks[headline]!.end;
    const quote = pickFrom(setting, (_, { start }) => start > end);
    if (!quote) return null;
    const blocks = track(before);
    blocks[headline] = newBlock('headline', random.pick(strangers).slice(0, 24));
    return { quote, after: blocks, expected: 'same' };
  },
};

/** The article was cut into two pages; the page holds one of them. */
export const splitOverTwoPages: Scenario = {
  name: 'article split over two pages',
  edit(setting) {
    const { before, random } = setting;
    const quote = pickFrom(setting);
    if (!quote) return null;
    const blocks = track(before);
    const middle = gaps(setting, blocks, quote).find(
      (at) => before.blocks[at]!.start > before.text.length / 2,
    );
    if (middle === undefined) return null;
    const first = random.below(2) === 0;
    const half = first ? blocks.slice(0, middle) : blocks.slice(middle);
    const here = first === quote.start < before.blocks[middle]!.start;
    const pager = newBlock('paragraph', first ? '上一页 1 2 下一页' : '返回首页');
    return { quote, after: [...half, pager], expected: here ? 'same' : 'gone' };
  },
};

/** An equal term earlier in the page is gone; the one that was annotated stands. */
export const equalTermGoneElsewhere: Scenario = {
  name: 'an equal term elsewhere gone',
  edit(setting) {
    const { before, random } = setting;
    const places = new Map<string, number[]>();
    const quote = pickFrom(setting, (words) => {
      places.set(words, occurrences(before.text, words));
      return places.get(words)!.length >= 3;
    });
    if (!quote) return null;
    const others = places.get(before.text.slice(quote.start, quote.end))!.filter((at) => at !== quote.start);
    const other = random.pick(others);
    const gone = sentencesOf(before, { start: other, end: other + 1 });
    if (gone.start < quote.end && gone.end > quote.start) return null;
    return { quote, after: replaceSpan(track(before), before.blocks, gone, ''), expected: 'same' };
  },
};

/** Where the words stand in the text. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
