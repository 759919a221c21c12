import { Readability } from '@mozilla/readability';
import { createTextAnnotator } from '@recogito/text-annotator';
import Mark from 'mark.js';
import { createPainter, type PageMark } from '../lib/page/highlights.ts';
import { characterAt } from '../lib/page/hit-test.ts';
import { readPage } from '../lib/page/read-page.ts';
import { indexSpans } from '../lib/page/span-index.ts';

/** Milliseconds that one painter needs for a page of marks; `hit` for one look at what is under a point. */
export interface PaintTiming {
  apply: number;
  frame: number;
  hit: number;
  clear: number;
  /** Tasks of more than 50 ms while the painted page scrolls over 60 frames. */
  longTasks: number;
  nodesAdded: number;
  hits: number;
}

interface Painting {
  apply(): void;
  /** Whether a mark is under the point. */
  hit(x: number, y: number): boolean;
  clear(): void;
}

const ADDRESS = 'http://dzb.jmrb.com:8080/jmrb/html/2025-12/19/content_1.htm';
const LOOKS = 200;
const KINDS = ['target', 'actual', 'term', 'yellow', 'green', 'blue', 'pink', 'unclear'] as const;

/** Writes a page of 1,500 paragraphs, about 150,000 characters, and gives where marks are to be painted, evenly spread. */
function writePage(count: number): { start: number; end: number }[] {
  const sentence =
    '全会提出,到2030年,全区地区生产总值力争突破1600亿元,年均增长6.5%左右,规上工业总产值突破1800亿元。';
  document.body.innerHTML = `<table><tr><td><strong>试验文章</strong></td></tr></table><div id="ozoom">${Array.from(
    { length: 1_500 },
    (_, at) => `<p>第<b>${at}</b>段:${sentence}${sentence.slice(0, 30)}</p>`,
  ).join('')}</div>`;
  const length = document.querySelector('#ozoom')!.textContent!.length;
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at * (length - 10)) / count);
    return { start, end: start + 4 };
  });
}

function paintOurs(spans: { start: number; end: number }[]): Painting {
  const page = readPage(document, { address: ADDRESS, Readability });
  if (page.kind !== 'article') throw new Error('the page is no article');
  const { map, article } = page;
  const shift = article.blocks.find(({ kind }) => kind === 'paragraph')!.start;
  const marks = spans.map(
    ({ start, end }, at): PageMark => ({
      key: String(at),
      kind: KINDS[at % 8]!,
      start: start + shift,
      end: end + shift,
    }),
  );
  const painter = createPainter(false);
  const index = indexSpans(marks);
  return {
    apply: () => painter.paint(marks, map.toRange),
    hit(x, y) {
      const character = characterAt(document, x, y);
      const offset = character && map.fromPoint(character.node, character.offset);
      return offset !== null && index.at(offset).length > 0;
    },
    clear: () => painter.clear(),
  };
}

function paintMarkJs(spans: { start: number; end: number }[]): Painting {
  const mark = new Mark(document.querySelector('#ozoom')!);
  return {
    apply: () => mark.markRanges(spans.map(({ start, end }) => ({ start, length: end - start }))),
    hit: (x, y) => Boolean(document.elementFromPoint(x, y)?.closest('mark')),
    clear: () => mark.unmark(),
  };
}

function paintRecogito(spans: { start: number; end: number }[]): Painting {
  const root = document.querySelector<HTMLElement>('#ozoom')!;
  const annotator = createTextAnnotator(root);
  const text = root.textContent!;
  const annotations = spans.map(({ start, end }, at) => ({
    id: String(at),
    bodies: [],
    target: { annotation: String(at), selector: [{ quote: text.slice(start, end), start, end }] },
  }));
  return {
    apply: () => void annotator.setAnnotations(annotations as never),
    hit(x, y) {
      const box = root.getBoundingClientRect();
      return Boolean(annotator.state.store.getAt(x - box.left, y - box.top));
    },
    clear: () => annotator.destroy(),
  };
}

const PAINTERS = { 数读: paintOurs, 'mark.js': paintMarkJs, 'text-annotator': paintRecogito };

const nextFrame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function countLongTasks(): Promise<number> {
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().length;
  });
  observer.observe({ type: 'longtask' });
  for (let frame = 0; frame < 60; frame++) {
    scrollBy(0, 120);
    await nextFrame();
  }
  observer.disconnect();
  return count;
}

/** Paints a page of marks with one painter and takes the times. Called by `bench-paint.ts`. */
async function timePainter(name: keyof typeof PAINTERS, count: number): Promise<PaintTiming> {
  const spans = writePage(count);
  const painting = PAINTERS[name](spans);
  scrollTo(0, document.body.scrollHeight / 2);
  await nextFrame();
  const nodes = document.querySelectorAll('*').length;
  const begun = performance.now();
  painting.apply();
  const applied = performance.now();
  await nextFrame();
  const framed = performance.now();
  const nodesAdded = document.querySelectorAll('*').length - nodes;
  let hits = 0;
  const longTasks = await countLongTasks();
  const looked = performance.now();
  for (let look = 0; look < LOOKS; look++) {
    if (painting.hit(20 + ((look * 37) % 900), 20 + ((look * 53) % 600))) hits++;
  }
  const hit = (performance.now() - looked) / LOOKS;
  const clearing = performance.now();
  painting.clear();
  const clear = performance.now() - clearing;
  return { apply: applied - begun, frame: framed - applied, hit, clear, longTasks, nodesAdded, hits };
}

Object.assign(globalThis, { painterNames: Object.keys(PAINTERS), timePainter });
