import type { Program } from '../session.ts';
import { curl } from './curl.ts';
import { FILE_PROGRAMS } from './files.ts';
import { LISTING_PROGRAMS } from './listing.ts';
import { MATCH_PROGRAMS } from './match.ts';
import { SAYING_PROGRAMS } from './said.ts';
import { sort } from './sort.ts';
import { SYSTEM_PROGRAMS } from './system.ts';
import { TEXT_PROGRAMS } from './text.ts';

/** All programs of a server, by name. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map([
  ...SYSTEM_PROGRAMS,
  ...LISTING_PROGRAMS,
  ...FILE_PROGRAMS,
  ...TEXT_PROGRAMS,
  ...MATCH_PROGRAMS,
  ['sort', sort] as const,
  ...SAYING_PROGRAMS,
  ['curl', curl] as const,
]);
