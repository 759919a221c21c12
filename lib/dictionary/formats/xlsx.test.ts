import fc from 'fast-check';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { arbitraryDictionary } from '../arbitrary-dictionary.ts';
import { LIMITS } from '../limits.ts';
import { toTable } from './table.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A workbook of one sheet with this XML in its sheet data. */
function makeWorkbook(rows: string, shared?: string): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': encode(
      '<workbook><sheets><sheet name="a" sheetId="1" r:id="r7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': encode(
      '<Relationships><Relationship Id="r7" Target="worksheets/data.xml"/></Relationships>',
    ),
    'xl/worksheets/data.xml': encode(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  };
  if (shared !== undefined) files['xl/sharedStrings.xml'] = encode(shared);
  return zipSync(files);
}

describe('XLSX', () => {
  it('round-trips every entry', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDictionary(), async ({ entries }) => {
        const { entries: read, issues } = readXlsx(await writeXlsx(entries));
        expect(issues.filter((issue) => issue.severity === 'refused')).toEqual([]);
        expect(read).toEqual(entries);
      }),
      { numRuns: 30 },
    );
  });

  it('is read by another reader as the same table', async () => {
    const [dictionary] = fc.sample(arbitraryDictionary(), { numRuns: 1, seed: 7 });
    const [sheet] = await readXlsxFile(Buffer.from(await writeXlsx(dictionary!.entries)));
    const rows = sheet!.data.map((row) => row.map((cell) => cell ?? ''));
    expect(rows).toEqual(toTable(dictionary!.entries));
  });

  it('reads shared strings with runs, gaps between cells, and says the row that is refused', () => {
    const shared =
      '<sst><si><t>术语</t></si><si><r><t>双</t></r><r><rPr><b/></rPr><t>碳</t></r><rPh><t>ㄕ</t></rPh></si></sst>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>释义</t></is></c></row>' +
      '<row r="4"><c r="A4" t="s"><v>1</v></c><c r="C4" t="str"><f>1+1</f><v>2</v></c></row>' +
      '<row r="9"><c r="A9" t="inlineStr"><is><t>碳</t></is></c></row>';
    const { entries, issues } = readXlsx(makeWorkbook(rows, shared));
    expect(entries.map(({ prefLabel, definition }) => [prefLabel, definition])).toEqual([['双碳', '2']]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['too-short', 9]]);
  });

  it('gives up an archive that grows beyond the limit', { timeout: 30_000 }, () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(LIMITS.xml + 1) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(readXlsx(bomb).issues).toEqual([
      expect.objectContaining({ severity: 'refused', code: 'too-large' }),
    ]);
  });

  it('refuses what is no workbook', () => {
    expect(readXlsx(encode('PK')).issues[0]).toMatchObject({ code: 'malformed' });
    expect(readXlsx(zipSync({ 'a.txt': encode('a') })).issues[0]).toMatchObject({ code: 'malformed' });
    expect(readXlsx(makeWorkbook('<row><c r="ZZZ1"><v>1</v></c></row>')).issues[0]).toMatchObject({
      code: 'too-large',
    });
  });
});
