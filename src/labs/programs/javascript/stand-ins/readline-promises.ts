/** Stands for `node:readline/promises`. */
import { promises } from './readline.ts';

export const { createInterface } = promises;
export default promises;
