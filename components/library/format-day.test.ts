import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDay } from './format-day.ts';

describe('formatDay', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('gives the day of the reader, not that of UTC', () => {
    vi.stubEnv('TZ', 'Asia/Shanghai');
    expect(formatDay('2026-01-19T23:30:00.000Z')).toBe('2026-01-20');
    vi.stubEnv('TZ', 'America/Sao_Paulo');
    expect(formatDay('2026-01-20T01:30:00.000Z')).toBe('2026-01-19');
  });
});
