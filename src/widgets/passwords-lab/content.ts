import recording from '@/data/recordings/labs/passwords-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { PASSWORDS_LAB } from '@/labs/exercises/passwords-lab/lab';
import type { PasswordsRun } from '@/labs/exercises/passwords-lab/run';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<PasswordsRun>> = labPage(PASSWORDS_LAB, recording);
