import recording from '@/data/recordings/labs/api-workbench.json';
import description from '@/data/recordings/labs/openapi.json';
import { API_WORKBENCH } from '@/labs/exercises/api-workbench/lab';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import type { HttpRun } from '@/labs/exercises/http';
import { day } from '@/widgets/lab/words';
import { type Reference, referenceOf } from './reference/model';

/** The lab as its page shows it, with what was recorded of it. */
export const LAB_PAGE: LabPage<HttpRun> = labPage(API_WORKBENCH, recording);

/** “PostgreSQL 18.7 (PGlite 0.5.17), 29 November 2026”. */
export const RECORDED_ON = `${recording.engine}, ${day(recording.date)}`;

/** The reference of the recorded description. */
export const REFERENCE: Reference = referenceOf(description);
