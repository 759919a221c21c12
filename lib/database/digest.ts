import { correctedFact } from '../facts/corrected-fact.ts';
import type { Fact } from '../facts/fact.ts';
import type { LedgerFact } from '../facts/ledger.ts';
import { type ArticleKeys, makeCatalogueRow } from './catalogue-row.ts';
import type { FactRecord } from './records.ts';
import type { CatalogueRow, DigestRow } from './rows.ts';

/** A fact of a digest: the catalogue's row without its signature, and what the ledger asks. */
export interface DigestFact extends Omit<CatalogueRow, 'signature'> {
  ledger: LedgerFact;
}

/** Bits of what a fact is besides its answers. */
const FLAG = { equivalent: 1, down: 2, range: 4 } as const;
/** Stands for a text that is null. */
const NOTHING = -1;

/** Numbers the texts of a digest. */
class WordList {
  readonly words: string[] = [];
  readonly #places = new Map<string, number>();

  place(word: string | null): number {
    if (word === null) return NOTHING;
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

function digestFact(record: FactRecord, article: ArticleKeys): DigestFact {
  const isRenamed = record.correction !== null && 'indicator' in record.correction;
  const fact = correctedFact(record);
  const { signature: _, ...row } = makeCatalogueRow(record, article);
  return {
    ...row,
    ledger: {
      id: record.id,
      article: record.article,
      date: article.date,
      fact,
      indicatorId: isRenamed ? null : fact.indicatorId,
    },
  };
}

function flagsOf({ equivalent, direction, value }: LedgerFact['fact']): number {
  return (
    (equivalent ? FLAG.equivalent : 0) |
    (direction === 'down' ? FLAG.down : 0) |
    (typeof value === 'number' ? 0 : FLAG.range)
  );
}

/** The numbers of a fact in the order in which `readFact` takes them. */
function numbersOf({ ledger: { fact, indicatorId }, ...row }: DigestFact, words: WordList): number[] {
  const [low, high] = typeof fact.value === 'number' ? [fact.value, fact.value] : fact.value;
  const answers = [row.status, row.review, row.indicator, fact.subject, fact.period, row.unit];
  const asked = [fact.indicator, indicatorId, fact.measure, fact.qualifier, fact.text];
  return [
    row.at,
    low,
    high,
    flagsOf(fact),
    ...[...answers, ...asked].map((one) => words.place(one)),
    row.tags.length,
    ...row.tags.map((tag) => words.place(tag)),
    row.terms.length,
    ...row.terms.map((term) => words.place(term)),
  ];
}

function writeDigest(article: ArticleKeys, facts: DigestFact[]): DigestRow {
  const sorted = facts.sort((one, other) => (one.id < other.id ? -1 : 1));
  const words = new WordList();
  const numbers = sorted.flatMap((fact) => numbersOf(fact, words));
  return {
    article: article.id,
    date: article.date,
    source: article.source ?? article.host,
    ids: sorted.map(({ id }) => id),
    words: words.words,
    numbers,
  };
}

/** The digest of an article's facts. To be made anew whenever the article changes. */
export function makeDigest(article: ArticleKeys, facts: Iterable<FactRecord>): DigestRow {
  return writeDigest(
    article,
    [...facts].map((record) => digestFact(record, article)),
  );
}

/** A digest with some facts put in or replaced. */
export function changeDigest(
  article: ArticleKeys,
  digest: DigestRow | undefined,
  records: readonly FactRecord[],
): DigestRow {
  const given = new Set(records.map(({ id }) => id));
  const others = digest ? readDigest(digest).filter(({ id }) => !given.has(id)) : [];
  return writeDigest(article, [...others, ...records.map((record) => digestFact(record, article))]);
}

/** Reads the numbers of a digest one after the other. */
class NumberReader {
  #place = 0;
  readonly #row: DigestRow;

  constructor(row: DigestRow) {
    this.#row = row;
  }

  number(): number {
    return this.#row.numbers[this.#place++]!;
  }

  word(): string | null {
    const place = this.number();
    return place === NOTHING ? null : this.#row.words[place]!;
  }

  words(): string[] {
    const count = this.number();
    const words: string[] = [];
    for (let at = 0; at < count; at += 1) words.push(this.word()!);
    return words;
  }
}

function readFact(row: DigestRow, id: string, reader: NumberReader): DigestFact {
  const at = reader.number();
  const low = reader.number();
  const high = reader.number();
  const flags = reader.number();
  const status = reader.word() as Fact['status'];
  const review = reader.word()!;
  const indicator = reader.word()!;
  const subject = reader.word();
  const period = reader.word();
  const unit = reader.word()!;
  const words = reader.word();
  const indicatorId = reader.word();
  const measure = reader.word() as Fact['measure'];
  const qualifier = reader.word() as Fact['qualifier'];
  const text = reader.word()!;
  const fact: LedgerFact['fact'] = {
    text,
    value: flags & FLAG.range ? [low, high] : low,
    unit,
    qualifier,
    indicator: words,
    measure,
    status,
    period,
    subject,
  };
  if (flags & FLAG.down) fact.direction = 'down';
  if (flags & FLAG.equivalent) fact.equivalent = true;
  const { article, date, source } = row;
  return {
    id,
    article,
    at,
    status,
    review,
    indicator,
    subject: subject ?? '',
    period: period ?? '',
    source,
    unit,
    value: low,
    tags: reader.words(),
    terms: reader.words(),
    ledger: { id, article, date, fact, indicatorId },
  };
}

/** The facts of a digest in the order of their ids. */
export function readDigest(row: DigestRow): DigestFact[] {
  const reader = new NumberReader(row);
  return row.ids.map((id) => readFact(row, id, reader));
}
