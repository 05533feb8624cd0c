/** The shop’s log. */
import { errorStack, errorText } from './stacks.js';

/** Lines that are kept of one test, and characters of a line. */
const MOST = 20;
const LONGEST = 300;
const LEVELS = ['debug', 'info', 'warn', 'error'];

export class Log {
  lines = [];
  /** Earlier lines, for which there is no room. */
  dropped = 0;
  #clock;

  constructor(clock) {
    this.#clock = clock;
  }

  write(level, values) {
    const at = new Date(this.#clock.now()).toISOString().slice(11, 19);
    const text = values.map(textOf).join(' ');
    const stack = values.map(stackOf).find((each) => each !== '');
    this.lines.push({
      at,
      level: level.toUpperCase(),
      text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      ...(stack !== undefined && { stack }),
    });
    if (this.lines.length <= MOST) return;
    this.lines.shift();
    this.dropped += 1;
  }

  /** What a handler is given. */
  forHandler() {
    return Object.freeze(
      Object.fromEntries(LEVELS.map((level) => [level, (...values) => this.write(level, values)])),
    );
  }
}

/** Errors are often given as a field: `log.error('…', { error })`. */
const errorIn = (value) =>
  value instanceof Error
    ? value
    : Object.values(Object(value)).find((field) => field instanceof Error);

function textOf(value) {
  if (typeof value === 'string') return value.slice(0, LONGEST + 1);
  const error = errorIn(value);
  if (error !== undefined) return errorText(error);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'what cannot be shown';
  }
}

const stackOf = (value) =>
  typeof value === 'object' && value !== null ? errorStack(errorIn(value)) : '';
