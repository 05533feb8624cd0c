import { rigLab, type RigLab } from '../../rig/lab.ts';
import type { Shown, XssRun } from './run.ts';
import { STEPS } from './steps.ts';

/** Stands for a nonce in recordings, since each is another one. */
const RECORDED_NONCE = 'r4nd0m';
/** As `crypto.randomUUID` gives them, without its dashes. */
const NONCE = /\b[0-9a-f]{12}4[0-9a-f]{19}\b/g;

const lastingText = (text: string) => text.replaceAll(NONCE, RECORDED_NONCE);

const lasting = (run: XssRun): XssRun => JSON.parse(lastingText(JSON.stringify(run))) as XssRun;

const told = ({ ran, blocked }: Shown) => {
  if (ran.length > 0) return 'your input ran';
  return blocked.length > 0 ? 'blocked' : 'nothing ran';
};

/** Cross-site scripting in a sandboxed frame, and what stops it. */
export const XSS_LAB: RigLab<XssRun> = rigLab({
  id: 'xss-lab',
  title: 'The shop’s page, attacked and mended',
  language: 'txt',
  steps: STEPS.map(({ visits: _, ...step }) => step),
  summary: ({ pages, faults }) => {
    const yours = pages.at(-1);
    return yours === undefined ? `${faults.length} faults` : told(yours);
  },
  lasting,
});
