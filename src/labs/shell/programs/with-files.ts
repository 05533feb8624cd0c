import type { Program } from '../session.ts';
import { FILE_PROGRAMS } from './files.ts';
import { LISTING_PROGRAMS } from './listing.ts';
import { MATCH_PROGRAMS } from './match.ts';
import { SAYING_PROGRAMS } from './said.ts';
import { sort } from './sort.ts';
import { TEXT_PROGRAMS } from './text.ts';

/** Programs that need files and words alone, wherever the shell is. */
export const WITH_FILES: readonly (readonly [string, Program])[] = [
  ...LISTING_PROGRAMS,
  ...FILE_PROGRAMS,
  ...TEXT_PROGRAMS,
  ...MATCH_PROGRAMS,
  ['sort', sort],
  ...SAYING_PROGRAMS,
];
