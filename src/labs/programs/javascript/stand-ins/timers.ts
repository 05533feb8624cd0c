/** Stands for Node's timers: `setTimeout`, `setInterval`, `setImmediate`, and what clears them. */
type Work = (...values: unknown[]) => unknown;

/** What `setTimeout` returns; a timer that is not held does not keep a program alive. */
export class Timeout {
  isHeld = true;
  due: number;
  readonly order: number;
  readonly every: number | undefined;
  readonly work: () => unknown;

  constructor(work: () => unknown, due: number, order: number, every?: number) {
    this.work = work;
    this.due = due;
    this.order = order;
    this.every = every;
  }

  ref(): this {
    this.isHeld = true;
    return this;
  }

  unref(): this {
    this.isHeld = false;
    return this;
  }

  hasRef(): boolean {
    return this.isHeld;
  }

  [Symbol.toPrimitive](): number {
    return this.order;
  }
}

const timers = new Map<number, Timeout>();
/** Node's longest; what is longer becomes 1 ms. */
const LONGEST = 2 ** 31 - 1;
let last = 0;
/** What else keeps the program alive, such as servers that listen. */
let holds = 0;

export function hold(): void {
  holds += 1;
}

export function release(): void {
  holds -= 1;
}

function add(work: unknown, milliseconds: unknown, values: unknown[], repeats: boolean): Timeout {
  if (typeof work !== 'function') {
    const error = new TypeError(
      `The "callback" argument must be of type function. Received ${String(work)}`,
    );
    throw Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' });
  }
  const given = Number(milliseconds);
  const delay = given >= 1 && given <= LONGEST ? Math.trunc(given) : 1;
  last += 1;
  const call = () => (work as Work)(...values);
  const every = repeats ? delay : undefined;
  const timer = new Timeout(call, performance.now() + delay, last, every);
  timers.set(timer.order, timer);
  return timer;
}

export const setTimeout = (work: Work, milliseconds?: number, ...values: unknown[]): Timeout =>
  add(work, milliseconds, values, false);

export const setInterval = (work: Work, milliseconds?: number, ...values: unknown[]): Timeout =>
  add(work, milliseconds, values, true);

export function setImmediate(work: Work, ...values: unknown[]): Timeout {
  const timer = add(work, 1, values, false);
  timer.due = performance.now();
  return timer;
}

export function clearTimeout(timer: Timeout | number | undefined): void {
  if (timer !== undefined) timers.delete(Number(timer));
}

export const clearInterval = clearTimeout;
export const clearImmediate = clearTimeout;

const first = (): Timeout | undefined =>
  [...timers.values()].sort((a, b) => a.due - b.due || a.order - b.order)[0];

/** Milliseconds until the next timer; Infinity where one waits for ever, -1 where the program is over. */
export function untilNext(): number {
  const isAlive = holds > 0 || timers.values().some(({ isHeld }) => isHeld);
  if (!isAlive) return -1;
  const next = first();
  return next === undefined ? Infinity : Math.max(0, next.due - performance.now());
}

/** Does the work of the timer that is due first. */
export function fire(): void {
  const timer = first();
  if (timer === undefined) return;
  if (timer.every === undefined) timers.delete(timer.order);
  else timer.due = performance.now() + timer.every;
  timer.work();
}

export default {
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  clearImmediate,
};
