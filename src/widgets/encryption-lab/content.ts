import recording from '@/data/recordings/labs/encryption-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { ENCRYPTION_LAB } from '@/labs/exercises/encryption-lab/lab';
import type { EncryptionRun } from '@/labs/exercises/encryption-lab/result';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<EncryptionRun>> = labPage(ENCRYPTION_LAB, recording);
