import { type Arc, addArc, type Construct, NONE, WEIGHTS } from '../arc.ts';
import { classAt, LATIN } from '../characters.ts';
import type { Numeral } from '../numeral.ts';
import { readNumerals } from '../numerals.ts';

/** Nouns before a count without a classifier, with the unit that is meant: 人口150万, 接待游客9.4万. */
const COUNTED_BEFORE: readonly { noun: RegExp; unit: string; dimension: string }[] = [
  {
    noun: /(?:游客|迎客|客流量?|旅客|人流量?|客流量?|接待量)(?:达到?|超过?|近|约|逾|突破|为)*$/,
    unit: '人次',
    dimension: 'passengers',
  },
  {
    noun: /(?:人口|居民|村民|用户|粉丝|从业人员|从业者|职工|员工|学生|农民|农民工|群众|人才|会员|网民|党员|志愿者|患者|老人|儿童|考生|毕业生|劳动力|就业|人数)(?:总量|总数|规模|人数|数量)?(?:达到?|超过?|近|约|逾|突破|为|共|有|不到|不足|已)*$/,
    unit: '人',
    dimension: 'count',
  },
  {
    noun: /(?:播放量|阅读量|点击量|浏览量|观看量|下载量|点赞量|转发量|访问量)(?:达到?|超过?|近|约|逾|突破|为|已)*$/,
    unit: '次',
    dimension: 'count',
  },
];
/** Nouns right after a count without a classifier: 惠及10万群众, 服务3万游客; behind a word that narrows them: 9.8万贫困人口. */
const PEOPLE =
  '群众|村民|居民|市民|灾民|渔民|牧民|农民工?|[果茶菜花蚕棉粮蔗]农|职工|员工|学生|师生|学子|游客|旅客|人口|老人|老年人|党员|干部|观众|网民|粉丝|用户|会员|大学生|毕业生|从业人员|从业者|科技人员|务工人员|人才|志愿者|移民|百姓|考生|儿童|官兵|民众|工人|医护人员|家庭人口';
const PEOPLE_AFTER = new RegExp(`^(?:${PEOPLE})`);
const NARROWED_PEOPLE_AFTER = new RegExp(
  `^(?:贫困|困难|脱贫|农村|城镇|城乡|农业转移|流动|户籍|常住|搬迁|受灾|低保|留守|残疾|高校|在校|中小|农民|参保|失业|退役|海外|基层|青年|返乡)(?:${PEOPLE})`,
);

/** 人口150万 · 惠及10万群众: a numeral with a magnitude that counts people without a classifier. */
export const bareCount: Construct = {
  name: 'bare-count',
  starts: '0123456789',
  counts: true,
  read(seen, at): readonly Arc[] {
    if ((classAt(seen, at - 1) & LATIN) !== 0) return NONE;
    let arcs: Arc[] | null = null;
    for (const numeral of readNumerals(seen, at)) {
      if (numeral.bound === 'approx' || (!numeral.hasMagnitude && !isLarge(numeral))) continue;
      const counted = countedUnit(seen, numeral);
      if (!counted) continue;
      arcs = addArc(arcs, {
        start: at,
        end: numeral.end,
        score: WEIGHTS.magnitude * (numeral.end - at) + 1,
        reason: 'bare-count',
        figure: {
          low: numeral.low,
          high: null,
          ...counted,
          bound: numeral.bound,
          boundAt: numeral.boundAt,
          confidence: 0.7,
        },
      });
    }
    return arcs ?? NONE;
  },
};

/** Without a magnitude only whole numbers from ten on, and no years: 3000余村民, 500志愿者. */
function isLarge(numeral: Numeral): boolean {
  const { low, start, end } = numeral;
  const isYear = end - start === 4 && low.coefficient >= 1900n && low.coefficient < 2100n;
  return low.scale === 0 && low.coefficient >= 10n && !isYear;
}

function countedUnit(seen: string, numeral: Numeral): { unit: string; dimension: string } | null {
  const { start, end } = numeral;
  const after = seen.slice(end, end + 8);
  if (PEOPLE_AFTER.test(after) || (numeral.hasMagnitude && NARROWED_PEOPLE_AFTER.test(after)))
    return { unit: '人', dimension: 'count' };
  const before = seen.slice(Math.max(0, start - 12), start);
  if (!numeral.hasMagnitude) return null;
  const found = COUNTED_BEFORE.find(({ noun }) => noun.test(before));
  if (!found || /[一-龥A-Za-z%]/.test((seen[end] ?? '').replace('的', ''))) return null;
  return { unit: found.unit, dimension: found.dimension };
}
