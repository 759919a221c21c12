/**
 * `npm run -s extract -- [--date YYYY-MM-DD] [--format jsonl|csv|article] [--url ADDRESS] FILE…`
 *
 * Prints the facts and terms of saved articles: plain text, or HTML by the file's ending (.html, .htm, .xhtml); `-` is standard input
 * (HTML if it begins with a tag). `--date` is the day of publication; without it an HTML page's own date, else a date in the file's name
 * (…-2024-01-18.txt). Offsets are UTF-16, into a plain text as it stands, or into the article's text of a page.
 * Exit code: 0, or 1 if a file could not be read, or 2 for a wrong call.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileTermIndex } from '../lib/dictionary/compile-term-index.ts';
import { readJson } from '../lib/dictionary/formats/json.ts';
import { matchTerms } from '../lib/dictionary/match-terms.ts';
import { suggestTerms } from '../lib/dictionary/suggest-terms.ts';
import { openTermIndex, type TermIndex } from '../lib/dictionary/term-index.ts';
import { writeCsvLine } from '../lib/export/csv-line.ts';
import type { Fact } from '../lib/facts/fact.ts';
import { readFacts } from '../lib/facts/read-facts.ts';
import { type Vocabulary, vocabularyOf } from '../lib/facts/vocabulary.ts';
import type { Article, BlockText } from '../lib/text/article.ts';
import { readPlainText } from '../lib/text/plain-text.ts';

const USAGE = `Usage: npm run -s extract -- [--date YYYY-MM-DD] [--format jsonl|csv|article] [--url ADDRESS] FILE…
  --date    day of publication, against which 今年 and 8月 are read
  --format  jsonl (default): a JSON object a line, facts and terms; csv: facts as a table; article: the article of a page
  --url     address that a page came from, so that the rules of its site apply
  FILE      .html, .htm, .xhtml are read as pages, everything else as plain text; - is standard input`;

const LARGEST_FILE = 20_000_000;

interface Options {
  date: string | null;
  format: 'jsonl' | 'csv' | 'article';
  url: string;
  files: string[];
}

/** What was read from a file: a page's article, or a plain text. */
interface Source {
  text: BlockText & { date: string | null };
  article: Article | null;
}

/** One term as it is printed. */
interface PrintedTerm {
  kind: 'term';
  start: number;
  end: number;
  text: string;
  term: string;
  category: string;
  dictionary: string;
}

let opened: Starter | null = null;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe (head) may close it early; that is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function main(): Promise<void> {
  const options = readOptions();
  if (options.format === 'csv') printCsvHeader(options.files.length > 1);
  for (const file of options.files) {
    try {
      await extract(file, options);
    } catch (error) {
      process.stderr.write(`${file}: ${explain(error)}\n`);
      process.exitCode = 1;
    }
  }
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        format: { type: 'string', default: 'jsonl' },
        url: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      process.exit(0);
    }
    const { date = null, format, url } = values;
    if (date !== null && !isDay(date)) throw new Error(`--date: ${date} is no day of the form YYYY-MM-DD`);
    if (format !== 'jsonl' && format !== 'csv' && format !== 'article')
      throw new Error(`--format: ${format} is none of jsonl, csv, article`);
    if (positionals.length === 0) throw new Error('no FILE was named');
    return { date, format, url, files: positionals };
  } catch (error) {
    process.stderr.write(`${explain(error)}\n${USAGE}\n`);
    process.exit(2);
  }
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

async function extract(file: string, options: Options): Promise<void> {
  const content = readContent(file);
  const isPage =
    /\.x?html?$/i.test(file) ||
    (file === '-' && /^\ufeff?\s*<(?:!doctype|html|head|body|\?xml)/i.test(content));
  const source = isPage ? await readPageFile(content, options) : readTextFile(content, file, options);
  if (options.format === 'article') {
    process.stdout.write(`${JSON.stringify(isPage && source ? printedArticle(source.article) : null)}\n`);
    return;
  }
  if (!source) return;
  const label = options.files.length > 1 ? { file } : {};
  opened ??= openStarter();
  const starter = opened;
  const facts = readFacts(source.text, { vocabulary: starter.vocabulary });
  if (options.format === 'csv') printCsv(facts, label.file);
  else {
    const lines = [...facts.map(printedFact), ...findTerms(source.text, starter.index)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    process.stdout.write(lines.map((line) => `${JSON.stringify({ ...line, ...label })}\n`).join(''));
  }
}

/** The file's text; throws with a clear word where it is too large, binary, or not UTF-8. */
function readContent(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file);
  if (bytes.length > LARGEST_FILE) throw new Error(`larger than ${LARGEST_FILE / 1_000_000} MB`);
  if (bytes.includes(0)) throw new Error('not a text file (it holds zero bytes)');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8; convert it first (iconv -f GB18030 -t UTF-8)');
  }
  // Not the decoder's own text: it drops a byte order mark, which counts in the offsets.
  return bytes.toString('utf8');
}

function readTextFile(text: string, file: string, options: Options): Source {
  const named = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(basename(file))?.[1];
  const date = options.date ?? (named && isDay(named) ? named : null);
  return { text: { text, blocks: readPlainText(text), date }, article: null };
}

/** The article of a page, or null where it has none (a message says why). */
async function readPageFile(html: string, options: Options): Promise<Source | null> {
  const [{ parseHTML }, { Readability }, { readPage }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
    import('../lib/page/read-page.ts'),
  ]);
  const document = parseHTML(html).document as unknown as Document;
  const reading = readPage(document, { address: options.url, Readability });
  if (reading.kind !== 'article') {
    process.stderr.write(`no article: ${reading.reason}\n`);
    return null;
  }
  const { article } = reading;
  return {
    text: { text: article.text, blocks: article.blocks, date: options.date ?? article.date },
    article,
  };
}

function printedArticle(article: Article | null): object | null {
  if (!article) return null;
  const { kicker, headline, subtitle, byline, date, source, edition, text } = article;
  const blocks = article.blocks.map(({ kind, start, end }) => ({ kind, start, end }));
  return { kicker, headline, subtitle, byline, date, source, edition, text, blocks };
}

function printedFact(fact: Fact) {
  const { start, end, text, value, unit, qualifier, indicator, measure, direction, status, period, subject } =
    fact;
  return {
    kind: 'fact',
    ...{ start, end, text, value, unit, qualifier, indicator, measure },
    ...(direction ? { direction } : {}),
    ...{ status, period, subject },
    ...(fact.equivalent ? { equivalent: true } : {}),
    confidence: fact.confidence,
    evidence: fact.evidence,
  };
}

/** The starter dictionary, as terms and as vocabulary of the facts. */
interface Starter {
  index: TermIndex;
  vocabulary: Vocabulary;
}

function openStarter(): Starter {
  const address = new URL('../public/dictionaries/jiangmen.json', import.meta.url);
  const { dictionary } = readJson(readFileSync(address, 'utf8'));
  const index = dictionary && openTermIndex(compileTermIndex(dictionary));
  if (!dictionary || !index) throw new Error('the starter dictionary cannot be read');
  return { index, vocabulary: vocabularyOf(dictionary.entries) };
}

/** Terms of the starter dictionary, and candidates that it does not hold (`dictionary: "suggested"`). */
function findTerms(input: BlockText, index: TermIndex): PrintedTerm[] {
  const matches = matchTerms(input, [{ index }]);
  const found = matches.map(({ start, end, text, term, category, dictionary: id }) => ({
    kind: 'term' as const,
    ...{ start, end, text, term, category, dictionary: id },
  }));
  const suggested = suggestTerms(input, { matches }).map(({ start, end, label, category }) => ({
    kind: 'term' as const,
    ...{ start, end, text: input.text.slice(start, end), term: label, category, dictionary: 'suggested' },
  }));
  return [...found, ...suggested];
}

const COLUMNS = [
  'start',
  'end',
  'text',
  'value',
  'valueTo',
  'unit',
  'qualifier',
  'indicator',
  'measure',
  'direction',
  'status',
  'period',
  'subject',
  'equivalent',
  'confidence',
] as const;

function printCsvHeader(hasFile: boolean): void {
  process.stdout.write(`\ufeff${writeCsvLine([...(hasFile ? ['file'] : []), ...COLUMNS])}`);
}

function printCsv(facts: Fact[], file: string | undefined): void {
  const lines = facts.map((fact) => {
    const [value, valueTo = null] = [fact.value].flat();
    const cells = {
      ...fact,
      value,
      valueTo,
      direction: fact.direction ?? null,
      equivalent: fact.equivalent ? 'true' : null,
    };
    return writeCsvLine([...(file ? [file] : []), ...COLUMNS.map((column) => cells[column] ?? null)]);
  });
  process.stdout.write(lines.join(''));
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'is a folder; name files';
  if (code === 'EACCES') return 'may not be read';
  return error.message;
}

await main();
