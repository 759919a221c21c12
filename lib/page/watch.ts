import { countHan } from './fold-text.ts';
import { mayHoldArticle } from './may-hold-article.ts';

/** Clock and timers, so that tests need not wait. */
export interface Timers {
  now(): number;
  set(callback: () => void, milliseconds: number): number;
  clear(timer: number): void;
}

/** What `watchPage` needs. */
export interface WatchOptions {
  document: Document;
  /** Ends the watch. */
  signal: AbortSignal;
  /** Called when the page should be read again: its address or its text has changed. Never called twice at once for one change. */
  onChange: () => void;
  /** Address of the page; by default that of the document. */
  readAddress?: () => string;
  timers?: Timers;
}

/** The page must be quiet for so long before it is read; a page that never is quiet is read after the longest wait. */
const QUIET = 250;
const LONGEST_WAIT = 2_000;
/** Between two readings of one address the pause grows to this; clocks and tickers thus cost next to nothing. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
const MOST_READINGS = 40;
const LEAST_TEXT = 4;
const MOST_RECORDS = 500;

const BROWSER_TIMERS: Timers = {
  now: () => performance.now(),
  set: (callback, milliseconds) => Number(setTimeout(callback, milliseconds)),
  clear: (timer) => clearTimeout(timer),
};

/**
 * Watches a page whose text comes late or changes (rendered by script, "load more", single-page sites) and says when to read it again.
 * Changes without Chinese text do not count. Readings of one address become rarer and end after forty. While the tab is hidden nothing runs;
 * what changed meanwhile is read when it is shown again.
 */
export function watchPage(options: WatchOptions): void {
  if (!options.signal.aborted) new PageWatch(options).start();
}

class PageWatch {
  private readonly options: WatchOptions;
  private readonly timers: Timers;
  private readonly observer: MutationObserver;
  private address: string;
  private textLength = 0;
  private timer: number | null = null;
  private firstChange: number | null = null;
  private lastReading: number | null = null;
  private readings = 0;
  private hasMoved = false;

  constructor(options: WatchOptions) {
    this.options = options;
    this.timers = options.timers ?? BROWSER_TIMERS;
    this.address = this.readAddress();
    const Observer = options.document.defaultView?.MutationObserver ?? MutationObserver;
    this.observer = new Observer((records) => this.take(records));
  }

  start(): void {
    const { document, signal } = this.options;
    const check = () => this.checkAddress();
    document.addEventListener('visibilitychange', () => this.followVisibility(), { signal });
    document.defaultView?.addEventListener('popstate', check, { signal });
    document.defaultView?.addEventListener('hashchange', check, { signal });
    signal.addEventListener('abort', () => this.pause(), { once: true });
    if (document.visibilityState !== 'hidden') this.observe();
    this.textLength = this.measureText();
  }

  private followVisibility(): void {
    if (this.options.document.visibilityState === 'hidden') {
      this.textLength = this.measureText();
      this.pause();
      return;
    }
    this.observe();
    this.checkAddress();
    if (this.measureText() !== this.textLength) this.schedule();
  }

  private observe(): void {
    this.observer.observe(this.options.document, { childList: true, characterData: true, subtree: true });
  }

  private pause(): void {
    this.observer.disconnect();
    if (this.timer !== null) this.timers.clear(this.timer);
    this.timer = null;
    this.firstChange = null;
  }

  private take(records: readonly MutationRecord[]): void {
    this.checkAddress();
    if (records.length > MOST_RECORDS || records.some(hasText)) this.schedule();
  }

  private checkAddress(): void {
    const address = this.readAddress();
    if (address === this.address) return;
    this.address = address;
    this.readings = 0;
    this.hasMoved = true;
    this.lastReading = null;
    this.schedule();
  }

  /** Plans a reading: after a quiet moment, not before the pause since the last one is over. */
  private schedule(): void {
    if (this.readings >= MOST_READINGS || this.options.signal.aborted) return;
    const now = this.timers.now();
    this.firstChange ??= now;
    const quiet = Math.min(now + QUIET, this.firstChange + LONGEST_WAIT);
    const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, this.readings - 3), LONGEST_PAUSE);
    const earliest = this.lastReading === null ? quiet : Math.max(quiet, this.lastReading + pause);
    if (this.timer !== null) this.timers.clear(this.timer);
    this.timer = this.timers.set(() => this.read(), Math.max(0, earliest - now));
  }

  private read(): void {
    this.timer = null;
    this.firstChange = null;
    this.lastReading = this.timers.now();
    this.readings += 1;
    // An article that gave way to a list must be forgotten, so a new address is always read.
    const isDue = this.hasMoved || mayHoldArticle(this.options.document, this.address);
    this.hasMoved = false;
    if (isDue) this.options.onChange();
  }

  private measureText(): number {
    return this.options.document.body?.textContent?.length ?? 0;
  }

  private readAddress(): string {
    return this.options.readAddress?.() ?? this.options.document.location.href;
  }
}

/** Whether Chinese text came, went or changed. */
function hasText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return countHan(record.target.textContent ?? '') >= LEAST_TEXT;
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) {
      if (node.nodeType !== 8 && countHan(node.textContent ?? '') >= LEAST_TEXT) return true;
    }
  }
  return false;
}
