import type { TextRange } from '../text/sentences.ts';
import type { Answer } from './answer.ts';
import { indexAt } from './passage.ts';
import type { IndicatorMention, Mention, PlaceMention, Reading, TimeMention } from './reading.ts';
import type { ViewBlock } from './text-view.ts';

/** What the headers of a table say of the figure in a cell. */
export interface TableCell {
  row: TextRange | null;
  column: TextRange | null;
  /** The heading above the table. */
  caption: TextRange | null;
}

/** Columns that hold a number of the row, not another indicator: 同比增长, 占全区比重, 2024年累计, 增速(%). */
const MEASURE_COLUMN =
  /增长|增速|增幅|同比|环比|比重|占比|占全|累计|^\d|年|月|季度|合计|总量|数值|本期|指标值|目标|绝对[值额]|完成|实绩/;
const CAPTION_BACK = 200;

/** The headers of the cell that a mention stands in; null where it stands in no table, or the table has no headers. */
export function tableCellOf(reading: Reading, mention: Mention): TableCell | null {
  const { blocks } = reading.view;
  const block = blocks[mention.block];
  if (block?.kind !== 'tableCell') return null;
  const row = block.rowHead === undefined ? null : (blocks[block.rowHead] ?? null);
  const column = block.columnHead === undefined ? null : (blocks[block.columnHead] ?? null);
  return row || column ? { row, column, caption: captionAbove(blocks, mention.block) } : null;
}

function captionAbove(blocks: readonly ViewBlock[], from: number): ViewBlock | null {
  for (let at = from - 1; at >= Math.max(0, from - CAPTION_BACK); at -= 1) {
    const block = blocks[at];
    if (block && block.kind !== 'tableCell') return block;
  }
  return null;
}

/** The indicator of a cell: its row's header, its column's where the row is a place, else the one that the caption names. */
export function tableIndicator(reading: Reading, cell: TableCell): Answer<TextRange> | null {
  const answer = (range: TextRange): Answer<TextRange> => ({
    value: range,
    rule: 'tableHeader',
    start: range.start,
    end: range.end,
    sureness: 0.85,
  });
  const row = cell.row && !placeIn(reading, cell.row) ? withoutBrackets(reading, cell.row) : null;
  if (row) return answer(row);
  const column = cell.column && withoutBrackets(reading, cell.column);
  if (column && !MEASURE_COLUMN.test(reading.view.text.slice(column.start, column.end)))
    return answer(column);
  const named = cell.caption && firstIndicator(reading, cell.caption);
  if (named) return answer(named);
  return column ? answer(column) : null;
}

/** The words of the column that tell a rate from a share. */
export function tableMeasure(reading: Reading, cell: TableCell): 'growth' | 'share' | null {
  const words = cell.column ? reading.view.text.slice(cell.column.start, cell.column.end) : '';
  if (/比重|占比|占/.test(words)) return 'share';
  return /增长|增速|增幅|同比|环比|±/.test(words) ? 'growth' : null;
}

/** The place that heads the row or the column; null where none does. */
export function tablePlace(reading: Reading, cell: TableCell): PlaceMention | null {
  return (cell.row && placeIn(reading, cell.row)) ?? (cell.column && placeIn(reading, cell.column)) ?? null;
}

/** The time that the column, else the row, names. */
export function tableTime(reading: Reading, cell: TableCell): TimeMention | null {
  for (const range of [cell.column, cell.row]) {
    if (!range) continue;
    const found = reading.times[indexAt(reading.times, range.end - 1)];
    if (found && found.start >= range.start && found.end <= range.end) return found;
  }
  return null;
}

/** A header that is nothing but a place's name. */
function placeIn(reading: Reading, range: TextRange): PlaceMention | null {
  const found = reading.places[indexAt(reading.places, range.start + 1)];
  return found && found.start === range.start && found.end >= range.end - 1 ? found : null;
}

function firstIndicator(reading: Reading, range: TextRange): IndicatorMention | null {
  const found = reading.indicators[indexAt(reading.indicators, range.start - 1) + 1];
  return found && found.end <= range.end ? found : null;
}

/** 其中:工业投资(亿元) is 工业投资. */
function withoutBrackets(reading: Reading, range: TextRange): TextRange | null {
  const words = reading.view.text.slice(range.start, range.end);
  const lead = /^(?:#|其中[::]?|[一二三四五六七八九十\d]+[、.])*/.exec(words)?.[0].length ?? 0;
  const bracket = words.indexOf('(', lead + 1);
  const end = range.start + (bracket > lead ? bracket : words.length);
  return end - range.start - lead > 0 ? { start: range.start + lead, end } : null;
}
