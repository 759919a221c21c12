import { indexAt } from './passage.ts';
import type { Reading } from './reading.ts';

const REVIEW_HEADING =
  /回顾|回望|回眸|总结|成绩|完成情况|执行情况|主要成效|成就|工作情况|发展情况|运行情况|决算|取得|公报|综述|上年工作|去年工作|成绩单|答卷|盘点|亮点|发展基础|现状|完成.{0,4}目标|目标.{0,6}完成/;
const OUTLOOK_HEADING =
  /展望|安排|预期目标|主要目标|目标任务|发展目标|下一步|总体要求|工作思路|草案|重点工作|主要任务|打算|今后|未来|工作要求|工作计划|工作部署|努力方向|总体目标|奋斗目标|重点任务|基本思路|任务书|路线图|施工图|怎么干|新蓝图|新目标|指标体系|近期目标|远景目标|新的一年|新一年|目标|新征程|看点/;

/** A heading, or a paragraph that only says what follows: 2023年经济社会发展主要预期目标: */
export function isHeading(reading: Reading, block: number): boolean {
  const found = reading.view.blocks[block];
  if (!found) return false;
  if (
    found.kind === 'heading' ||
    found.kind === 'headline' ||
    found.kind === 'kicker' ||
    found.kind === 'subtitle'
  )
    return true;
  return (
    found.kind === 'paragraph' &&
    found.end - found.start < 40 &&
    /[:：]$/.test(reading.view.text.slice(found.start, found.end))
  );
}

/** Log odds of a target that the words of a heading give: 3 for an outlook, −3 for a review, 0 where they say neither. */
export function headingWeight(words: string): number {
  // A question in a heading (错过了怎么办?) is no outlook, unless it asks for aims.
  if (/[?？]$/.test(words) && !/目标|打算|计划|下一步|今年/.test(words)) return 0;
  const review = REVIEW_HEADING.test(words);
  const outlook = OUTLOOK_HEADING.test(words);
  if (review === outlook) return 0;
  return outlook ? 3 : -3;
}

/** Index into `reading.places` of the place whose name is all that a heading says (list of districts), or that a heading begins with (台山:码头完工); −1 where there is none. */
export function headingPlace(reading: Reading, range: { start: number; end: number }): number {
  const index = indexAt(reading.places, range.start);
  for (const i of [index, index + 1]) {
    const place = reading.places[i];
    if (
      place &&
      place.start >= range.start &&
      place.end <= range.end &&
      (range.end - range.start - (place.end - place.start) <= 2 ||
        (place.start === range.start && reading.view.text[place.end] === ':'))
    )
      return i;
  }
  return -1;
}

/** A list item, or a paragraph that is set as one: ——新增…, (一)… */
export function isListed(reading: Reading, block: number): boolean {
  const found = reading.view.blocks[block];
  if (!found) return false;
  return (
    found.kind === 'listItem' ||
    /^(?:—|[(]|[①-⑳]|[一二三四五六七八九十\d]{1,2}[、.是要])/.test(
      reading.view.text.slice(found.start, found.start + 4),
    )
  );
}
