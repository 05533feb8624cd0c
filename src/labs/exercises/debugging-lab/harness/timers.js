/** The handler’s timers: none waits for real, and time passes only when nothing else is left to do. */
let timers = [];
let last = 0;

/** Stands for `setTimeout`. */
export function wait(work, milliseconds = 0) {
  last += 1;
  timers.push({ id: last, left: Math.max(Number(milliseconds) || 0, 0), work });
  return last;
}

/** Stands for `clearTimeout`. */
export function forget(id) {
  timers = timers.filter((timer) => timer.id !== id);
}

/**
 * Lets time pass until the next timer is due, and does its work.
 * @param pass is told how many milliseconds that are
 * @param failed is told what the work throws, which no request is there to answer for
 * @returns whether there was one
 */
export function fireNext(pass, failed) {
  const [next] = timers.toSorted((a, b) => a.left - b.left || a.id - b.id);
  if (next === undefined) return false;
  forget(next.id);
  for (const timer of timers) timer.left -= next.left;
  pass(next.left);
  (async () => next.work())().catch(failed);
  return true;
}
