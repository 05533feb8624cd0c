import recording from '@/data/recordings/labs/ssrf-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { SSRF_LAB } from '@/labs/exercises/ssrf-lab/lab';
import type { SsrfRun } from '@/labs/exercises/ssrf-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<SsrfRun>> = labPage(SSRF_LAB, recording);
