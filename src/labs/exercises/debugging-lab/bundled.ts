/** The debugging lab with the files that the bundler has put into this module. */
import { readBundled } from './files.ts';
import { debuggingLab } from './lab.ts';
import { debuggingTests } from './testing.ts';

export const DEBUGGING_LAB = debuggingLab(readBundled);
export const DEBUGGING_TESTS = debuggingTests(readBundled);
