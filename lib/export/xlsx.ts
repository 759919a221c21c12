import { ArticleTally } from './article-tally.ts';
import { COLUMNS } from './columns.ts';
import { type Exporter, type ExportOptions, type ExportSource, followFacts } from './exporter.ts';
import { makeLabelledCells } from './labelled-row.ts';
import { escapeXml, STYLES, type Worksheet, writeWorksheet } from './worksheet.ts';
import { writeZip, type ZippedFile } from './zip-writer.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

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

function listParts(sheets: readonly Worksheet[]): ZippedFile[] {
  const numbers = sheets.map((_, at) => at + 1);
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${MAIN}.worksheet+xml"/>`,
  );
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const part = (name: string, xml: string): ZippedFile => ({ name, content: [DECLARATION + xml] });
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${types.join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', STYLES),
  ];
}

/**
 * A workbook (ECMA-376) with three sheets: the facts with typed cells under a frozen row of titles, the sources, the codebook.
 * It is written row by row into the archive: a workbook of 100,000 facts held as objects would take more than a gigabyte.
 */
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
    const files = sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: writeWorksheet(sheet),
    }));
    yield* writeZip([...listParts(sheets), ...files], { at: options.createdAt, deflate: options.deflate });
  },
};
