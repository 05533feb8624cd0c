import recording from '@/data/recordings/labs/documents-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { DOCUMENTS } from '@/labs/exercises/documents-lab/lab';
import type { MeasuredPlay } from '@/labs/exercises/documents-lab/touched';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<MeasuredPlay> = labPage(DOCUMENTS, recording);
