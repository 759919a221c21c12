import { hasCode, makeCharacterSet } from '../recognise/characters.ts';
import { startsWithVerb } from './leading-verbs.ts';
import { PLACES } from './places.ts';

/** What short names of companies end with: 鸿锐|精密, 声远|电子. */
const TRADES =
  '精密|科技|电子|机车|动力|食品|股份|控股|能源|新能源|材料|新材料|新材|智能|电器|电气|光电|光学|半导体|生物|医药|制药|药业|纸业|重工|机械|机电|装备|汽车|电池|照明|五金|卫浴|家居|家具|玻璃|陶瓷|化工|石化|钢铁|铝业|铜业|环保|传媒|文旅|农业|农牧|水产|饮料|啤酒|乳业|服饰|纺织|针织|印刷|包装|塑料|激光|通信|网络|软件|信息|机器人|航空|航天|船舶|造船|轴承|模具|智造|实业|集成|物流|置业|地产|证券';

/** Words before such a trade that make a class of companies or goods, and no name. */
const CLASSES =
  /^(?:高端|动力|锂|蓄|形成|先进|传统|现代|绿色|智能|新型|新兴|生态|数字|电子|信息|生物|海洋|航空|航天|精细|高新|优质|国产|进口|出口|农村|城市|乡村|特色|休闲|设施|预制|大型|小型|重型|轻工|民用|军工|医疗|工业|农业|电力|化学|光伏|氢能|储能|清洁|可再生|低碳|节能|新一代|核心|关键|基础|前沿|未来|重大|高性能|特种|金属|塑料|橡胶|纺织|服装|家用|商用|通用|专用|成套|环保|海工|轨道|交通|机械|汽车|摩托|新能源|新材料|全省|全市|全区|全县|全国|本地|当地|国内|国外|海外|外资|民营|国有|上市|龙头|骨干|规上|中小|众多|多家|其他|其它|部分|一批|各类|发展|推动|加快|支持|促进|聚焦|围绕|依托|运用|利用|集中|深化|强化|推进|建设|培育|打造|实现|完成|生产|制造|销售|研发|从事|主要|包括|涉及|涵盖|以及|有机|无人|移动|智慧|互联|大数据|云计算|人工|文化|健康|富硒|品牌|连锁|冷链|现代化|产业|消费|县域|旅游|水稻|粮食|畜牧|渔业|林业|都市|观光|订单|科学|应用)/;

/** What a company does or has, right behind its name; only a company has a workshop (迅驰动力科技|的焊接车间). */
const DOES =
  '(?:今年|去年|前年|本月|目前|现有|现已|已|将|拟|计划|20\\d\\d年|[一二三四]季度|[上下]半年|前[三\\d]|累计|共|总经理|董事长|负责人|创始人|总裁|年产|年营|营业|营收|产值|净利|研发|拥有|手握|投资|投入|首季|首期|全年|总投资|实现|生产线|车间|厂房|的[一-龥]{0,4}(?:车间|厂房|生产线|厂区))';

/** What trades begin with, behind two to four characters of a name: one look spares most clauses the pattern. */
const TRADE_STARTS = makeCharacterSet(TRADES.split('|'));
const SHORT_NAME = new RegExp(`^[\\u4e00-\\u9fff]{2,4}?(?:${TRADES})(?=${DOES})`);
/** How far a name is looked at, with what follows it. */
const LONGEST = 40;

/** Where the short name of a company that begins at `at` ends (鸿锐精密|去年投入…); −1 where none begins. */
export function companyNameEnd(text: string, at: number, limit: number): number {
  if (![2, 3, 4].some((length) => hasCode(TRADE_STARTS, text.charCodeAt(at + length)))) return -1;
  const found = SHORT_NAME.exec(text.slice(at, Math.min(limit, at + LONGEST)));
  if (!found || CLASSES.test(found[0]) || startsWithVerb(text, at, limit)) return -1;
  const place = PLACES.matchAt(text, at, limit);
  const brand = at + found[0].length - (place ? place.end - at : 0);
  return brand - at >= 3 ? at + found[0].length : -1;
}

/** 声远电子|总经理吴启东告诉记者: who speaks, with the body before the title. */
const SPEAKER =
  /^([\u4e00-\u9fffA-Za-z]{2,14}?)(?:的?(?:相关|有关|项目|生产|技术|市场|财务|人事|行政|运营|销售|采购|品牌)?(?:总监|主管|董事长|总经理|副总经理|总裁|经理|负责人|创始人|厂长|校长|院长|理事长|掌门人))[\u4e00-\u9fff]{0,4}?(?:告诉|介绍|说|表示|坦言|感慨|算起)/;

/** The length of the name of the body for which somebody speaks at `at`; 0 where nobody does. */
export function speakerLength(text: string, at: number): number {
  const name = SPEAKER.exec(text.slice(at, at + LONGEST))?.[1] ?? '';
  return /^(?:该|本|公司|企业|项目|园区|片区|学校|医院|一家|某|市|区|县|镇|全|有关|相关|当地)|[局委办厅部]$/.test(
    name,
  )
    ? 0
    : name.length;
}
