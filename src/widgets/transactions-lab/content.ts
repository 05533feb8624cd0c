import recording from '@/data/recordings/labs/transactions-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { TRANSACTIONS } from '@/labs/exercises/transactions-lab/lab';
import type { PartyPlay } from '@/labs/exercises/transactions-lab/parties';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<PartyPlay> = labPage(TRANSACTIONS, recording);
