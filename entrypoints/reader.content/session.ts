import type { PageState } from '../../lib/messages/protocol.ts';
import type { Reading } from '../../lib/messages/reading.ts';
import type { ErrorCode } from '../../lib/messages/result.ts';
import { createPainter, type PageMark, type Painter } from '../../lib/page/highlights.ts';
import { characterAt } from '../../lib/page/hit-test.ts';
import { isDarkBehind } from '../../lib/page/page-colours.ts';
import type { PageReading } from '../../lib/page/read-page.ts';
import { classifyAddress } from '../../lib/page/site-rules.ts';
import { indexSpans, type SpanIndex } from '../../lib/page/span-index.ts';
import type { TextMap } from '../../lib/page/text-map.ts';
import type { Article } from '../../lib/text/article.ts';
import { shortenArticle } from '../../lib/text/shorten-article.ts';
import { ask } from './ask.ts';
import { type ArticleTools, takeArticleTools } from './door.ts';
import { listPageMarks } from './page-marks.ts';

/** What the reader knows of the page at the moment. */
interface Found {
  article: Article;
  map: TextMap;
  reading: Reading;
  marks: PageMark[];
  index: SpanIndex<PageMark>;
}

/** Reads the article of a frame and keeps its marks painted. */
export interface ReaderSession {
  /** Reads the page (again) and paints. Later calls while one runs are answered by one more run after it. */
  read(): Promise<void>;
  /** Says that the page is not worth reading: a page plan, a list, a page without running text. */
  passOver(): void;
  /** Puts changed records in place and paints what they change. */
  update(change: (reading: Reading) => Reading): void;
  /** Goes on without keeping anything: the reader had the article forgotten. */
  stopCollecting(): Promise<void>;
  /** Keeps the article although keeping is switched off: the reader acted on it. Null if that failed. */
  collect(): Promise<Reading | ErrorCode>;
  found(): Found | null;
  marksAt(x: number, y: number): PageMark[];
  focus(span: { start: number; end: number } | null): void;
  describe(): PageState;
  stop(): void;
}

interface SessionOptions {
  document: Document;
  /** Called after each painting. */
  onPainted: () => void;
}

async function loadArticleTools(): Promise<ArticleTools | ErrorCode> {
  const loaded = takeArticleTools();
  if (loaded) return loaded;
  const answer = await ask('loadArticleTools');
  if (!answer.ok) return answer.error;
  return takeArticleTools() ?? 'unexpected';
}

/** Makes the session of a frame. */
export function createSession({ document, onPainted }: SessionOptions): ReaderSession {
  const address = () => document.location.href;
  let state: PageState = { kind: 'reading', address: address() };
  let found: Found | null = null;
  let painter: Painter | null = null;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let forgotten = false;
  let shortened = false;

  const forget = (next: PageState): void => {
    painter?.clear();
    painter = null;
    found = null;
    state = next;
  };

  const paint = (article: Article, map: TextMap, reading: Reading): void => {
    const marks = listPageMarks(reading);
    painter ??= createPainter(isDarkBehind(map.nodes[0]?.parentElement ?? document.documentElement));
    painter.paint(marks, map.toRange);
    found = { article, map, reading, marks, index: indexSpans(marks) };
    state = {
      kind: 'article',
      articleId: reading.articleId,
      headline: article.headline,
      collected: reading.collected,
      counts: { facts: reading.facts.length, terms: reading.terms.length },
      shortened,
      address: address(),
    };
    onPainted();
  };

  const understand = async (page: Extract<PageReading, { kind: 'article' }>): Promise<void> => {
    const { map } = page;
    const article = shortenArticle(page.article);
    shortened = article !== page.article;
    const answer = await ask('readArticle', forgotten ? { article, collect: false } : { article });
    if (stopped) return;
    if (!answer.ok) return forget({ kind: 'failed', error: answer.error, address: address() });
    paint(article, map, answer.value);
  };

  const readOnce = async (): Promise<void> => {
    const tools = await loadArticleTools();
    if (typeof tools === 'string') return forget({ kind: 'failed', error: tools, address: address() });
    const page = tools.readPage(document, address());
    if (page.kind === 'article') await understand(page);
    else forget({ kind: page.kind, address: address() });
  };

  return {
    read() {
      if (running) {
        again = true;
        return running;
      }
      running = (async () => {
        do {
          again = false;
          await readOnce();
        } while (again && !stopped);
      })().finally(() => {
        running = null;
      });
      return running;
    },
    passOver() {
      forget({ kind: classifyAddress(address()) === 'other' ? 'none' : 'list', address: address() });
    },
    update(change) {
      if (found) paint(found.article, found.map, change(found.reading));
    },
    async collect() {
      if (!found) return 'notFound';
      if (found.reading.collected) return found.reading;
      const { article, map } = found;
      const answer = await ask('readArticle', { article, collect: true });
      if (!answer.ok) return answer.error;
      forgotten = false;
      paint(article, map, answer.value);
      return answer.value;
    },
    stopCollecting() {
      forgotten = true;
      return this.read();
    },
    found: () => found,
    marksAt(x, y) {
      if (!found) return [];
      const character = characterAt(document, x, y);
      const offset = character && found.map.fromPoint(character.node, character.offset);
      return offset === null ? [] : found.index.at(offset);
    },
    focus(span) {
      painter?.focus(span && (found?.map.toRange(span.start, span.end) ?? null));
    },
    describe: () => state,
    stop() {
      stopped = true;
      forget({ kind: 'none', address: address() });
    },
  };
}
