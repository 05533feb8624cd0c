import recording from '@/data/recordings/labs/plan-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { PLAN_LAB } from '@/labs/exercises/plan-lab/lab';
import type { Run } from '@/labs/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<Run> = labPage(PLAN_LAB, recording);
