import { type LabPage, labPage, type LabRecording } from '@/labs/exercises/definition';
import { TRANSACTIONS } from '@/labs/exercises/transactions-lab/lab';
import type { PartyPlay } from '@/labs/exercises/transactions-lab/parties';

/**
 * The lab as its page shows it.
 * @throws Error where a step has no recorded result
 */
export const pageOf = (recording: LabRecording<unknown>): LabPage<PartyPlay> =>
  labPage(TRANSACTIONS, recording);
