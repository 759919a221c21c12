import { PhraseTable } from './phrase-table.ts';
import { CHINA } from './places/china.ts';
import { COUNTY_ROWS } from './places/county-cities.ts';
import { GUANGDONG } from './places/guangdong.ts';
import { JIANGMEN } from './places/jiangmen.ts';
import type { PlaceRank, PlaceRow } from './places/place-row.ts';

/** A place that facts can be about. */
export interface Place {
  /** Its usual full form: 新会区, 崖门镇, 珠西新材料集聚区. */
  name: string;
  rank: PlaceRank;
  /** Name of the place it belongs to; empty where the table does not say. */
  parent: string;
}

/** A name of a place in a text: the place, and whether the name is the short form (新会) that may be a part of other words. */
export interface PlaceName {
  place: Place;
  short: boolean;
}

function placeNames(rows: readonly PlaceRow[]): (readonly [string, PlaceName])[] {
  return rows.flatMap(([name, rank, parent, shortForms]) => {
    const place: Place = { name, rank, parent };
    const short = shortForms === '' ? [] : shortForms.split(' ');
    return [
      [name, { place, short: false }] as const,
      ...short.map((form) => [form, { place, short: true }] as const),
    ];
  });
}

/** The table of places, nearest first: where two places share a name, the one of Jiangmen is meant, then of Guangdong. */
const PLACE_NAMES: readonly (readonly [string, PlaceName])[] = [
  ...placeNames(JIANGMEN),
  ...placeNames(GUANGDONG),
  ...placeNames(CHINA),
  ...placeNames(COUNTY_ROWS),
];

const BY_NAME = new Map(
  PLACE_NAMES.toReversed()
    .filter(([, name]) => !name.short)
    .map(([text, name]) => [text, name.place]),
);

/** Names that hold a place's name and are none: newspapers, streets, products, railways. */
const NO_PLACES =
  '江门日报 南方日报 广州日报 深圳特区报 北京路 南京路 上海路 中山路 中山大道 中山公园 中山装 中山先生 孙中山 新会陈皮 新会柑 新会甜橙 新会小青柑 江门大道 广州大道 台山电厂 台山核电 开平碉楼 恩平簕菜 江门五邑 北京时间 上海证券交易所 深圳证券交易所 香港联交所 香港交易所 深圳路 广东路 四川路 北京大学 浙江大学 南京大学 武汉大学 厦门大学 山东大学 吉林大学 中山大学 深圳大学 广州大学 香港大学 澳门大学 湖南大学 云南白药 贵州茅台 青岛啤酒 重庆火锅 海南鸡饭 广东发展银行 江南 会议'.split(
    ' ',
  );

/** The table that places are found by; an entry without a place hides a name that is none. */
export const PLACE_ENTRIES: readonly (readonly [string, PlaceName | null])[] = [
  ...NO_PLACES.map((name) => [name, null] as const),
  ...PLACE_NAMES,
];

/** Finds the names of places. */
export const PLACES = new PhraseTable<PlaceName | null>(PLACE_ENTRIES);

/**
 * Names of counties (县, 旗) without their rank. Many are common words or parts of them (通道, 大方), so that they count only in an
 * article that speaks of a county and names none in full.
 */
export const COUNTY_STEMS = new PhraseTable<PlaceName>(
  PLACE_NAMES.flatMap(([name, { place, short }]) =>
    !short && place.rank === 'county' && /^.{2,3}[县旗]$/.test(name)
      ? [[name.slice(0, -1), { place, short: true }] as const]
      : [],
  ),
);

/** The place of this full name, or undefined. */
export function findPlace(name: string): Place | undefined {
  return BY_NAME.get(name);
}

/** Whether `place` lies in `other` by the table (新会区 in 江门市, in 广东省). */
export function liesIn(place: Place, other: Place): boolean {
  let parent = BY_NAME.get(place.parent);
  for (let depth = 0; parent && depth < 6; depth += 1) {
    if (parent.name === other.name) return true;
    parent = BY_NAME.get(parent.parent);
  }
  return false;
}
