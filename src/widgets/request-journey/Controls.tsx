import type { Shareable } from '@/widgets/frame/useShareable';
import { type JourneyState, sameOptions } from './url';
import { LIMITS, PLACES, PRESETS } from './data';
import { count, exactMs } from './words';
import { COPIES, FRONTS, propagation, WARM } from './model';

const COPY_NAMES = {
  none: 'no copy',
  stale: 'an old copy, to be checked',
  fresh: 'a fresh copy',
} as const;
const FRONT_NAMES = {
  balancer: 'the shop’s load balancer',
  cdn: 'a delivery network (CDN), no copy',
  'cdn-copy': 'a delivery network (CDN), with a copy',
} as const;
const WARM_NAMES = {
  dns: 'DNS answer is kept',
  connection: 'connection is open',
  app: 'application has cached the part',
} as const;

/** What the one cache knob sets; anything else is a mixture. */
const CACHES = {
  cold: { copy: 'none', warm: [] },
  warm: { copy: 'none', warm: [...WARM] },
  fresh: { copy: 'fresh', warm: [...WARM] },
} as const;
const CACHE_NAMES = {
  cold: 'all cold',
  warm: 'warm, no page copy',
  fresh: 'fresh copy in browser',
} as const;
const CACHE_KEYS = ['cold', 'warm', 'fresh'] as const;

/** Positions of the query slider: one step is about a tenth, because the range is four decades. */
const QUERY_STEPS = 100;
const queryAt = (position: number) => Math.round(LIMITS.query.max ** (position / QUERY_STEPS));
const positionOf = (query: number) =>
  Math.round((Math.log(query) / Math.log(LIMITS.query.max)) * QUERY_STEPS);

interface ControlsProps {
  readonly shareable: Shareable<JourneyState>;
}

/** One tap to settings worth comparing. */
export function Presets({ shareable }: ControlsProps) {
  const state = shareable.state.value;
  return (
    <div class="journey-presets needs-js" role="group" aria-label="Situations to compare">
      {PRESETS.map(({ id, name, options, breaks }) => (
        <button
          key={id}
          type="button"
          class={`chip${breaks === true ? ' journey-presets__breaks' : ''}`}
          aria-pressed={sameOptions(options, state)}
          onClick={() => shareable.set(options)}
        >
          {name}
          {breaks === true && <span class="visually-hidden"> (this one breaks)</span>}
        </button>
      ))}
    </div>
  );
}

/** The three knobs: distance, caches, query. */
export function Knobs({ shareable }: ControlsProps) {
  const state = shareable.state.value;
  const set = shareable.set;
  const cache = CACHE_KEYS.find(
    (key) =>
      CACHES[key].copy === state.copy &&
      CACHES[key].warm.length === state.warm.length &&
      CACHES[key].warm.every((item) => state.warm.includes(item)),
  );
  const number = (event: Event) => Number((event.currentTarget as HTMLInputElement).value);
  return (
    <div class="journey-knobs needs-js">
      <div class="field">
        <label for="journey-km">
          Distance <span class="journey-value">{count(state.km)} km</span>
        </label>
        <input
          id="journey-km"
          type="range"
          min={LIMITS.km.min}
          max={LIMITS.km.max}
          step="10"
          value={state.km}
          aria-valuetext={`${count(state.km)} kilometres`}
          onInput={(event) => set({ km: number(event) }, { record: false })}
          onChange={(event) => set({ km: number(event) })}
        />
        <p class="journey-hint">
          Light in fibre, there and back: {exactMs(propagation(state.km))} ms
        </p>
        <p class="journey-places">
          {PLACES.map(({ km, name }) => (
            <button key={km} type="button" class="journey-link" onClick={() => set({ km })}>
              {name}
            </button>
          ))}
        </p>
      </div>
      <div class="field">
        <label for="journey-cache">Caches</label>
        <select
          id="journey-cache"
          value={cache ?? 'mixed'}
          onChange={(event) => {
            const key = CACHE_KEYS.find((known) => known === event.currentTarget.value);
            if (key !== undefined) set(CACHES[key]);
          }}
        >
          {CACHE_KEYS.map((key) => (
            <option key={key} value={key}>
              {CACHE_NAMES[key]}
            </option>
          ))}
          {cache === undefined && <option value="mixed">as chosen below</option>}
        </select>
        <EachCache shareable={shareable} />
      </div>
      <div class="field">
        <label for="journey-query">
          Database query <span class="journey-value">{count(state.query)} ms</span>
        </label>
        <input
          id="journey-query"
          type="range"
          min="0"
          max={QUERY_STEPS}
          value={positionOf(state.query)}
          aria-valuetext={`${count(state.query)} milliseconds`}
          onInput={(event) => set({ query: queryAt(number(event)) }, { record: false })}
          onChange={(event) => set({ query: queryAt(number(event)) })}
        />
        <p class="journey-hint">
          Waiting for a free connection included. Right end: {count(LIMITS.query.max)} ms; the steps
          grow.
        </p>
      </div>
    </div>
  );
}

function EachCache({ shareable }: ControlsProps) {
  const state = shareable.state.value;
  const { set } = shareable;
  return (
    <details class="journey-each">
      <summary>Choose each one</summary>
      <div class="field">
        <label for="journey-copy">The browser has</label>
        <select
          id="journey-copy"
          value={state.copy}
          onChange={(event) => {
            const copy = COPIES.find((known) => known === event.currentTarget.value);
            if (copy !== undefined) set({ copy });
          }}
        >
          {COPIES.map((copy) => (
            <option key={copy} value={copy}>
              {COPY_NAMES[copy]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="journey-front">At the address answers</label>
        <select
          id="journey-front"
          value={state.front}
          onChange={(event) => {
            const front = FRONTS.find((known) => known === event.currentTarget.value);
            if (front !== undefined) set({ front });
          }}
        >
          {FRONTS.map((front) => (
            <option key={front} value={front}>
              {FRONT_NAMES[front]}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="journey-warm">
        <legend>Still there from before</legend>
        {WARM.map((item) => (
          <label key={item}>
            <input
              type="checkbox"
              checked={state.warm.includes(item)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                set({ warm: WARM.filter((w) => (w === item ? on : state.warm.includes(w))) });
              }}
            />{' '}
            {WARM_NAMES[item]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
