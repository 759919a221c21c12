import type { BlockText } from '../text/article.ts';
import type { Phrase } from './phrase.ts';

/** What firms make or deal in, at the end of the short form of their name. */
const LINES_OF_BUSINESS =
  '电子 精密 食品 商贸 金属 船舶 光电 重工 纸业 药业 生物 机电 科技 传感器 实业 机械 纺织 化工 智装 股份 照明 卫浴 家居 五金';

/** Before such a name: no other word, or one of these. */
const BEFORE = '由 与 和 在 从 支持 推动 力促 引进 以及';

/** Behind it: the next firm of a list, who speaks for it, where it works, what it did. */
const BEHIND = '、 总经理 董事长 副总 负责人 相关负责人 生产 车间 工厂 公司 获 等 去年 今年 投资';

const either = (words: string) => words.split(' ').join('|');

/** A firm by two characters and its line of business: 凯特精密, 润宇传感器. */
const FIRM = new RegExp(
  `(?<=^|[^\\p{Script=Han}A-Za-z0-9]|${either(BEFORE)})\\p{Script=Han}{2}(?:${either(LINES_OF_BUSINESS)})(?=${either(BEHIND)})`,
  'gu',
);

/** Two characters that stand before a line of business and are no firm's name. */
const NO_FIRM =
  /^(?:消费|汽车|金融|农业|现代|先进|精细|石油|绿色|健康|预制|休闲|智能|智慧|工业|高新|生命|海洋|数字|信息|军民|特色|传统|本地|全国|中国|高端|重点|其他|国际|建筑|有色|黑色|光学|微型|微电|新型|水暖|古典|红木|农产|水产|两用|跨境|民营|国有|控股|上市|贵重|稀有|轻工|服装|家用|塑料|包装|日用|印染|医药|医疗|航空|海工|修造)/u;

/** Firms by the short forms of their names. */
export function findFirms({ text, blocks }: BlockText): Phrase[] {
  return blocks.flatMap((block) =>
    [...text.slice(block.start, block.end).matchAll(FIRM)]
      .filter((match) => !NO_FIRM.test(match[0]))
      .map((match): Phrase => {
        const start = block.start + match.index;
        return { start, end: start + match[0].length, rule: 'name', category: 'organization' };
      }),
  );
}
