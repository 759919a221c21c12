import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Timers, watchPage } from './watch.ts';

/** A clock that moves when the test says so. */
class ManualTimers implements Timers {
  time = 0;
  private next = 1;
  private readonly waiting = new Map<number, { at: number; callback: () => void }>();

  now(): number {
    return this.time;
  }

  set(callback: () => void, milliseconds: number): number {
    this.next += 1;
    this.waiting.set(this.next, { at: this.time + milliseconds, callback });
    return this.next;
  }

  clear(timer: number): void {
    this.waiting.delete(timer);
  }

  get pending(): number {
    return this.waiting.size;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    for (const [timer, { at, callback }] of this.waiting) {
      if (at > this.time) continue;
      this.waiting.delete(timer);
      callback();
    }
  }
}

const PROSE =
  '今年一季度，全市地区生产总值达到1200亿元，同比增长5.6%，其中工业投资增长11.3%，好于预期，全年目标不变，信心更足。';

let timers: ManualTimers;
let controller: AbortController;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let address: string;
let root: HTMLElement;
let visibility: 'visible' | 'hidden';

/** Mutation records are delivered in a microtask. */
const settle = () => Promise.resolve();

function write(text: string): Promise<void> {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  root.append(paragraph);
  return settle();
}

function show(state: 'visible' | 'hidden'): void {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  timers = new ManualTimers();
  controller = new AbortController();
  onChange = vi.fn();
  address = 'https://spa.example/a/1';
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  root = document.createElement('main');
  document.body.append(root);
  watchPage({ document, signal: controller.signal, onChange, timers, readAddress: () => address });
});

afterEach(() => {
  controller.abort();
  root.remove();
  vi.restoreAllMocks();
});

describe('watchPage', () => {
  it('reads once when a body comes late in many pieces', async () => {
    for (let piece = 0; piece < 5; piece += 1) {
      await write(PROSE);
      timers.advance(100);
    }
    expect(onChange).not.toHaveBeenCalled();
    timers.advance(300);
    expect(onChange).toHaveBeenCalledTimes(1);
    timers.advance(10_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever on a page that is never quiet', async () => {
    for (let piece = 0; piece < 25; piece += 1) {
      await write(PROSE);
      timers.advance(100);
    }
    expect(onChange.mock.calls.length).toBeGreaterThan(0);
  });

  it('does nothing for pictures, counters and its own kind of element', async () => {
    root.append(document.createElement('img'), document.createElement('shudu-surface'));
    await write('12:30:59');
    timers.advance(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leaves a page alone that still has no running text', async () => {
    await write('最新公告列表');
    timers.advance(5_000);
    expect(onChange).not.toHaveBeenCalled();
    await write(PROSE);
    timers.advance(5_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('reads rarer and rarer where a text keeps changing, and stops', async () => {
    await write(PROSE);
    const ticker = document.createElement('p');
    root.append(ticker);
    for (let second = 0; second < 7_200; second += 1) {
      ticker.textContent = `现在是北京时间${second}`;
      await settle();
      timers.advance(1_000);
    }
    const calls = onChange.mock.calls.length;
    expect(calls).toBeLessThanOrEqual(40);
    ticker.textContent = '还在变化的滚动消息';
    await settle();
    timers.advance(100_000);
    expect(onChange.mock.calls.length).toBe(calls);
  });

  it('reads again at another address, also without an article there', async () => {
    address = 'https://spa.example/list';
    window.dispatchEvent(new PopStateEvent('popstate'));
    timers.advance(300);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('rests while the tab is hidden and reads what changed when it is shown', async () => {
    show('hidden');
    await write(PROSE);
    expect(timers.pending).toBe(0);
    timers.advance(60_000);
    expect(onChange).not.toHaveBeenCalled();
    show('visible');
    timers.advance(300);
    expect(onChange).toHaveBeenCalledTimes(1);
    show('hidden');
    show('visible');
    timers.advance(60_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('ends with its signal', async () => {
    await write(PROSE);
    controller.abort();
    timers.advance(5_000);
    await write(PROSE);
    timers.advance(5_000);
    show('hidden');
    show('visible');
    timers.advance(5_000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
