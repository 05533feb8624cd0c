import { type LabPage, labPage, type LabRecording } from '@/labs/exercises/definition';
import { PLAN_LAB } from '@/labs/exercises/plan-lab/lab';
import type { Run } from '@/labs/protocol';

/**
 * The lab as its page shows it.
 * @throws Error where a step has no recorded result
 */
export const pageOf = (recording: LabRecording<unknown>): LabPage<Run> =>
  labPage(PLAN_LAB, recording);
