import { PHASE_TEXT } from './data';
import type { JourneyOptions, PhaseId } from './model';

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
