import { useSignal } from '@preact/signals';
import { download } from '@/lib/download';
import { fragmentOf } from '@/lib/state-fragment';
import type { LabOpening } from './content';
import { fileOf, type Work } from './model';
import type { LabSteps } from './useSteps';

interface SharingToolsProps {
  readonly lab: LabOpening<unknown>;
  readonly work: Work;
  /** Of the step in view. */
  readonly text: string;
  readonly load: LabSteps<unknown>['load'];
  readonly resetLab: () => void;
  readonly isBusy: boolean;
}

/** Reset of the whole lab, the link to what is in view, and the file with all texts. */
export function SharingTools({ lab, work, text, load, resetLab, isBusy }: SharingToolsProps) {
  const said = useSignal('');
  const copyLink = async () => {
    const links = await import('./url').catch(() => undefined);
    if (links === undefined) {
      said.value = 'What writes links did not load. Try again.';
      return;
    }
    const state = await links.linkState(work, text);
    if (state === undefined) {
      said.value = 'This is too much for a link. Download the file instead.';
      return;
    }
    const link = new URL(location.href);
    link.hash = fragmentOf(lab.id, state);
    try {
      await navigator.clipboard.writeText(link.href);
      said.value = 'Link copied: it brings back what you see here.';
    } catch {
      said.value = `Copy this address: ${link.href}`;
    }
  };
  const downloadAll = async () => {
    const steps = await load();
    if (steps === undefined) said.value = 'The other steps did not load. Try again.';
    else download(`${lab.id}.${lab.language}`, fileOf(lab.language, steps, work));
  };
  return (
    <div class="widget__tools needs-js">
      <button type="button" class="button" disabled={isBusy} onClick={resetLab}>
        Reset lab
      </button>
      <button type="button" class="button" onClick={() => void copyLink()}>
        Copy link
      </button>
      <button type="button" class="button" onClick={() => void downloadAll()}>
        Download .{lab.language}
      </button>
      <span role="status" class="lab-said">
        {said}
      </span>
    </div>
  );
}
