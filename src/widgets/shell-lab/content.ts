import recording from '@/data/recordings/labs/shell-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { SHELL_LAB } from '@/labs/exercises/shell-lab/lab';
import type { ShellRun } from '@/labs/exercises/shell-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<ShellRun>> = labPage(SHELL_LAB, recording);
