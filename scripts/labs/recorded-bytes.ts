/** Bytes that look like random ones and are the same in every run (an LCG of Numerical Recipes). */
export function recordedBytes(seed = 1): (length: number) => Uint8Array<ArrayBuffer> {
  let state = seed;
  const byte = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return (length) => Uint8Array.from({ length }, byte);
}
