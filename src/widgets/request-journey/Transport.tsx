import type { Shareable } from '@/widgets/frame/useShareable';
import type { JourneyState } from './url';
import { exactMs } from './words';
import { type Journey, PHASE_IDS, phaseAt, type PhaseId } from './model';
import type { Playback } from './usePlayback';

interface TransportProps {
  readonly shareable: Shareable<JourneyState>;
  readonly playback: Playback;
  readonly result: Journey;
  readonly playhead: number | null;
}

/** Back, play, step, and a slider over the whole journey. */
export function Transport({ shareable, playback, result, playhead }: TransportProps) {
  const { step } = shareable.state.value;
  const index = step === 'none' ? -1 : PHASE_IDS.indexOf(step);
  const choose = (next: PhaseId | 'none') => {
    playback.stop();
    playback.time.value = null;
    shareable.set({ step: next });
  };
  const last = PHASE_IDS.length - 1;
  return (
    <div class="journey-transport needs-js">
      <div class="journey-buttons">
        <button
          type="button"
          class="button"
          disabled={index <= 0}
          onClick={() => choose(PHASE_IDS[index - 1] ?? 'none')}
        >
          Back
        </button>
        <button
          type="button"
          class="button button--primary"
          onClick={() => (playback.playing.value ? playback.stop() : playback.play())}
        >
          {playback.playing.value ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          class="button"
          disabled={index === last}
          onClick={() => choose(PHASE_IDS[index + 1] ?? 'none')}
        >
          Step
        </button>
      </div>
      <div class="journey-scrub">
        <label for="journey-moment">
          Moment <span class="journey-value">{exactMs(playhead ?? result.total)} ms</span>
        </label>
        <input
          id="journey-moment"
          type="range"
          min="0"
          max="1000"
          value={Math.round(((playhead ?? result.total) / result.total) * 1000)}
          aria-valuetext={`${exactMs(playhead ?? result.total)} milliseconds`}
          onInput={(event) => {
            playback.stop();
            playback.time.value = (Number(event.currentTarget.value) / 1000) * result.total;
          }}
          onChange={() => {
            const at = playback.time.value;
            if (at !== null) shareable.set({ step: phaseAt(result, at).id });
          }}
        />
      </div>
    </div>
  );
}
