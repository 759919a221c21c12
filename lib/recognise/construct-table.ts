import type { Construct } from './arc.ts';
import { andAHalf } from './constructs/and-a-half.ts';
import { bareCount } from './constructs/bare-count.ts';
import { bareMagnitude } from './constructs/bare-magnitude.ts';
import { calendarDate } from './constructs/calendar-date.ts';
import { clockTime } from './constructs/clock-time.ts';
import { code } from './constructs/code.ts';
import { compoundQuantity } from './constructs/compound-quantity.ts';
import { currencySign } from './constructs/currency-sign.ts';
import { era } from './constructs/era.ts';
import { fixedName } from './constructs/fixed-name.ts';
import { fraction } from './constructs/fraction.ts';
import { grade } from './constructs/grade.ts';
import { greatItems } from './constructs/great-items.ts';
import { holiday } from './constructs/holiday.ts';
import { indexValue } from './constructs/index-value.ts';
import { multiple } from './constructs/multiple.ts';
import { ordinal } from './constructs/ordinal.ts';
import { planPeriod } from './constructs/plan-period.ts';
import { quantity } from './constructs/quantity.ts';
import { range } from './constructs/range.ts';
import { rankRange } from './constructs/rank-range.ts';
import { relativeTime } from './constructs/relative-time.ts';
import { session } from './constructs/session.ts';
import { sharedUnitList } from './constructs/shared-unit-list.ts';
import { spokenAmount } from './constructs/spoken-amount.ts';
import { timeStretch } from './constructs/time-stretch.ts';
import { title } from './constructs/title.ts';

/** Every construct that is recognised. A new one is a file of its own and one line here; the order does not matter. */
export const CONSTRUCTS: readonly Construct[] = [
  quantity,
  range,
  greatItems,
  fraction,
  multiple,
  bareMagnitude,
  bareCount,
  sharedUnitList,
  andAHalf,
  compoundQuantity,
  spokenAmount,
  currencySign,
  indexValue,
  ordinal,
  rankRange,
  calendarDate,
  relativeTime,
  holiday,
  timeStretch,
  planPeriod,
  clockTime,
  era,
  session,
  grade,
  code,
  title,
  fixedName,
];
