/** Bytes of the lab’s worker, compressed, which `tests/built/rigs.test.ts` holds. */
export const LOADED_BYTES = 11_400;
