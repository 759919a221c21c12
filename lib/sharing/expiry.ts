const HOUR = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { H: HOUR, D: 24 * HOUR, W: 7 * 24 * HOUR };

/** A copy that says nothing of it stays fresh for a week; none is asked for again within four hours, nor left for more than a year. */
const USUAL = 7 * 24 * HOUR;
const SHORTEST = 4 * HOUR;
const LONGEST = 365 * 24 * HOUR;

/** When a copy that was checked at `checkedAt` is to be checked again. `expires` is an ISO 8601 duration (`P7D`, `PT12H`). */
export function findExpiry(checkedAt: Date, expires: string | undefined): Date {
  const match = /^PT?(\d+)([HDW])$/u.exec(expires ?? '');
  const stays = match === null ? USUAL : Number(match[1]) * UNITS[match[2]!]!;
  return new Date(checkedAt.getTime() + Math.min(LONGEST, Math.max(SHORTEST, stays)));
}

/** When a failed check is tried again. */
export function findRetry(checkedAt: Date): Date {
  return new Date(checkedAt.getTime() + SHORTEST);
}
