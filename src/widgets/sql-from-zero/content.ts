import recording from '@/data/recordings/labs/sql-from-zero.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { SQL_FROM_ZERO } from '@/labs/exercises/sql-from-zero/lab';
import type { Run } from '@/labs/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<Run> = labPage(SQL_FROM_ZERO, recording);
