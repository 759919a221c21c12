import type { PlaceRow } from './place-row.ts';

type County = readonly [city: string, shortForm: string, counties: string];

/** Cities of Guangdong with their districts, counties and county-level cities. Source: 广东省行政区划 (as of 2024). */
const CITIES: readonly County[] = [
  ['广州市', '广州', '越秀区 海珠区 荔湾区 天河区 白云区 黄埔区 花都区 番禺区 南沙区 从化区 增城区'],
  ['深圳市', '深圳', '福田区 罗湖区 盐田区 南山区 宝安区 龙岗区 龙华区 坪山区 光明区 大鹏新区 前海合作区'],
  ['珠海市', '珠海', '香洲区 斗门区 金湾区 横琴粤澳深度合作区'],
  ['汕头市', '汕头', '金平区 龙湖区 澄海区 濠江区 潮阳区 潮南区 南澳县'],
  ['佛山市', '佛山', '禅城区 南海区 顺德区 高明区 三水区'],
  ['韶关市', '韶关', '浈江区 武江区 曲江区 乐昌市 南雄市 仁化县 始兴县 翁源县 新丰县 乳源瑶族自治县'],
  ['河源市', '河源', '源城区 东源县 和平县 龙川县 紫金县 连平县'],
  ['梅州市', '梅州', '梅江区 梅县区 兴宁市 平远县 蕉岭县 大埔县 丰顺县 五华县'],
  ['惠州市', '惠州', '惠城区 惠阳区 惠东县 博罗县 龙门县'],
  ['汕尾市', '汕尾', '城区 陆丰市 海丰县 陆河县'],
  ['东莞市', '东莞', ''],
  ['中山市', '中山', ''],
  ['阳江市', '阳江', '江城区 阳东区 阳春市 阳西县'],
  ['湛江市', '湛江', '赤坎区 霞山区 麻章区 坡头区 雷州市 廉江市 吴川市 遂溪县 徐闻县'],
  ['茂名市', '茂名', '茂南区 电白区 信宜市 高州市 化州市'],
  ['肇庆市', '肇庆', '端州区 鼎湖区 高要区 四会市 广宁县 德庆县 封开县 怀集县'],
  ['清远市', '清远', '清城区 清新区 英德市 连州市 佛冈县 阳山县 连山壮族瑶族自治县 连南瑶族自治县'],
  ['潮州市', '潮州', '湘桥区 潮安区 饶平县'],
  ['揭阳市', '揭阳', '榕城区 揭东区 普宁市 揭西县 惠来县'],
  ['云浮市', '云浮', '云城区 云安区 罗定市 新兴县 郁南县'],
];

/** Short forms of counties that are no common words, so that they are safe without 区, 县, 市. */
const SAFE_SHORT_FORMS = new Set(
  '番禺 增城 顺德 禅城 斗门 香洲 阳春 阳东 阳西 雷州 廉江 吴川 遂溪 徐闻 高州 化州 信宜 电白 高要 德庆 怀集 英德 连州 佛冈 普宁 揭西 惠来 罗定 郁南 饶平 博罗 惠东 惠阳 陆丰 海丰 陆河 兴宁 蕉岭 大埔 丰顺 五华 乐昌 南雄 仁化 始兴 翁源 龙川 紫金 连平 澄海 潮阳 潮南'.split(
    ' ',
  ),
);

/** Guangdong and the places in it other than those of Jiangmen. */
export const GUANGDONG: readonly PlaceRow[] = [
  ['广东省', 'province', '全国', '广东'],
  ...CITIES.flatMap(([city, short, counties]): PlaceRow[] => [
    [city, 'city', '广东省', short],
    ...counties
      .split(' ')
      .filter((county) => county.length > 2)
      .map((county): PlaceRow => {
        const bare = county.slice(0, -1);
        return [county, 'county', city, SAFE_SHORT_FORMS.has(bare) ? bare : ''];
      }),
  ]),
];
