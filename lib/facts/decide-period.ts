import type { Status } from './fact.ts';
import type { Frame } from './frames.ts';
import { endedYear, isConditional, readPeriodAround, yearOfArticle } from './read-period-around.ts';
import type { StatusAnswer } from './read-status.ts';
import type { Mention, Reading } from './reading.ts';
import type { PeriodAnswer } from './use-time.ts';

/** What the period of a mention is decided from. */
export interface PeriodDecision {
  reading: Reading;
  /** Of the mention. */
  index: number;
  frame: Frame | undefined;
  /** The words of its indicator. */
  indicator: string | null;
  status: StatusAnswer;
  /** The period that its own sentence gives; null where it gives none. */
  tied: PeriodAnswer | null;
  /** What was answered for the mention before. */
  before: { period: PeriodAnswer; status: Status } | undefined;
}

/** The period of a mention: that of its sentence where it is the figure's, else that of the whole, else of what stands around. */
export function decidePeriod(input: PeriodDecision): PeriodAnswer {
  const { reading, index, frame, status, tied, before } = input;
  const mention = reading.mentions[index] as Mention;
  const isOfAnother = tied !== null && isPastOfCompletion({ reading, mention, status: status.value, tied });
  const isDescription = status.rule === 'description' && !isOver(reading, tied);
  const told = isOfAnother || isDescription ? null : tied;
  const period =
    told ??
    ofWhole(reading, mention, { mention: reading.mentions[index - 1], answer: before?.period }) ??
    (isDescription && (frame?.weight ?? 0) > 0
      ? yearOfArticle({ reading, mention, frame: undefined, status: status.value })
      : readPeriodAround({
          reading,
          mention,
          frame,
          indicator: input.indicator,
          status: isAimOfResult(input) ? 'actual' : status.value,
        }));
  return endedYear({ reading, period, status: status.value, frame });
}

/** 4月18日签约,…达产后年产值120亿元: the day is that of the signing, not of what comes when the work is done. */
function isPastOfCompletion(input: {
  reading: Reading;
  mention: Mention;
  status: Status;
  tied: PeriodAnswer;
}): boolean {
  const { reading, mention, status, tied } = input;
  const isPast = reading.date !== null && tied.value !== null && tied.value.last <= reading.date;
  return status === 'target' && isPast && isConditional(reading, mention);
}

/** 失业率2.31%,控制在|3.2%|的目标以内: the aim that a result is held against is of the time of the result. */
function isAimOfResult({ reading, index, status, before }: PeriodDecision): boolean {
  return (
    status.rule === 'aimBehind' &&
    before?.status === 'actual' &&
    reading.mentions[index - 1]?.sentence === reading.mentions[index]?.sentence
  );
}

/** A description has no share in the time that is to come (总投资6.3亿元的新馆将于年底动工), nor in that of a plan around it. */
function isOver(reading: Reading, tied: PeriodAnswer | null): boolean {
  return reading.date !== null && tied?.value != null && tied.value.last < reading.date;
}

/** …16宗项目集中签约。|其中,签约项目9宗: a part has the time of the whole in the sentence before. */
function ofWhole(
  reading: Reading,
  mention: Mention,
  before: { mention: Mention | undefined; answer: PeriodAnswer | undefined },
): PeriodAnswer | null {
  const { mention: whole, answer } = before;
  const sentence = reading.passages.sentences[mention.sentence];
  if (!sentence || !whole || !answer?.value || answer.rule === 'articleDate') return null;
  if (!reading.view.text.startsWith('其中', sentence.start)) return null;
  // 其中一期已于9月交付,|二期完成85%: what one part is dated by is not the time of the next.
  if (whole.sentence === mention.sentence && answer.rule !== 'sentenceBefore') return null;
  return { ...answer, rule: 'sentenceBefore', sureness: 0.6 };
}
