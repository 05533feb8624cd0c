import type { ComponentChildren } from 'preact';
import type { Worker } from './model';
import { exactMs } from './words';

/** Width of a bar's drawing; the browser stretches it to the room there is. */
const TRACK = 1_000;
/** A bar thinner than this would not be seen. */
const THINNEST = 4;
const TOP = 3;
const BOTTOM = 17;
/** How far apart the strokes stand that hatch what failed, and how far they lean. */
const HATCH = 25;

interface TrackProps {
  readonly start: number;
  readonly duration: number;
  readonly total: number;
  readonly worker: Worker;
  /** Whether the work was given up: its bar is hatched. */
  readonly failed?: boolean;
  /** Where the reader stands, in ms, or null. */
  readonly playhead: number | null;
}

/** One bar of a waterfall. The times stand beside it as text, so the drawing is hidden. */
export function Track({ start, duration, total, worker, failed, playhead }: TrackProps) {
  const scale = total > 0 ? TRACK / total : 0;
  const width = duration > 0 ? Math.max(duration * scale, THINNEST) : 0;
  const x = Math.min(start * scale, TRACK - width);
  return (
    <svg
      class="journey-track"
      viewBox={`0 0 ${TRACK} 20`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="journey-track__grid" d="M1 0V20M250 0V20M500 0V20M750 0V20M999 0V20" />
      {width > 0 && (
        <rect
          class={`journey-bar journey-bar--${failed === true ? 'failed' : worker}`}
          x={x}
          y={TOP}
          width={width}
          height={BOTTOM - TOP}
        />
      )}
      {failed === true && <path class="journey-bar__hatch" d={hatch(x, width)} />}
      {playhead !== null && (
        <rect
          class="journey-track__head"
          x={Math.min(playhead * scale, TRACK - THINNEST)}
          y="0"
          width={THINNEST}
          height="20"
        />
      )}
    </svg>
  );
}

/** Leaning strokes within the bar. */
function hatch(x: number, width: number): string {
  const strokes = Math.floor(width / HATCH) - 1;
  return Array.from(
    { length: Math.max(strokes, 0) },
    (_, index) => `M${Math.round(x) + index * HATCH} ${BOTTOM}l${HATCH} ${TOP - BOTTOM}`,
  ).join('');
}

interface RowProps extends TrackProps {
  readonly number: number;
  readonly name: string;
  /** Who works, or why nobody does. */
  readonly note: string;
}

/** Number, name, bar and time of one row. */
export function Row({ number, name, note, ...track }: RowProps) {
  return (
    <span class="journey-row">
      <span class="journey-row__number" aria-hidden="true">
        {number}
      </span>
      <span class="journey-row__name">
        <span class="journey-row__title">{name}</span> <span class="journey-row__note">{note}</span>
      </span>
      <Track {...track} />
      <span class="journey-row__time">
        {exactMs(track.duration)}
        <span class="journey-row__unit"> ms</span>
      </span>
    </span>
  );
}

/** The time axis over the bars. */
export function Axis({ total }: { readonly total: number }) {
  return (
    <p class="journey-axis" aria-hidden="true">
      <span>0</span>
      <span>{exactMs(total / 2)}</span>
      <span>{exactMs(total)} ms</span>
    </p>
  );
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly isNumber?: true }[];
  readonly children: ComponentChildren;
}

/** The same figures as the bars, as a table. */
export function TimesTable({ caption, columns, children }: TableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="journey-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" data-number={isNumber}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
