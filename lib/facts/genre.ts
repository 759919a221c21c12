import type { Reading, Story } from './reading.ts';

/** The kind of a text as its headline names it, with the log odds of a target that it brings along. */
export interface Genre {
  rule: 'genre';
  weight: number;
  start: number;
  end: number;
}

/** Words of headlines, one kind a line: a plan speaks of what is to be, a bulletin of what has been. */
const GENRES: readonly (readonly [weight: number, pattern: RegExp])[] = [
  [1.8, /规划纲要|五年规划|发展规划|行动计划|实施方案|工作方案|行动方案|工作要点|三年行动/],
  [1.8, /民生实事(?:项目)?(?:出炉|公布|清单|确定|揭晓|安排|公示|来了)/],
  [1.8, /招聘|招考|征求意见|停水|停电|封闭施工|交通管制|预警|预报|申报指南|征集/],
  [-1.2, /公报|运行情况|年报|执行情况|成绩单|综述|开门红|收官|半年报|述职|决算|实现.{0,6}增长/],
];

/** Reads the kind of a story from its headline and the lines around it; null where they name none. */
export function findGenre(reading: Reading, story: Story): Genre | null {
  for (let block = story.firstBlock; block < Math.min(story.lastBlock, story.firstBlock + 3); block += 1) {
    const found = reading.view.blocks[block];
    if (!found || !['kicker', 'headline', 'subtitle'].includes(found.kind)) continue;
    const words = reading.view.text.slice(found.start, found.end);
    // 执行情况与…草案: a text of both kinds brings nothing along.
    if (
      /草案|安排|计划|蓝图|部署|展望|目标|开新局/.test(words) &&
      /执行情况|决算|完成情况|成绩单|收官/.test(words)
    )
      return null;
    for (const [weight, pattern] of GENRES) {
      const match = pattern.exec(words);
      if (match)
        return {
          rule: 'genre',
          weight,
          start: found.start + match.index,
          end: found.start + match.index + match[0].length,
        };
    }
  }
  return null;
}
