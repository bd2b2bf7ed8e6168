import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Processor time in microseconds. */
  tdur?: number;
  args: { name?: string };
}

/**
 * Watches the main thread of a page; gives, at the end, the processor time of each of its tasks in milliseconds, the
 * longest first. Unlike the time of long tasks it does not count when a busy machine lets the browser wait.
 */
export async function watchMainThread(browser: Browser, page: Page): Promise<() => Promise<number[]>> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
      traceEvents: TraceEvent[];
    };
    const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
    const main = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(thread),
    );
    return traceEvents
      .filter((each) => each.ph === 'X' && each.name.endsWith('RunTask') && main.has(thread(each)))
      .map(({ tdur = 0 }) => tdur / 1000)
      .sort((a, b) => b - a);
  };
}
