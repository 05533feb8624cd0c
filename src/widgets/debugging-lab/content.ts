import recording from '@/data/recordings/labs/debugging-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { DEBUGGING_LAB } from '@/labs/exercises/debugging-lab/bundled';
import type { DebuggingRun } from '@/labs/exercises/debugging-lab/run';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<DebuggingRun>> = labPage(DEBUGGING_LAB, recording);
