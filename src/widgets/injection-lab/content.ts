import recording from '@/data/recordings/labs/injection-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { INJECTION_LAB } from '@/labs/exercises/injection-lab/lab';
import type { InjectionRun } from '@/labs/exercises/injection-lab/run';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<InjectionRun> = labPage(INJECTION_LAB, recording);
