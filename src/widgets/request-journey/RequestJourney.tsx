import { useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useShareable } from '@/widgets/frame/useShareable';
import { Widget } from '@/widgets/frame/Widget';
import { codec } from './url';
import type { JourneyMessages } from './content';
import { ASSUMPTIONS } from './data';
import { exactMs, roundMs } from './words';
import { LivePanel } from './live/LivePanel';
import { journey, PHASE_IDS } from './model';
import { ModelPanel } from './ModelPanel';
import { nameOf } from './words';
import { usePlayback } from './usePlayback';
import './request-journey.css';

const TABS = [
  { id: 'model', name: 'Modelled' },
  { id: 'live', name: 'This very page' },
] as const;

/**
 * From pressing Enter to pixels: the waterfall of one request to Sparewheel, modelled, and the
 * timings of the page it stands on, measured.
 */
export function RequestJourney({ messages }: { readonly messages: JourneyMessages }) {
  const shareable = useShareable(codec);
  const { view } = shareable.state.value;
  const { total } = journey(shareable.state.value);
  const playback = usePlayback(total, () => {
    shareable.set({ step: 'render' });
  });
  // Reset and Undo lead back to no chosen step: a moment left over from scrubbing goes with it.
  useSignalEffect(() => {
    if (shareable.state.value.step === 'none' && !playback.playing.peek()) {
      playback.time.value = null;
    }
  });
  const status = useComputed(() => {
    const state = shareable.state.value;
    if (state.view === 'live') return 'Timings of this page.';
    const result = journey(state);
    const phase = result.phases.find(({ id }) => id === state.step);
    const sum = `Total ${roundMs(result.total)} milliseconds.`;
    if (phase === undefined) return sum;
    const place = `Step ${PHASE_IDS.indexOf(phase.id) + 1} of ${PHASE_IDS.length}, ${nameOf(phase.id, state)}`;
    return `${place}: ${phase.skipped ?? `${exactMs(phase.duration)} milliseconds`}. ${sum}`;
  });
  const tabs = useRef<(HTMLButtonElement | null)[]>([]);
  const open = (index: number) => {
    const tab = TABS[(index + TABS.length) % TABS.length] ?? TABS[0];
    playback.stop();
    shareable.set({ view: tab.id });
    tabs.current[TABS.indexOf(tab)]?.focus();
  };
  return (
    <Widget
      id="request-journey"
      title="The journey of a request"
      badge={
        view === 'model'
          ? {
              kind: 'MODEL',
              note: 'One request for https://www.sparewheel.example/parts/2041, computed from the settings.',
              assumptions: ASSUMPTIONS,
              model: 'src/widgets/request-journey/model.ts',
            }
          : {
              kind: 'LIVE',
              note: 'Your own browser measured how it loaded this page (PerformanceNavigationTiming). Nothing is sent anywhere.',
            }
      }
      shareable={shareable}
      status={status}
    >
      <div class="journey-tabs needs-js" role="tablist" aria-label="Modelled or measured">
        {TABS.map((tab, index) => (
          <button
            key={tab.id}
            ref={(element) => {
              tabs.current[index] = element;
            }}
            type="button"
            role="tab"
            id={`journey-tab-${tab.id}`}
            aria-selected={view === tab.id}
            aria-controls={`journey-panel-${tab.id}`}
            tabIndex={view === tab.id ? 0 : -1}
            onClick={() => open(index)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') open(index + 1);
              else if (event.key === 'ArrowLeft') open(index - 1);
            }}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="journey-panel-model"
        aria-labelledby="journey-tab-model"
        hidden={view !== 'model'}
      >
        <ModelPanel messages={messages} shareable={shareable} playback={playback} />
      </div>
      <div
        role="tabpanel"
        id="journey-panel-live"
        aria-labelledby="journey-tab-live"
        hidden={view !== 'live'}
      >
        {view === 'live' && <LivePanel />}
      </div>
    </Widget>
  );
}
