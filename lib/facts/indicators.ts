import { ECONOMY } from './indicators/economy.ts';
import { FINANCE_PRICES } from './indicators/finance-prices.ts';
import { INVESTMENT_TRADE } from './indicators/investment-trade.ts';
import { LAND_ENVIRONMENT } from './indicators/land-environment.ts';
import { PEOPLE } from './indicators/people.ts';

/** An official statistical indicator, or a count that government reports give year after year. */
export interface Indicator {
  id: string;
  /** The official name. */
  name: string;
  /** Other names and short forms as used in news. */
  aliases: readonly string[];
  /** Usual unit without magnitude; empty for bare numbers. */
  unit: string;
  /** Dimension of the usual unit (`lib/recognise/units.ts`). */
  dimension: string;
}

/**
 * The official indicators, so that facts of different articles meet on one line. Names follow 《中国统计年鉴》, the yearly
 * 国民经济和社会发展统计公报, 政府收支分类科目 (budget) and the usual wording of government work reports.
 */
export const INDICATORS: readonly Indicator[] = [
  ECONOMY,
  INVESTMENT_TRADE,
  FINANCE_PRICES,
  PEOPLE,
  LAND_ENVIRONMENT,
].flatMap((table) =>
  table.map(([id, name, aliases, unit, dimension]) => ({
    id,
    name,
    aliases: aliases === '' ? [] : aliases.split(' '),
    unit,
    dimension,
  })),
);

/** Official indicator of this identifier, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
