import recording from '@/data/recordings/labs/three-doors.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { THREE_DOORS } from '@/labs/exercises/three-doors/lab';
import type { DoorsRun } from '@/labs/exercises/three-doors/run';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<DoorsRun> = labPage(THREE_DOORS, recording);
