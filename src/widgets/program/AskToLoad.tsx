import { useEffect, useRef } from 'preact/hooks';
import type { EngineManifest } from '@/labs/protocol';
import type { ProgramLanguage } from '@/labs/programs/protocol';
import { Keep } from '@/widgets/lab/Keep';
import type { Keeping } from '@/widgets/lab/useKeeping';
import { megabytes } from '@/widgets/lab/words';
import { engineWords, LANGUAGE_NAMES } from './words';

interface AskToLoadProps {
  readonly language: ProgramLanguage;
  readonly manifest: EngineManifest;
  /** To load before the first run. */
  readonly bytes: number;
  readonly keeping: Keeping;
  readonly load: () => void;
  readonly leave: () => void;
}

/** What a run would load, before it does. */
export function AskToLoad({ language, manifest, bytes, keeping, load, leave }: AskToLoadProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { kind } = keeping.state.value;
  const isHere = kind === 'kept' || kind === 'for-now';
  const name = LANGUAGE_NAMES[language];
  return (
    <div class="program-ask" role="group" aria-label="Before the first run">
      <p>
        To run this, your browser loads <strong>{engineWords(manifest)}</strong>, once for all
        programs in {name}. The program then runs in this tab alone, and nothing is sent anywhere.
      </p>
      <div class="program-ask__buttons">
        <button ref={button} type="button" class="button button--primary" onClick={load}>
          {isHere ? 'Run' : `Load ${megabytes(bytes)} and run`}
        </button>
        <button type="button" class="button" onClick={leave}>
          Not now
        </button>
      </div>
      <Keep keeping={keeping} bytes={manifest.bytes} />
    </div>
  );
}
