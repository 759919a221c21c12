import { ArticleTally, type TalliedArticle } from './article-tally.ts';
import type { ExportedFact } from './exported-fact.ts';
import { type Exporter, type ExportOptions, followFacts } from './exporter.ts';
import { type FactRow, makeFactRow } from './fact-row.ts';

/** A text as Markdown shows it literally (CommonMark 0.31, section 2.4), on one line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!$&^]/g, '\\$&')
    .replace(/^([-+=]|\d{1,9}[.)])/, (start) => `\\${start}`)
    .replace(/^\\(\d{1,9})([.)])/, '$1\\$2');
}

/** An address between angle brackets where it is one of the web, else plain text. */
function writeAddress(address: string | null): string {
  if (address === null) return '';
  return /^https?:\/\/[^\s<>\\]+$/i.test(address) ? `<${address}>` : escapeMarkdown(address);
}

function writeValue(
  { value_low, value_high, unit, qualifier }: FactRow,
  codes: Record<string, string>,
): string {
  const number = value_low === value_high ? String(value_low) : `${value_low}–${value_high}`;
  return `${qualifier === 'exact' ? '' : `${codes[qualifier] ?? qualifier} `}${number}${unit}`;
}

function writeFact(fact: ExportedFact, number: number, { texts }: ExportOptions): string {
  const row = makeFactRow(fact);
  const about = [row.status, row.measure, row.direction, row.review].map((code) =>
    code === null ? null : (texts.codes[code] ?? code),
  );
  const details = [row.subject, row.period, ...about, row.tags]
    .filter((part) => part)
    .map((part) => escapeMarkdown(part!));
  const name = escapeMarkdown(row.indicator ?? texts.markdown.unknown);
  const note = row.note ? `\n  ${escapeMarkdown(row.note)}\n` : '';
  const value = escapeMarkdown(writeValue(row, texts.codes));
  return `- **${name}** ${value} (${details.join(' · ')})\n\n  > ${escapeMarkdown(row.quote)}[^${number}]\n${note}\n`;
}

function writeFootnote({ reference, number }: TalliedArticle): string {
  const parts = [reference.headline, reference.source, reference.edition, reference.date]
    .filter((part) => part)
    .map((part) => escapeMarkdown(part!));
  const address = writeAddress(reference.addresses[0] ?? null);
  return `[^${number}]: ${[...parts, address].filter((part) => part).join(', ')}\n`;
}

/** A text to read and quote from: every fact with its sentence, every article as a footnote. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  async *write(source, options) {
    const tally = new ArticleTally();
    yield `# ${escapeMarkdown(options.title)}\n\n${options.createdAt.slice(0, 10)}\n\n## ${options.texts.markdown.facts}\n\n`;
    for await (const facts of followFacts(source, options))
      yield facts.map((fact) => writeFact(fact, tally.count(fact).number, options)).join('');
    yield `## ${options.texts.markdown.sources}\n\n`;
    for (const article of tally.list()) yield writeFootnote(article);
  },
};
