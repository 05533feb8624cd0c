import { type Result, SECONDS } from './model';

export const count = (number: number) => number.toLocaleString('en-GB');

/** When nobody waits any more. */
export const over = ({ over: end }: Result) => (end === undefined ? `> ${SECONDS} s` : `${end} s`);
