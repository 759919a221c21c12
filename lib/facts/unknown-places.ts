import { endsWithLeadingWord, startsWithVerb } from './leading-verbs.ts';
import type { PlaceRank } from './places/place-row.ts';
import type { Place } from './places.ts';

/** A place that no table holds, found by its form. */
export interface UnknownPlace {
  start: number;
  end: number;
  place: Place;
}

const RANK_OF: ReadonlyMap<number, PlaceRank> = new Map([
  ['市'.charCodeAt(0), 'city'],
  ['县'.charCodeAt(0), 'county'],
  ['区'.charCodeAt(0), 'county'],
  ['镇'.charCodeAt(0), 'town'],
  ['乡'.charCodeAt(0), 'town'],
]);

/** By UTF-16 code: 1 for the characters above, which few characters of a text are. */
const IS_SUFFIX = new Uint8Array(0x10000);
for (const code of RANK_OF.keys()) IS_SUFFIX[code] = 1;

/** Words that end like a place and are none. */
const COMMON = new Set(
  '大乡镇 小乡镇 大村镇 小城镇 大城镇 城镇 乡镇 村镇 小镇 强镇 重镇 古镇 名镇 大镇 中心镇 专业镇 典型镇 特色镇 各镇 全镇 该镇 我镇 市镇 亿元镇 区镇 集镇 圩镇 县镇 千镇 百镇 市区 城区 园区 社区 片区 地区 辖区 新区 景区 校区 小区 山区 库区 灾区 特区 老区 街区 厂区 矿区 林区 牧区 港区 湾区 大湾区 战区 分区 学区 专区 选区 疫区 全区 我区 各区 该区 本区 郊区 县区 强区 沙区 区域 功能区 示范区 集聚区 开发区 高新区 保护区 自贸区 合作区 保税区 经济区 核心区 生活区 工业区 旅游区 风景区 度假区 实验区 试验区 引领区 先行区 启动区 服务区 自治区 行政区 贫困区 主城区 中心城区 城市 都市 超市 上市 股市 楼市 门市 夜市 集市 地市 县市 各市 全市 我市 该市 本市 入市 菜市 花市 车市 后市 新市 强市 大市 省市 直辖市 地级市 县级市 珠市 各县 全县 该县 我县 本县 强县 大县 小县 穷县 市县 区县 州县 试点县 示范县 贫困县 百强县 产粮大县 县乡 家乡 侨乡 水乡 下乡 返乡 故乡 同乡 异乡 老乡 城乡 全乡 回乡 还乡 他乡 葵乡 之乡'.split(
    ' ',
  ),
);

/** Words that begin with the last character of a place and are none: 美丽|乡村, 城乡|区域. */
const COMMON_WITH_NEXT = new Set(
  '乡村 乡镇 乡亲 乡土 乡愁 乡贤 乡音 区域 区间 区块 区位 区级 区别 区划 市场 市民 市政 市值 市级 市价 市容 县域 县级 县城 镇村 镇街 镇域 镇级'.split(
    ' ',
  ),
);

const BOUNDARIES = new Set(',。;:、!?“”"()《》\n—在到赴从向与和及对为是由');
const HAN = /^[\u4e00-\u9fff]+$/;
const LONGEST_NAME = 3;

/**
 * Places of other provinces by their form: two or three characters and 市, 县, 区, 镇, 乡, behind a boundary (溆浦县). A form that
 * stands only once in the article is kept for 县, 镇 and 乡; 市 and 区 end too many common words. `known` says where the table
 * has found a place already. One pass.
 */
export function findUnknownPlaces(text: string, known: (at: number) => boolean): UnknownPlace[] {
  const found: UnknownPlace[] = [];
  const count = new Map<string, number>();
  for (let at = 2; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (IS_SUFFIX[code] === 0) continue;
    const rank = RANK_OF.get(code);
    if (!rank || known(at) || COMMON_WITH_NEXT.has(text.slice(at, at + 2))) continue;
    const start = nameStart(text, at);
    if (start < 0) continue;
    const name = text.slice(start, at + 1);
    count.set(name, (count.get(name) ?? 0) + 1);
    found.push({ start, end: at + 1, place: { name, rank, parent: '' } });
  }
  return found.filter(({ place: { name } }) => !/[市区]$/.test(name) || (count.get(name) ?? 0) > 1);
}

function nameStart(text: string, suffix: number): number {
  for (let length = 2; length <= LONGEST_NAME; length += 1) {
    const start = suffix - length;
    if (start < 0) return -1;
    const name = text.slice(start, suffix + 1);
    if (!HAN.test(name) || hasCommonEnding(name)) return -1;
    const before = text[start - 1];
    if (
      before === undefined ||
      BOUNDARIES.has(before) ||
      /[省市州]/.test(before) ||
      endsWithLeadingWord(text, start)
    ) {
      return startsWithVerb(text, start, suffix) ||
        /[向与对从把将被在和及给到的]|^[了一二三四五六七八九十两各全该我本每个多等]/.test(name)
        ? -1
        : start;
    }
  }
  return -1;
}

function hasCommonEnding(name: string): boolean {
  for (let start = 0; start < name.length - 1; start += 1) if (COMMON.has(name.slice(start))) return true;
  return false;
}
