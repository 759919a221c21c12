import { COLUMNS } from './columns.ts';
import { writeCsvLine } from './csv-line.ts';
import { type Exporter, followFacts } from './exporter.ts';
import { makeLabelledCells } from './labelled-row.ts';

/** So that spreadsheets read the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table for spreadsheets: UTF-8 with byte order mark, titles and codes in the reader's language. */
export const csvExporter: Exporter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async *write(source, options) {
    yield BYTE_ORDER_MARK + writeCsvLine(COLUMNS.map(({ id }) => options.texts.columns[id].title));
    for await (const facts of followFacts(source, options))
      yield facts.map((fact) => writeCsvLine(makeLabelledCells(fact, options.texts))).join('');
  },
};
