import type { BlockText } from '../../../lib/text/article.ts';
import type { AnchorCase } from '../anchor-case.ts';
import type { Quote } from '../quote.ts';
import type { Answer } from '../score.ts';
import { writePage } from './page-text.ts';
import { PEERS } from './peers.ts';

/** What runs in the browser; `run-in-browser.ts` calls it by this name. */
export interface InPage {
  names(): string[] | Promise<string[]>;
  /** The answers of one peer for many cases. */
  answer(peer: string, cases: AnchorCase[]): Promise<Answer[]>;
  /** Milliseconds that one peer needs to look for all quotes of `before` in `after`, and how many places it chose. */
  time(peer: string, task: TimedTask): Promise<{ milliseconds: number; chosen: number }>;
}

/** Quotes of one page that are looked for in another. */
export interface TimedTask {
  before: BlockText;
  after: BlockText;
  quotes: Quote[];
}

function peerNamed(name: string) {
  const peer = PEERS.find((one) => one.name === name);
  if (!peer) throw new RangeError(`no peer is called ${name}`);
  return peer;
}

async function answerOne(name: string, { before, after, quote }: AnchorCase): Promise<Answer> {
  const peer = peerNamed(name);
  const selector = await peer.describe(writePage(before), quote);
  try {
    return await peer.anchor(writePage(after), selector);
  } catch {
    // An error is no answer: the passage stays without a place.
    return null;
  }
}

const inPage: InPage = {
  names: () => PEERS.map((peer) => peer.name),
  async answer(name, cases) {
    const answers: Answer[] = [];
    for (const one of cases) answers.push(await answerOne(name, one));
    return answers;
  },
  async time(name, { before, after, quotes }) {
    const peer = peerNamed(name);
    const selectors: unknown[] = [];
    for (const quote of quotes) selectors.push(await peer.describe(writePage(before), quote));
    const page = writePage(after);
    let chosen = 0;
    const start = performance.now();
    for (const selector of selectors) {
      try {
        if (await peer.anchor(page, selector)) chosen++;
      } catch {
        // Counted as no place, as in `answerOne`.
      }
    }
    return { milliseconds: performance.now() - start, chosen };
  },
};

Object.assign(globalThis, { inPage });
