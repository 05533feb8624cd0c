/** Bytes of the worker with Hono, compressed; `tests/built/rigs.test.ts` measures it. */
export const LOADED_BYTES = 15_200;
