import recording from '@/data/recordings/labs/tokens-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { TOKENS_LAB } from '@/labs/exercises/tokens-lab/lab';
import type { TokensRun } from '@/labs/exercises/tokens-lab/rig';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<TokensRun>> = labPage(TOKENS_LAB, recording);
