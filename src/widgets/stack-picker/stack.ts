import { candidates } from 'virtual:picker-candidates';
import { stackOf } from './content';

/** The stack picker's data, from the files of the catalogue. */
export const stack = stackOf(candidates);
