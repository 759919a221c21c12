import { ArticleTally, type TalliedArticle } from './article-tally.ts';
import { type Exporter, followFacts } from './exporter.ts';

/** Characters that TeX reads as commands, and what prints them. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign]!);
}

/** An address as `\url` and `url` fields take it: nothing that would end the field. */
function escapeAddress(address: string): string {
  return address.replace(/[\s{}\\]/g, (sign) => encodeURIComponent(sign));
}

/** An entry `@article` of a newspaper (BibLaTeX manual, section 2.1.1; `url` and `urldate` of section 2.2.2). */
function writeEntry({ reference }: TalliedArticle, accessed: string): string {
  const { headline, source, host, date, edition, addresses } = reference;
  const fields: [string, string | undefined | null][] = [
    ['title', `{${escapeTex(headline)}}`],
    ['journaltitle', source || host ? escapeTex(source || host) : null],
    ['date', date],
    ['year', date?.slice(0, 4)],
    ['pages', edition && escapeTex(edition)],
    ['url', addresses[0] && escapeAddress(addresses[0])],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@article{shudu-${reference.id},\n${lines.join('')}}\n\n`;
}

/** The articles of the facts as BibTeX, each once. */
export const bibtexExporter: Exporter = {
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  async *write(source, options) {
    const tally = new ArticleTally();
    for await (const facts of followFacts(source, options)) for (const fact of facts) tally.count(fact);
    for (const article of tally.list()) yield writeEntry(article, options.createdAt.slice(0, 10));
  },
};
