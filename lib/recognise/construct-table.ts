import type { Construct } from './arc.ts';
import { calendarDate } from './constructs/calendar-date.ts';
import { quantity } from './constructs/quantity.ts';

/** Every construct that is recognised. A new one is a file of its own and one line here; the order does not matter. */
export const CONSTRUCTS: readonly Construct[] = [calendarDate, quantity];
