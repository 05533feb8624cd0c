import { type LabPage, labPage, type LabRecording } from '@/labs/exercises/definition';
import { DOCUMENTS } from '@/labs/exercises/documents-lab/lab';
import type { MeasuredPlay } from '@/labs/exercises/documents-lab/touched';

/**
 * The lab as its page shows it.
 * @throws Error where a step has no recorded result
 */
export const pageOf = (recording: LabRecording<unknown>): LabPage<MeasuredPlay> =>
  labPage(DOCUMENTS, recording);
