/** Stands for `node:stream/promises`. */
export { pipeline } from './stream.ts';
