/** Words that turn a text to what is to come wherever they stand in the first part of a sentence. */
export const OUTLOOK_PHRASES: readonly string[] =
  '接下来, 下一步, 下阶段, 新的一年, 新的一年要 新的一年将 新的一年我们 今后几年, 今后五年, 今后三年, 未来几年, 未来五年, 未来三年, 主要预期目标 预期目标是 主要目标是 目标任务是 总体要求是 报告提出, 规划提出, 方案提出, 要重点抓好 重点抓好以下 做好以下工作'.split(
    ' ',
  );
