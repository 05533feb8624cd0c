import { Editor } from '@/widgets/lab/Editor';
import type { WorkspaceProps } from '@/widgets/lab/Lab';

/** Id of the place for the frame. */
export const STAGE = 'xss-stage';

/** The editor, and under it the shop’s page once a run has shown it. */
export function XssBench({ step, runText: _, ...editor }: WorkspaceProps) {
  return (
    <>
      <Editor {...editor} />
      <figure class="xss-stage">
        <figcaption class="lab-label">The page in the sandboxed frame, with your input</figcaption>
        {/* The engine puts a frame into it; a step begins without one. */}
        <div key={step} id={STAGE} class="xss-stage__place" />
      </figure>
    </>
  );
}
