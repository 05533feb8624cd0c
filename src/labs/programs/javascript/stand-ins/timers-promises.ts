/** Stands for `node:timers/promises`. */
import * as timers from './timers.ts';

interface Options {
  readonly signal?: AbortSignal;
  readonly ref?: boolean;
}

function after<Value>(timer: (work: () => void) => timers.Timeout, value: Value, options: Options) {
  const { signal, ref = true } = options;
  return new Promise<Value>((resolve, reject) => {
    const aborted = () =>
      reject(
        Object.assign(new Error('The operation was aborted'), {
          name: 'AbortError',
          code: 'ABORT_ERR',
          cause: signal?.reason as unknown,
        }),
      );
    if (signal?.aborted === true) {
      aborted();
      return;
    }
    const started = timer(() => {
      signal?.removeEventListener('abort', stopped);
      resolve(value);
    });
    const stopped = () => {
      timers.clearTimeout(started);
      aborted();
    };
    signal?.addEventListener('abort', stopped);
    if (!ref) started.unref();
  });
}

export const setTimeout = <Value>(milliseconds?: number, value?: Value, options: Options = {}) =>
  after((work) => timers.setTimeout(work, milliseconds), value, options);

export const setImmediate = <Value>(value?: Value, options: Options = {}) =>
  after((work) => timers.setImmediate(work), value, options);

export async function* setInterval<Value>(milliseconds?: number, value?: Value) {
  for (;;) yield await setTimeout(milliseconds, value);
}

export const scheduler = {
  wait: (milliseconds: number, options?: Options) => setTimeout(milliseconds, undefined, options),
  yield: () => setImmediate(),
};

export default { setTimeout, setImmediate, setInterval, scheduler };
