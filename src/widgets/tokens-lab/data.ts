/** Bytes of the worker with Hono and jose, compressed; `tests/built/rigs.test.ts` measures it. */
export const LOADED_BYTES = 24_100;
