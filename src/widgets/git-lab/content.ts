import recording from '@/data/recordings/labs/git-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { GIT_LAB } from '@/labs/exercises/git-lab/lab';
import type { GitRun } from '@/labs/exercises/git-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<GitRun>> = labPage(GIT_LAB, recording);
