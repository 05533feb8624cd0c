import recording from '@/data/recordings/labs/xss-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { XSS_LAB } from '@/labs/exercises/xss-lab/lab';
import type { XssRun } from '@/labs/exercises/xss-lab/run';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<XssRun>> = labPage(XSS_LAB, recording);
