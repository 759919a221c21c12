const OUTLOOK_WORDS =
  /^(?:报告(?:原文|指出)|接下来|下一步|下一阶段|新的一年|今后|未来|下半年|下阶段|明年|新征程上|面向未来|展望|(?:会议|全会|报告|大会)(?:强调|要求|明确|提出|部署)|规划提出|方案提出|意见提出|计划提出|通知要求|根据(?:规划|方案|计划)|按照(?:规划|方案|计划))/;

const REVIEW_WORDS =
  /^(?:过去(?:一年|五年|的一年)|去年(?![^,。;]{0,6}的)|回顾|近年来|一年来|五年来|三年来|多年来|今年以来|目前|截至|据统计|数据显示|经(?:初步)?核算|初步核算|据介绍|据悉|据了解|此前|日前|近日|(?:活动|签约)?现场,|(?:签约|开工|启动)?仪式上,|会前|会后|会议指出,\d{4}年)/;

/** 全会强调,这些成绩的取得…; 同时要清醒看到,…仍是短板: a look at what was reached, or at what is wanting, is none ahead. */
const PROBLEM_WORDS =
  /^(?:[^,。]{2,8}(?:强调|指出|认为),)?(?:这些成绩|成绩的取得|(?:但|同时)?,?(?:我们|也|还|更)*要?(?:清醒)?地?(?:看到|认识到),)/;

/** 2 where a sentence opens an outlook, or words in it look ahead, −2 where it opens a review, else 0. */
export function turnOf(words: string, looksAhead: boolean): number {
  if (PROBLEM_WORDS.test(words)) return -2;
  if (looksAhead || OUTLOOK_WORDS.test(words)) return 2;
  return REVIEW_WORDS.test(words) ? -2 : 0;
}
