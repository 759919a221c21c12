import type { Block } from '../text/article.ts';
import { decimalOf, multiplyDecimals, shiftDecimal } from '../text/decimal.ts';
import { fold } from '../text/fold.ts';
import { simplify } from '../text/simplify.ts';
import { readArabicNumerals } from './arabic-numeral.ts';
import { type Arc, WEIGHTS } from './arc.ts';
import { magnitudeExponent } from './characters.ts';
import type { Numeral } from './numeral.ts';
import { unitsAt } from './unit-index.ts';

/** Columns and rows whose numbers name something and measure nothing. */
const NAMING = /序号|编号|代码|年份|年度|日期|时间|电话|邮编|学号|行次|页码|^年$|^月$|^No/i;
const RATE = /增长|增速|增幅|降幅|比重|占比|同比|环比|比上年|±|比率|率$|百分比|完成进度/;
const RANK = /排名|名次|位次|排位/;

interface HeaderUnit {
  unit: string;
  dimension: string;
  /** The magnitude of the header: 8 for 亿元. */
  exponent: number;
}

/**
 * The figure of a table cell that holds a bare number: its unit is the one its column's header names in brackets, else its row's
 * header, else the table's (单位：亿元). A rate column without a unit of its own has %. Null where the number names a row, a year or a code.
 */
export function readTableCell(seen: string, range: { start: number; end: number }, block: Block): Arc | null {
  const cell = bareNumber(seen, range);
  if (!cell) return null;
  const { numeral, negative, start, end } = cell;
  const column = simplify(fold(block.columnHeader ?? ''));
  const row = simplify(fold(block.rowHeader ?? ''));
  if ((column === '' && row === '') || NAMING.test(column)) return null;
  if (/^(?:19|20)\d\d$/.test(seen.slice(numeral.start, end)) && !hasUnit(column) && !hasUnit(row))
    return null;
  const header = RANK.test(column)
    ? { unit: '位', dimension: 'rank', exponent: 0 }
    : (unitInBrackets(column) ?? rowUnit(column, row) ?? tableUnit(column, block.tableUnit));
  if (!header && column === '') return null;
  const value = shiftDecimal(numeral.low, header?.exponent ?? 0);
  return {
    start,
    end,
    score: WEIGHTS.name * (end - start) + 1,
    reason: 'table-cell',
    figure: {
      low: negative ? multiplyDecimals(value, decimalOf(-1)) : value,
      high: null,
      unit: header?.unit ?? '',
      dimension: header?.dimension ?? 'number',
      bound: 'exact',
      boundAt: null,
      ...(RANK.test(column) ? { ordinal: true as const } : {}),
      confidence: header ? 0.9 : 0.5,
    },
  };
}

const PREFIX = /^(?:[[(【]|累计|合计|约|超过?|近|≥|≤|>|<|不低于|不少于|不超过|达到?|\+)*/;
const SUFFIX = /^(?:以上|以下|以内|左右)?[\])】*]*$/;

interface BareNumber {
  numeral: Numeral;
  negative: boolean;
  start: number;
  end: number;
}

/** The number that a cell holds alone, or with brackets and comparators around it: 累计16000, [56.04], ≥95. */
function bareNumber(seen: string, range: { start: number; end: number }): BareNumber | null {
  if (range.end - range.start > LONGEST_CELL) return null;
  const prefix = PREFIX.exec(seen.slice(range.start, range.end))?.[0].length ?? 0;
  const start = range.start + prefix;
  const negative = seen[start] === '-';
  const numeral = readArabicNumerals(seen, negative ? start + 1 : start)[0];
  if (numeral?.bound !== 'exact' || !SUFFIX.test(seen.slice(numeral.end, range.end))) return null;
  return { numeral, negative, start, end: numeral.end };
}

const LONGEST_CELL = 40;

function hasUnit(header: string): boolean {
  return unitInBrackets(header) !== null;
}

/** The unit in the last brackets of a header: 地区生产总值(亿元), 增速(%). */
function unitInBrackets(header: string): HeaderUnit | null {
  const found =
    /[([](?:单位[:：])?([^()[\]]{1,12})[)\]]?$/.exec(header.trim()) ??
    /[/,:、]([^/,:、]{1,8})$/.exec(header.trim());
  return found ? readUnit(found[1] as string) : null;
}

/** A row's unit holds for its level columns; a growth or share column beside them has %. */
function rowUnit(column: string, row: string): HeaderUnit | null {
  const own = unitInBrackets(row);
  return own && RATE.test(column) ? readUnit('%') : own;
}

/** 单位：亿元、%: the first unit for levels, % for rates. */
function tableUnit(column: string, written: string | undefined): HeaderUnit | null {
  if (RATE.test(column)) return readUnit('%');
  if (!written) return null;
  for (const part of simplify(fold(written)).split(/[,、;/]/)) {
    const unit = readUnit(part);
    if (unit && unit.unit !== '%') return unit;
  }
  return null;
}

/** 亿元 → 元 with exponent 8. */
function readUnit(text: string): HeaderUnit | null {
  const trimmed = text.trim();
  for (let at = 0, exponent = 0; at < Math.min(3, trimmed.length); at++) {
    const match = unitsAt(trimmed, at).find(({ end }) => end === trimmed.length);
    if (match) return { unit: match.text, dimension: match.dimension, exponent };
    const own = magnitudeExponent(trimmed[at]);
    if (own === 0) return null;
    exponent += own;
  }
  return null;
}
