import type { Page } from 'playwright-core';

/** The tasks that the thread of a page ran: while one runs, the page neither draws nor answers. */
export interface TracedTasks {
  count: number;
  /** Processor time in milliseconds, of the longest and of all together: what other programs take does not count. */
  longest: number;
  all: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, and the processor time that it took. */
  ts: number;
  tdur?: number;
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];
const BEGIN = 'watched from here';

/** Watches the tasks of a page from the next event of a kind on (what the browser does before it is its own), until it is stopped. */
export async function traceTasks(page: Page, event: string): Promise<{ stop(): Promise<TracedTasks> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value as unknown as TraceEvent[])
      if (one.name === 'RunTask' || one.name === BEGIN) events.push(one);
  });
  await page.evaluate(
    ([kind, mark]) => addEventListener(kind!, () => performance.mark(mark!), { capture: true, once: true }),
    [event, BEGIN],
  );
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      const begin = events.find(({ name }) => name === BEGIN);
      if (!begin) throw new Error(`no ${event} event was seen`);
      const times = events
        .filter(({ name, ph, pid, tid, ts }) => {
          return name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid && ts > begin.ts;
        })
        .map(({ tdur = 0 }) => tdur / 1000);
      return {
        count: times.length,
        longest: Math.max(...times),
        all: times.reduce((sum, time) => sum + time, 0),
      };
    },
  };
}
