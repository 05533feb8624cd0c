import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { LAB_PAGE as apiWorkbench } from '@/widgets/api-workbench/content';
import { LAB_PAGE as debuggingLab } from '@/widgets/debugging-lab/content';
import { LAB_PAGE as documentsLab } from '@/widgets/documents-lab/content';
import { LAB_PAGE as encryptionLab } from '@/widgets/encryption-lab/content';
import { LAB_PAGE as gitLab } from '@/widgets/git-lab/content';
import { LAB_PAGE as injectionLab } from '@/widgets/injection-lab/content';
import { LAB_PAGE as passwordsLab } from '@/widgets/passwords-lab/content';
import { LAB_PAGE as oauthLab } from '@/widgets/oauth-lab/content';
import { LAB_PAGE as planLab } from '@/widgets/plan-lab/content';
import { LAB_PAGE as shellLab } from '@/widgets/shell-lab/content';
import { LAB_PAGE as sqlFromZero } from '@/widgets/sql-from-zero/content';
import { LAB_PAGE as ssrfLab } from '@/widgets/ssrf-lab/content';
import { LAB_PAGE as threeDoors } from '@/widgets/three-doors/content';
import { LAB_PAGE as tokensLab } from '@/widgets/tokens-lab/content';
import { LAB_PAGE as transactionsLab } from '@/widgets/transactions-lab/content';
import { LAB_PAGE as xssLab } from '@/widgets/xss-lab/content';

const LABS = [
  apiWorkbench,
  debuggingLab,
  documentsLab,
  encryptionLab,
  gitLab,
  injectionLab,
  passwordsLab,
  oauthLab,
  planLab,
  shellLab,
  sqlFromZero,
  ssrfLab,
  threeDoors,
  tokensLab,
  transactionsLab,
  xssLab,
];

export const getStaticPaths = (() =>
  LABS.map(({ id, steps }) => ({
    params: { lab: id },
    props: { steps },
  }))) satisfies GetStaticPaths;

/** What a lab reads when a step after the first is needed: all its steps, in their order. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  Response.json(props.steps);
