import { type Arc, type Construct, WEIGHTS } from '../arc.ts';

const DATE = /(?:(19|20|21)(\d\d)年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?|(\d{1,2})月(?:(\d{1,2})[日号])?)/y;

/** 2023年, 2023年9月15日, 2月20日, 3月. */
export const calendarDate: Construct = {
  name: 'calendar-date',
  starts: '0123456789',
  read(seen, at): Arc[] {
    DATE.lastIndex = at;
    const found = DATE.exec(seen);
    if (!found || (at > 0 && /[\d.]/.test(seen[at - 1] as string))) return [];
    const year = found[1] ? Number(found[1] + found[2]) : undefined;
    const month = found[3] ?? found[5];
    const day = found[4] ?? found[6];
    const from = {
      ...(year === undefined ? {} : { year }),
      ...(month === undefined ? {} : { month: Number(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    };
    return [
      {
        start: at,
        end: DATE.lastIndex,
        score: WEIGHTS.time * found[0].length,
        reason: 'calendar-date',
        time: { kind: 'point', from },
      },
    ];
  },
};
