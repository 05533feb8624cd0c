import type { ComponentChildren } from 'preact';
import type { XssRun } from '@/labs/exercises/xss-lab/run';
import { onFrame } from '@/labs/tab-engines';
import type { RigRun } from '@/labs/rig/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { STAGE, XssBench } from './XssBench';
import { XssResults } from './XssResults';

/** Where the sandboxed frame is, and what is in it. */
export interface FrameSource {
  readonly address: string;
  /** Compressed. */
  readonly bytes: number;
  readonly sanitiser: string;
}

interface XssLabProps {
  readonly lab: LabOpening<RigRun<XssRun>>;
  readonly paper?: ComponentChildren;
  readonly frame: FrameSource;
}

/** What makes the frame of a run, for the reader’s own pages. */
const beneath =
  (address: string): Beneath =>
  () => [
    {
      button: 'Run',
      code: `<iframe sandbox="allow-scripts" referrerpolicy="no-referrer" src="${address}"></iframe>`,
    },
  ];

const engine = ({ address, bytes, sanitiser }: FrameSource) => {
  const live = `Your own browser: its parser, its policies and DOMPurify ${sanitiser}, in a sandboxed frame of opaque origin.`;
  return onFrame<XssRun>({
    name: 'the shop’s page',
    note: 'A sandboxed frame without cookies, storage or network. What you write runs in there, and nowhere else.',
    live,
    bytes,
    async load() {
      const [{ XSS_LAB }, { openFrame }] = await Promise.all([
        import('@/labs/exercises/xss-lab/lab'),
        import('@/labs/exercises/xss-lab/open'),
      ]);
      const place = () => document.getElementById(STAGE) ?? document.body;
      return { lab: XSS_LAB, open: () => openFrame(address, live, place) };
    },
  });
};

/** A page of the shop that is attacked and mended, and its visitors in a sandboxed frame. */
export function XssLab({ lab, paper, frame }: XssLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={engine(frame)}
      writes="Input and page"
      Results={XssResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : [])}
      beneath={beneath(frame.address)}
      Workspace={XssBench}
      isFolded
    />
  );
}
