/** Stands for `node:util`. */
import { isDeepStrictEqual } from './equality.ts';
import { format, inspect } from './inspect.ts';

type Callback = (error: unknown, value?: unknown) => void;

export const promisify =
  (work: (...values: unknown[]) => unknown) =>
  async (...values: unknown[]): Promise<unknown> => {
    const { error, value } = await new Promise<{ error?: unknown; value?: unknown }>((resolve) => {
      const answered: Callback = (thrown, result) => resolve({ error: thrown, value: result });
      work(...values, answered);
    });
    if (Boolean(error)) throw error as Error;
    return value;
  };

export const callbackify =
  (work: (...values: unknown[]) => Promise<unknown>) =>
  (...values: unknown[]): void => {
    const answered = values.pop() as Callback;
    work(...values).then((value) => answered(null, value), answered);
  };

/** Gives a text the colours of a terminal; the outputs here are none, so it stays as it is. */
export const styleText = (_style: unknown, text: string): string => text;

export const types = {
  isPromise: (value: unknown): boolean => value instanceof Promise,
  isDate: (value: unknown): boolean => value instanceof Date,
  isRegExp: (value: unknown): boolean => value instanceof RegExp,
  isMap: (value: unknown): boolean => value instanceof Map,
  isSet: (value: unknown): boolean => value instanceof Set,
  isNativeError: (value: unknown): boolean => value instanceof Error,
  isUint8Array: (value: unknown): boolean => value instanceof Uint8Array,
};

export { format, inspect, isDeepStrictEqual };
export default { promisify, callbackify, styleText, types, format, inspect, isDeepStrictEqual };
