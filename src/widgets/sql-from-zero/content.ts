import { type LabPage, labPage, type LabRecording } from '@/labs/exercises/definition';
import { SQL_FROM_ZERO } from '@/labs/exercises/sql-from-zero/lab';
import type { Run } from '@/labs/protocol';

/**
 * The lab as its page shows it.
 * @throws Error where a step has no recorded result
 */
export const pageOf = (recording: LabRecording<unknown>): LabPage<Run> =>
  labPage(SQL_FROM_ZERO, recording);
