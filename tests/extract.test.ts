import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** The command line as a researcher runs it, in a process of its own. */
const ROOT = new URL('..', import.meta.url).pathname;
const LIMIT = 30_000;
const PAGE = join(ROOT, 'tests/pages/01_epaper_content.html');
const ADDRESS = 'http://dzb.jmrb.com:8090/jmrb/html/2025-12/19/content_742057.htm';
const TEXT = '2023年，蓬江区新增规上工业企业45家。力争今年地区生产总值增长6%以上。\n';
const folder = mkdtempSync(join(tmpdir(), 'shudu-extract-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  out: string;
  error: string;
}

function extract(parameters: readonly string[], input = ''): Run {
  const call = ['--import', 'tsx', 'scripts/extract.ts', ...parameters];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    timeout: LIMIT,
  });
  return { code: status, out: stdout, error: stderr };
}

function save(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

interface Line {
  kind: 'fact' | 'term';
  start: number;
  end: number;
  text: string;
  [field: string]: unknown;
}

function linesOf(out: string): Line[] {
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('extract, of plain text', () => {
  it('prints facts and terms with offsets into the file as it stands', { timeout: LIMIT }, () => {
    const { code, out, error } = extract([save('news-2024-01-18.txt', `\ufeff${TEXT}`)]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const lines = linesOf(out);
    for (const { start, end, text } of lines) expect(`\ufeff${TEXT}`.slice(start, end)).toBe(text);
    expect(lines.map(({ start }) => start)).toEqual(lines.map(({ start }) => start).sort((a, b) => a - b));
    const [first, second] = lines.filter(({ kind }) => kind === 'fact');
    expect(first).toMatchObject({
      ...{ text: '45家', value: 45, unit: '家', qualifier: 'exact', indicator: '规上工业企业' },
      ...{ measure: 'increment', status: 'actual', period: '2023', subject: '蓬江区' },
    });
    // The date in the file's name says which year 今年 is.
    expect(second).toMatchObject({
      ...{ value: 6, unit: '%', qualifier: 'min', indicator: '地区生产总值' },
      ...{ measure: 'growth', status: 'target', period: '2024' },
    });
    for (const { kind, confidence, evidence } of lines)
      if (kind === 'fact') expect([typeof confidence, Array.isArray(evidence)]).toEqual(['number', true]);
    expect(lines.filter(({ kind }) => kind === 'term').map(({ term }) => term)).toContain('地区生产总值');
  });

  it('reads standard input, and --date', { timeout: LIMIT }, () => {
    const { code, out } = extract(['--date', '2026-03-01', '-'], TEXT);
    expect(code).toBe(0);
    expect(linesOf(out).filter(({ kind }) => kind === 'fact')).toMatchObject([
      { period: '2023', status: 'actual' },
      { period: '2026', status: 'target' },
    ]);
  });

  it('prints one table of several files', { timeout: LIMIT }, () => {
    const files = [save('a-2024-01-18.txt', TEXT), save('b-2025-01-18.txt', '建设10—20座驿站，“一站”式。\n')];
    const { code, out } = extract(['--format', 'csv', ...files]);
    expect(code).toBe(0);
    const rows = out.replace('\ufeff', '').trim().split('\r\n');
    expect(out.startsWith('\ufefffile,start,end,text,value,valueTo,unit,qualifier,indicator')).toBe(true);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain(',45家,45,,家,exact,规上工业企业,increment,,actual,2023,蓬江区,');
    expect(rows[3]).toContain(',10—20座,10,20,座,exact,驿站,');
  });
});

describe('extract, of a page', () => {
  it('prints the article by the rules of its site, and facts with offsets into its text', {
    timeout: LIMIT,
  }, () => {
    const { code, out } = extract(['--url', ADDRESS, '--format', 'article', PAGE]);
    expect(code).toBe(0);
    const article = JSON.parse(out);
    expect(article).toMatchObject({
      kicker: '区委全会审议通过“十五五”规划建议',
      headline: '岗安区力争五年再造一个工业新城',
      subtitle: '地区生产总值年均增长6.5%左右 规上工业总产值突破1800亿元',
      date: '2025-12-19',
      source: '江门日报',
    });
    expect(article.text).toContain('产业是硬支撑');
    expect(article.text).not.toContain('上一版');
    for (const { start, end } of article.blocks)
      expect(0 <= start && start < end && end <= article.text.length).toBe(true);
    expect(article.blocks.map(({ kind }: { kind: string }) => kind)).toContain('headline');

    const lines = linesOf(extract(['--url', ADDRESS, PAGE]).out);
    for (const line of lines) expect(article.text.slice(line.start, line.end)).toBe(line.text);
    const facts = lines.filter(({ kind }) => kind === 'fact');
    expect(facts.find((fact) => fact.text === '1172.6亿元')).toMatchObject({
      value: 117_260_000_000,
      period: '2025',
    });
    expect(facts.find((fact) => fact.text === '146个')).toMatchObject({ status: 'target', period: '2026' });
  });

  it('prints null where there is no article, and says why', { timeout: LIMIT }, () => {
    const list = join(ROOT, 'tests/pages/35_news_list.html');
    const plain = save('plain.txt', TEXT);
    const { code, out, error } = extract(['--format', 'article', list, plain]);
    expect({ code, out }).toEqual({ code: 0, out: 'null\nnull\n' });
    expect(error).toContain('no article');
    expect(extract([list])).toMatchObject({ code: 0, out: '' });
  });
});

describe('extract, called wrongly', () => {
  it.each([
    [['--date', '2024-02-31', 'x.txt'], '2024-02-31'],
    [['--format', 'xml', 'x.txt'], 'xml'],
    [[], 'no FILE'],
  ])('%j is refused with the usage', { timeout: LIMIT }, (parameters, word) => {
    const { code, out, error } = extract(parameters);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(word);
    expect(error).toContain('Usage:');
  });

  it('reads the other files where one is missing, binary or not UTF-8', { timeout: LIMIT }, () => {
    const missing = join(folder, 'missing.txt');
    const binary = save('binary.txt', new Uint8Array([0x35, 0, 0x36]));
    const gbk = save('gbk.txt', new Uint8Array([0xd0, 0xc2, 0xd4, 0xf6]));
    const { code, out, error } = extract([missing, binary, gbk, folder, save('good-2024-01-18.txt', TEXT)]);
    expect(code).toBe(1);
    expect(error).toContain(`${missing}: no such file`);
    expect(error).toContain(`${binary}: not a text file`);
    expect(error).toContain(`${gbk}: not UTF-8`);
    expect(error).toContain(`${folder}: is a folder`);
    expect(linesOf(out).filter(({ kind }) => kind === 'fact')).toHaveLength(2);
  });
});
