import { writeWorkbook } from '../archive/workbook.ts';
import type { Worksheet } from '../archive/worksheet.ts';
import { ArticleTally } from './article-tally.ts';
import { COLUMNS } from './columns.ts';
import { type Exporter, type ExportOptions, type ExportSource, followFacts } from './exporter.ts';
import { makeLabelledCells } from './labelled-row.ts';

function makeFactSheet(source: ExportSource, options: ExportOptions, tally: ArticleTally): Worksheet {
  const { texts } = options;
  async function* readRows() {
    for await (const facts of followFacts(source, options))
      yield facts.map((fact) => {
        tally.count(fact);
        return makeLabelledCells(fact, texts);
      });
  }
  return {
    name: texts.sheets.facts,
    columns: COLUMNS.map(({ id, type, width }) => ({ title: texts.columns[id].title, type, width })),
    rows: readRows(),
  };
}

function* readSources(tally: ArticleTally) {
  yield tally
    .list()
    .map(({ reference: { headline, date, source, edition, addresses }, facts }) => [
      headline,
      date,
      source,
      edition,
      addresses[0] ?? null,
      facts,
    ]);
}

function makeSourceSheet(tally: ArticleTally, { texts: { sheets, sources } }: ExportOptions): Worksheet {
  return {
    name: sheets.sources,
    columns: [
      { title: sources.headline, type: 'string', width: 40 },
      { title: sources.date, type: 'date', width: 12 },
      { title: sources.source, type: 'string', width: 16 },
      { title: sources.edition, type: 'string', width: 12 },
      { title: sources.address, type: 'uri', width: 60 },
      { title: sources.facts, type: 'integer', width: 10 },
    ],
    rows: readSources(tally),
  };
}

function makeCodebookSheet({ texts: { sheets, codebook, columns, codes } }: ExportOptions): Worksheet {
  const rows = COLUMNS.map(({ id, type, codes: held = [] }) => [
    columns[id].title,
    id,
    type,
    columns[id].description,
    held.map((code) => `${code}: ${codes[code] ?? code}`).join('; '),
  ]);
  const titles = [codebook.column, codebook.id, codebook.type, codebook.description, codebook.codes];
  const widths = [18, 18, 10, 60, 60];
  return {
    name: sheets.codebook,
    columns: titles.map((title, at) => ({ title, type: 'string', width: widths[at]! })),
    rows: [rows],
  };
}

/** A workbook (ECMA-376) with three sheets: the facts with typed cells under a frozen row of titles, the sources, the codebook. */
export const xlsxExporter: Exporter = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write(source, options) {
    const tally = new ArticleTally();
    const sheets = [
      makeFactSheet(source, options, tally),
      makeSourceSheet(tally, options),
      makeCodebookSheet(options),
    ];
    yield* writeWorkbook(sheets, { at: options.createdAt, deflate: options.deflate });
  },
};
