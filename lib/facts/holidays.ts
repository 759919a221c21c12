import type { Holiday } from '../recognise/time-expression.ts';

/** First and last day off, ISO 8601. */
export interface DaysOff {
  first: string;
  last: string;
}

/**
 * The days off of each year as `MM-DD/MM-DD`, from the annual notices of the General Office of the State Council on the arrangement of
 * holidays (国务院办公厅关于部分节假日安排的通知). Where two holidays were joined, both have the days of the whole.
 */
const DAYS_OFF: Readonly<Record<number, Partial<Record<Holiday, string>>>> = {
  2016: { springFestival: '02-07/02-13', labourDay: '04-30/05-02', nationalDay: '10-01/10-07' },
  2017: {
    springFestival: '01-27/02-02',
    labourDay: '04-29/05-01',
    nationalDay: '10-01/10-08',
    midAutumn: '10-01/10-08',
  },
  2018: { springFestival: '02-15/02-21', labourDay: '04-29/05-01', nationalDay: '10-01/10-07' },
  2019: { springFestival: '02-04/02-10', labourDay: '05-01/05-04', nationalDay: '10-01/10-07' },
  2020: { labourDay: '05-01/05-05', nationalDay: '10-01/10-08', midAutumn: '10-01/10-08' },
  2021: {
    newYear: '01-01/01-03',
    springFestival: '02-11/02-17',
    qingming: '04-03/04-05',
    labourDay: '05-01/05-05',
    dragonBoat: '06-12/06-14',
    midAutumn: '09-19/09-21',
    nationalDay: '10-01/10-07',
  },
  2022: {
    newYear: '01-01/01-03',
    springFestival: '01-31/02-06',
    qingming: '04-03/04-05',
    labourDay: '04-30/05-04',
    dragonBoat: '06-03/06-05',
    midAutumn: '09-10/09-12',
    nationalDay: '10-01/10-07',
  },
  2023: {
    springFestival: '01-21/01-27',
    labourDay: '04-29/05-03',
    dragonBoat: '06-22/06-24',
    midAutumn: '09-29/10-06',
    nationalDay: '09-29/10-06',
  },
  2024: {
    springFestival: '02-10/02-17',
    qingming: '04-04/04-06',
    labourDay: '05-01/05-05',
    dragonBoat: '06-08/06-10',
    midAutumn: '09-15/09-17',
    nationalDay: '10-01/10-07',
  },
  2025: {
    springFestival: '01-28/02-04',
    qingming: '04-04/04-06',
    labourDay: '05-01/05-05',
    dragonBoat: '05-31/06-02',
    midAutumn: '10-01/10-08',
    nationalDay: '10-01/10-08',
  },
  2026: {
    newYear: '01-01/01-03',
    springFestival: '02-15/02-23',
    qingming: '04-04/04-06',
    labourDay: '05-01/05-05',
    dragonBoat: '06-19/06-21',
    midAutumn: '09-25/09-27',
    nationalDay: '10-01/10-07',
  },
};

/** The months in which a holiday begins, the earliest first: what the year of a name without one is told by. */
const FIRST_MONTH: Readonly<Record<Holiday, number>> = {
  newYear: 1,
  springFestival: 1,
  qingming: 4,
  labourDay: 4,
  dragonBoat: 5,
  midAutumn: 9,
  nationalDay: 9,
};

/** How many months ahead of it a holiday is spoken of as one to come. */
const MONTHS_AHEAD = 2;

/** The days off of a holiday; null where they are not in the table. */
export function daysOff(holiday: Holiday, year: number): DaysOff | null {
  const days = DAYS_OFF[year]?.[holiday];
  if (days === undefined) return null;
  const [first, last] = days.split('/') as [string, string];
  return { first: `${year}-${first}`, last: `${year}-${last}` };
}

/** The year of a holiday that is named without one in an article of `date`: the last one, or the one that is near. */
export function yearOfHoliday(holiday: Holiday, date: string): number {
  const year = Number(date.slice(0, 4));
  return FIRST_MONTH[holiday] - Number(date.slice(5, 7)) > MONTHS_AHEAD ? year - 1 : year;
}
