import recording from '@/data/recordings/labs/oauth-lab.json';
import { type LabPage, labPage } from '@/labs/exercises/definition';
import { OAUTH_LAB } from '@/labs/exercises/oauth-lab/lab';
import type { OauthRun } from '@/labs/exercises/oauth-lab/run';
import type { RigRun } from '@/labs/rig/protocol';

/** The lab with what was recorded of it. */
export const LAB_PAGE: LabPage<RigRun<OauthRun>> = labPage(OAUTH_LAB, recording);
