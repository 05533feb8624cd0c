import recording from '@/data/recordings/labs/api-workbench.json';
import description from '@/data/recordings/labs/openapi.json';
import { API_WORKBENCH } from '@/labs/exercises/api-workbench/lab';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import type { HttpRun } from '@/labs/exercises/http';
import { type Reference, referenceOf } from './reference/model';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<HttpRun> = labPage(API_WORKBENCH, recording);

/** The reference of the recorded description. */
export const REFERENCE: Reference = referenceOf(description);
