/**
 * Nouns that measure a body or a work, and never a district: 占地, 总建筑面积, 设计时速. As the alternatives of a regular expression, the
 * longest of those with one beginning first.
 */
export const BODY_MEASURES =
  '占地面积|占地|总建筑面积|建筑面积|总投资额|总投资|概算投资|估算投资|设计总?产能|设计能力|设计时速|设计年|正线全长|线路全长|线路总长|全长|总长|桥隧比|主跨|跨径|总库容|库容|水位|层高|校园|校舍|办学规模|品牌价值|门票收入|年接待量|年产能|年处理能力|日供水|日处理|租售率|上座率|入住率|出租率|票价|客流|吞吐量|装机容量|总装机';
