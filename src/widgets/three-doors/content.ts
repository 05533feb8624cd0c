import { type LabPage, labPage, type LabRecording } from '@/labs/exercises/definition';
import { THREE_DOORS } from '@/labs/exercises/three-doors/lab';
import type { DoorsRun } from '@/labs/exercises/three-doors/run';

/**
 * The lab as its page shows it.
 * @throws Error where a step has no recorded result
 */
export const pageOf = (recording: LabRecording<unknown>): LabPage<DoorsRun> =>
  labPage(THREE_DOORS, recording);
