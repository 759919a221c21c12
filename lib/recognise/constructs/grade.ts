import { type Arc, type Construct, NONE, NUMERAL_STARTS, WEIGHTS } from '../arc.ts';

const HAN = '一二三四五六七八九十';
const GRADE = new RegExp(
  [
    `(?:[${HAN}]{1,2}|\\d)级(?:博物馆|公路|响应|应急|甲等|乙等|医院|医疗|防护|保护|馆|标准|教授|巡视员|主任科员|运动员|技师|技工|注册|建造师|市场|域名|学科|指标|分类|联动|书记|联创|网络|管理|能效|水质)`,
    `[${HAN}]级`,
    '(?:\\d{2,4}|[一二三四五六七八九十百千]{1,4})(?:强|佳|优)(?=[县区镇市乡村园企榜品名单位企业之样评学校单称项案例、,。;”）)和]|$|\\n)',
    `[${HAN}\\d]星级?(?=酒店|级|饭店|宾馆|农|好|服务|评|村|党|基层|[文志])`,
    `[${HAN}]期(?!学|训|班)`,
    `[${HAN}]等(?=奖|功|舱|座|公民|品)`,
    `[${HAN}]类(?=县|区|创新|人才|地区|水|医疗|器械|疫苗|苗|工资|土地|用地|资产|案件)`,
    '[ⅠⅡⅢⅣⅤⅥ]+[类级期]',
  ].join('|'),
  'y',
);

/** 国家一级馆 · 百强县 · 500强 · 五星级酒店 · 二期: grades, lists and phases, which count nothing. */
export const grade: Construct = {
  name: 'grade',
  starts: `${NUMERAL_STARTS}ⅠⅡⅢⅣⅤⅥ`,
  afterNumeral: '级强佳优星期等类',
  read(seen, at): readonly Arc[] {
    if (/[\d一二三四五六七八九十百第.]/.test(seen[at - 1] ?? '')) return NONE;
    GRADE.lastIndex = at;
    if (!GRADE.test(seen)) return NONE;
    const end = GRADE.lastIndex;
    return [{ start: at, end, score: WEIGHTS.name * (end - at), reason: 'grade' }];
  },
};
