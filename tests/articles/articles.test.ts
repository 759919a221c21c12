import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** One line of a `.figures.jsonl` file; the fields are explained in README.md beside this test. */
interface GoldFigure {
  context: string;
  occurrence?: number;
  value: number | [number, number];
  unit: string;
  qualifier: string;
  indicator: string | string[];
  measure: string | string[];
  direction?: string;
  status: string;
  period: string | null | (string | null)[];
  subject: string | null | (string | null)[];
  equivalent?: boolean;
  optional?: boolean;
}

/** One line of a `.terms.jsonl` file. */
interface GoldTerm {
  term: string;
  aliases?: string[];
  category: string;
}

const FIELDS = [
  'context',
  'occurrence',
  'value',
  'unit',
  'qualifier',
  'indicator',
  'measure',
  'direction',
  'status',
  'period',
  'subject',
  'equivalent',
  'optional',
];
const REQUIRED = [
  'context',
  'value',
  'unit',
  'qualifier',
  'indicator',
  'measure',
  'status',
  'period',
  'subject',
];
const QUALIFIERS = ['exact', 'min', 'max', 'approx'];
const MEASURES = ['level', 'increment', 'growth', 'share', 'rank', 'change'];
const STATUSES = ['actual', 'target'];
const CATEGORIES = ['policy', 'indicator', 'place', 'organization', 'industry', 'project', 'jargon'];
const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;
const NAME = /^[a-z]+(-[a-z]+)*-\d{4}-\d{2}-\d{2}$/;

/** Units that are understood without being written: GDP in 元, a table cell under a heading, 第一 as a rank, 六大 as a count. */
const IMPLIED_UNITS = new Set(['元', '个', '位', '%', '倍', '件', '次', '点', '人次', '人', '百分点']);

const readRecords = <T>(path: URL): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}

/** Finds the mention as the scorer does: the k-th place where the context stands, less its brackets. */
function locate(text: string, figure: GoldFigure): { start: number; end: number; occurrences: number } {
  const before = figure.context.indexOf('⟦');
  const after = figure.context.indexOf('⟧') - 1;
  const plain = figure.context.replace('⟦', '').replace('⟧', '');
  let at = -1;
  for (let k = 0; k < (figure.occurrence ?? 1); k++) {
    at = text.indexOf(plain, at + 1);
    if (at < 0) return { start: -1, end: -1, occurrences: 0 };
  }
  return { start: at + before, end: at + after, occurrences: countOccurrences(text, plain) };
}

const folders = [new URL('./', import.meta.url), new URL('./held-out/', import.meta.url)];
const articles = folders.filter(existsSync).flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.txt'.length), folder })),
);

it('finds the articles', () => {
  expect(articles.length).toBeGreaterThanOrEqual(96);
  expect(new Set(articles.map(({ name }) => name)).size).toBe(articles.length);
});

describe.each(articles)('$name', ({ name, folder }) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), 'utf8');
  const figures = readRecords<GoldFigure>(new URL(`${name}.figures.jsonl`, folder));
  const terms = readRecords<GoldTerm>(new URL(`${name}.terms.jsonl`, folder));

  it('is named GENRE-PLACE-DATE', () => {
    expect(name).toMatch(NAME);
  });

  it('has records with the fields and words of the guidelines', () => {
    for (const figure of figures) {
      expect(
        Object.keys(figure).filter((key) => !FIELDS.includes(key)),
        figure.context,
      ).toEqual([]);
      expect(
        REQUIRED.filter((key) => !(key in figure)),
        figure.context,
      ).toEqual([]);
      expect(QUALIFIERS, figure.context).toContain(figure.qualifier);
      expect(STATUSES, figure.context).toContain(figure.status);
      for (const measure of asList(figure.measure)) expect(MEASURES, figure.context).toContain(measure);
      expect(['down', undefined], figure.context).toContain(figure.direction);
      for (const period of asList(figure.period)) {
        if (period !== null) expect(period, figure.context).toMatch(PERIOD);
      }
      for (const subject of asList(figure.subject)) expect(subject, figure.context).not.toBe('');
    }
  });

  it('has a numeric value and a unit that is written or understood', () => {
    for (const figure of figures) {
      const values = asList(figure.value);
      expect(values.length, figure.context).toBeLessThanOrEqual(2);
      for (const value of values) expect(Number.isFinite(value), figure.context).toBe(true);
      const written = text.includes(figure.unit) || IMPLIED_UNITS.has(figure.unit);
      expect(written, `${figure.context} ${figure.unit}`).toBe(true);
    }
  });

  it('encloses each mention once, in a context that stands in the text', () => {
    for (const figure of figures) {
      expect(figure.context, figure.context).toMatch(/^[^⟦⟧\n]*⟦[^⟦⟧\n]+⟧[^⟦⟧\n]*$/);
      const { start, occurrences } = locate(text, figure);
      expect(start, figure.context).toBeGreaterThanOrEqual(0);
      expect(occurrences === 1 || figure.occurrence !== undefined, figure.context).toBe(true);
    }
  });

  it('lists the mentions in document order, disjoint', () => {
    const spans = figures.map((figure) => locate(text, figure));
    for (const [at, span] of spans.entries()) {
      expect(span.end, figures[at]?.context).toBeGreaterThan(span.start);
      expect(span.start, figures[at]?.context).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
    }
  });

  it('copies indicators from the text', () => {
    for (const figure of figures) {
      for (const indicator of asList(figure.indicator)) expect(text, figure.context).toContain(indicator);
    }
  });

  it('lists key terms that stand in the text, each once', () => {
    for (const { term, aliases = [], category } of terms) {
      expect(CATEGORIES, term).toContain(category);
      for (const words of [term, ...aliases]) expect(text).toContain(words);
    }
    expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  });
});
