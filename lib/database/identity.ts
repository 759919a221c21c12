import type { Article } from '../text/article.ts';
import { fold } from '../text/fold.ts';
import { hashText } from './hash.ts';
import type { ShuduDatabase } from './open.ts';
import type { ArticleRow } from './rows.ts';

/** Two texts of one article differ at different hosts by captions, bylines and a "read more": this share of pieces is the same. */
const NEARLY_SAME = 0.8;
/** Below this share two texts at one address are two articles: the address was used again. */
const ANOTHER_TEXT = 0.3;
const PIECE = 6;

/** Host of an address without port and `www.`; empty for pasted text, files and what is no address. */
export function hostOf(address: string | null): string {
  if (address === null || !URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '');
}

/** The addresses under which an article is known. A page may name a canonical address on its own host only: it cannot pass for another's. */
export function addressesOf(article: Pick<Article, 'address' | 'canonicalAddress'>): string[] {
  const { address, canonicalAddress } = article;
  const trusted =
    canonicalAddress !== null && (address === null || hostOf(address) === hostOf(canonicalAddress));
  const addresses = [trusted ? canonicalAddress : null, address].filter((one) => one !== null);
  return [...new Set(addresses)];
}

/** Characters that carry the words of a text: no spaces, no punctuation, folded. */
function lettersOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the same article has in common wherever it stands: headline and date. Empty where it has no headline. */
export function likenessOf(article: Pick<Article, 'headline' | 'date'>): string {
  const headline = lettersOf(article.headline);
  return headline === '' ? '' : `${headline}|${article.date ?? ''}`;
}

function piecesOf(text: string): Set<string> {
  const letters = lettersOf(text);
  const pieces = new Set<string>();
  for (let at = 0; at + PIECE <= letters.length; at += 1) pieces.add(letters.slice(at, at + PIECE));
  return pieces;
}

/**
 * Share of pieces of six letters that two texts have in common, 0 to 1 (Jaccard's coefficient over w-shingles;
 * Broder, "On the resemblance and containment of documents", 1997).
 */
function resemblance(one: string, other: string): number {
  const pieces = piecesOf(one);
  const others = piecesOf(other);
  let shared = 0;
  for (const piece of pieces) if (others.has(piece)) shared += 1;
  const all = pieces.size + others.size - shared;
  return all === 0 ? Number(lettersOf(one) === lettersOf(other)) : shared / all;
}

/** Whether two sources may be one: equal, or one page does not say. */
function sourcesAgree(one: string | null, other: string | null): boolean {
  return one === null || other === null || lettersOf(one) === lettersOf(other);
}

/** Whether an address that was an article's now shows another one: other day, other headline, another text. */
async function isReplaced(db: ShuduDatabase, row: ArticleRow, article: Article): Promise<boolean> {
  const otherDay = row.date !== null && article.date !== null && row.date !== article.date;
  if (!otherDay || lettersOf(row.headline) === lettersOf(article.headline)) return false;
  const text = await db.texts.get(row.id);
  return text !== undefined && resemblance(text.content.text, article.text) < ANOTHER_TEXT;
}

async function findByAddress(db: ShuduDatabase, article: Article): Promise<ArticleRow | undefined> {
  const rows = await db.articles.where('addresses').anyOf(addressesOf(article)).distinct().toArray();
  for (const row of rows) if (!(await isReplaced(db, row, article))) return row;
  return undefined;
}

async function findByLikeness(db: ShuduDatabase, article: Article): Promise<ArticleRow | undefined> {
  const likeness = likenessOf(article);
  if (likeness === '' || article.date === null) return undefined;
  const alike = await db.articles.where('likeness').equals(likeness).toArray();
  for (const row of alike) {
    if (!sourcesAgree(row.source, article.source)) continue;
    const text = await db.texts.get(row.id);
    if (text && resemblance(text.content.text, article.text) >= NEARLY_SAME) return row;
  }
  return undefined;
}

/**
 * The kept article that this one is, if there is one: known by an address, or (at another host, or pasted) by the same headline
 * and date, no other source, and nearly the same text.
 */
export async function findSameArticle(db: ShuduDatabase, article: Article): Promise<ArticleRow | undefined> {
  return (await findByAddress(db, article)) ?? (await findByLikeness(db, article));
}

/**
 * The id of an article that is not kept yet (`findSameArticle` gave none), made from its canonical address (from its text where it has
 * no address), so that the same article gets the same id on every machine.
 */
export async function nameArticle(db: ShuduDatabase, article: Article): Promise<string> {
  const name = addressesOf(article)[0] ?? `${article.headline}\n${article.text}`;
  let id = hashText(name);
  // Two names may meet in one hash, by chance or by someone's doing: the later article never takes the earlier one's place.
  for (let more = 2; await db.articles.get(id); more += 1) id = `${hashText(name)}${more}`;
  return id;
}
