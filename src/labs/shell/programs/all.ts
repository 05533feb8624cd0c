import type { Program } from '../session.ts';
import { curl } from './curl.ts';
import { SYSTEM_PROGRAMS } from './system.ts';
import { WITH_FILES } from './with-files.ts';

/** All programs of a server, by name. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ...SYSTEM_PROGRAMS,
  ...WITH_FILES,
  ['curl', curl] as const,
]);
