// What a trace of Chromium says about a page's main thread. Times are the thread's own, so
// that other programs on the machine do not count; the slowing down of the CPU does.

/** @typedef {{name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, cat: string, args: any}} TraceEvent */
/** @typedef {{start: number, end: number, time: number}} Task in milliseconds */
/** @typedef {{longest: number, blocking: number, script: number, worker: number}} Figures in milliseconds */

/** Of a longer task, what is above this blocks. */
const LONG = 50;
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);
/** What the sides load; the pages measured have no script of their own. */
const THEIRS = /\/(?:claimlight|boot|annotator\.bundle)\.js/;

export const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading', 'blink.user_timing', 'v8', '__metadata'];

/**
 * The figures of one visit.
 * @param {TraceEvent[]} events
 * @param {string} url the page's
 */
export function figures(events, url) {
  const main = mainThread(events, url);
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const tasks = own.filter(({ name, dur }) => name === 'RunTask' && dur).map(taskOf).filter(({ start }) => start >= main.ts / 1000);
  const painted = firstOf(own, 'firstContentfulPaint');
  const rested = Math.max(painted, firstOf(own, 'loadEventEnd'), firstOf(own, 'MarkLoad'));
  const scripts = own.filter(({ name, args }) => SCRIPT.has(name) && THEIRS.test(args?.data?.url ?? args?.fileName ?? '')).map(({ ts }) => ts / 1000).sort((a, b) => a - b);
  // Once it is loaded and painted, the page itself rests.
  const caused = tasks.filter((task) => task.start > rested || runs(task, scripts));
  const after = tasks.filter(({ start }) => start >= painted);
  return {
    longest: Math.max(0, ...caused.map(({ time }) => time)),
    blocking: after.reduce((sum, { time }) => sum + Math.max(0, time - LONG), 0),
    script: caused.reduce((sum, { time }) => sum + time, 0),
    worker: workerTime(events, firstOf(own, 'first-highlight') || Infinity),
  };
}

/** The thread and the start of the page. @param {TraceEvent[]} events @param {string} url */
function mainThread(events, url) {
  const found = events.findLast(({ name, args }) => name === 'navigationStart' && args?.data?.isOutermostMainFrame !== false && args?.data?.documentLoaderURL?.startsWith(url));
  if (!found) throw new Error(`the trace does not hold ${url}`);
  return found;
}

/** @param {TraceEvent} event @returns {Task} */
function taskOf({ ts, dur = 0, tdur }) {
  return { start: ts / 1000, end: (ts + dur) / 1000, time: (tdur ?? dur) / 1000 };
}

/** @param {TraceEvent[]} events @param {string} name */
function firstOf(events, name) {
  return (events.find((event) => event.name === name)?.ts ?? 0) / 1000;
}

/** Whether script runs in a task. @param {Task} task @param {number[]} scripts in order */
function runs({ start, end }, scripts) {
  let low = 0;
  let high = scripts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scripts[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low < scripts.length && scripts[low] <= end;
}

/** The time of all Workers up to a moment, which no tool slows down. @param {TraceEvent[]} events @param {number} until */
function workerTime(events, until) {
  const threads = new Set(events.filter(({ name, args }) => name === 'thread_name' && /DedicatedWorker/.test(args.name)).map(({ pid, tid }) => `${pid} ${tid}`));
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`)).map(taskOf)
    .filter(({ start }) => start < until).reduce((sum, { time }) => sum + time, 0);
}
