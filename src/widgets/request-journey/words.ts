import { PHASE_TEXT } from './data';
import type { JourneyOptions, PhaseId } from './model';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** Milliseconds with one decimal, as in a table: `27.5`, `1,107.4`. */
export const exactMs = (ms: number): string => tenths.format(ms);

/** Round trips, of which a message is a half: `0.5`, `4.0`. */
export const halves = (trips: number): string => tenths.format(trips);

/** Milliseconds for a sentence: one decimal under 10, none above. */
export const roundMs = (ms: number): string => (ms < 10 ? tenths : whole).format(ms);

/** A whole number with separators: `17,000`. */
export const count = (value: number): string => whole.format(value);

/** What the reader calls this phase; a CDN takes the load balancer's place. */
export function nameOf(id: PhaseId, { front }: JourneyOptions): string {
  return id === 'front' && front !== 'balancer' ? 'CDN edge' : PHASE_TEXT[id].name;
}

/** One sentence on what happens in this phase. */
export function whatOf(id: PhaseId, { front }: JourneyOptions): string {
  return id === 'front' && front !== 'balancer'
    ? 'The nearest machine of a content delivery network holds the connection. It answers from its copy, or passes the request on to the shop.'
    : PHASE_TEXT[id].what;
}
