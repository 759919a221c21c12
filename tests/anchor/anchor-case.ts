import type { Block, BlockText } from '../../lib/text/article.ts';
import type { Half, Page } from './page.ts';
import { readPages } from './page.ts';
import type { Quote } from './quote.ts';
import { seededRandom, seedOf } from './random.ts';
import type { Edit, Expectation, Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';
import { joinBlocks, joinOrigins } from './tracked-text.ts';

/** Lengths of quotes in UTF-16 units. */
export const LENGTHS = [2, 4, 8, 16, 32, 120] as const;

/** A page before and after an edit, a quote in it, and what must be said of the quote. */
export interface AnchorCase {
  id: string;
  half: Half;
  scenario: string;
  length: number;
  before: BlockText;
  after: BlockText;
  quote: Quote;
  expected: Expectation;
  /** Where the quote stands after the edit: one place for same and edited, two for ambiguous, none for gone. */
  places: Quote[];
}

/** How many cases are tried for each page, scenario and length. */
const TRIES = 2;

/** All cases of one half of the pages. The same on every run and every machine. */
export function makeCases(half: Half): AnchorCase[] {
  const pages = readPages(half);
  return pages.flatMap((page) =>
    SCENARIOS.flatMap((scenario) =>
      LENGTHS.flatMap((length) =>
        Array.from({ length: TRIES }, (_, turn) => makeCase(page, pages, { scenario, length, turn })).filter(
          (made) => made !== null,
        ),
      ),
    ),
  );
}

interface Turn {
  scenario: Scenario;
  length: number;
  turn: number;
}

function makeCase(page: Page, pages: readonly Page[], { scenario, length, turn }: Turn): AnchorCase | null {
  const id = `${page.name}/${scenario.name}/${length}/${turn + 1}`;
  const others = pages.filter((other) => other !== page).map((other) => other.content);
  const before = withRelatedReading(page.content, others);
  const edit = scenario.edit({
    before,
    articleEnd: page.content.text.length,
    strangers: others.flatMap(sentences),
    length,
    random: seededRandom(seedOf(id)),
  });
  if (!edit) return null;
  const places = placesAfter(edit);
  const old = edit.before ?? before;
  return {
    id,
    half: page.half,
    scenario: scenario.name,
    length,
    before: old,
    after: joinBlocks(edit.after),
    quote: edit.quote,
    expected: edit.expected,
    places: edit.expected === 'gone' ? [] : places,
  };
}

function headline({ text, blocks }: BlockText): string {
  const found = blocks.find((block) => block.kind === 'headline') as Block;
  return text.slice(found.start, found.end);
}

function withRelatedReading(content: BlockText, others: readonly BlockText[]): BlockText {
  const own = content.blocks.map(({ kind, start, end }) => ({ kind, text: content.text.slice(start, end) }));
  const links = others.map((other) => ({ kind: 'listItem' as const, text: headline(other) }));
  return joinBlocks([...own, { kind: 'heading', text: '相关阅读' }, ...links]);
}

function sentences({ text }: BlockText): string[] {
  return text.split(/(?<=[。！？])|\n/).filter((sentence) => sentence.length > 20);
}

/** Follows the units of the quote: each run from its first to its last surviving unit is a place. */
function placesAfter({ quote, after }: Edit): Quote[] {
  const origins = joinOrigins(after);
  const places: Quote[] = [];
  let open: Quote | null = null;
  let lastOrigin = -1;
  origins.forEach((origin, at) => {
    if (origin < quote.start || origin >= quote.end) return;
    if (open === null || origin < lastOrigin) {
      open = { start: at, end: at + 1 };
      places.push(open);
    } else open.end = at + 1;
    lastOrigin = origin;
  });
  return places;
}
