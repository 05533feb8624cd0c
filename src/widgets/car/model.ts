/**
 * The car as a model of a web application. A request runs from the pedals to the tank and back;
 * faults stop it, let it through unguarded, or spoil what the driver sees of the answer.
 *
 * Assumptions: one request (`GET /parts/2041`), no retries, no failover; a reverse proxy stands in
 * front of the API; the page itself has already been loaded.
 */

import { CAR_PARTS, type PartId } from '@/data/car-parts';

/** All parts in the order of their catalogue numbers, which start at 1. */
export const PART_IDS = CAR_PARTS.map(({ id }) => id);

export const FAULT_IDS = ['tank', 'wire', 'ecu', 'brakes', 'heat', 'dash'] as const;
export type FaultId = (typeof FAULT_IDS)[number];

/** The part that each fault breaks. */
export const FAULTY_PART: Readonly<Record<FaultId, PartId>> = {
  tank: 'tank',
  wire: 'wiring',
  ecu: 'ecu',
  brakes: 'brakes',
  heat: 'cooling',
  dash: 'dashboard',
};

/** The faults that leave the backend untouched. */
export const FRONTEND_FAULTS: readonly FaultId[] = ['dash'];

/** What a request goes through, in order, and the part that does it. */
export const ROUTE = [
  { id: 'press', part: 'pedals' },
  { id: 'wire-out', part: 'wiring' },
  { id: 'api-in', part: 'ecu' },
  { id: 'checks', part: 'brakes' },
  { id: 'logic-in', part: 'engine' },
  { id: 'query', part: 'tank' },
  { id: 'logic-out', part: 'engine' },
  { id: 'api-out', part: 'ecu' },
  { id: 'wire-back', part: 'wiring' },
  { id: 'dial', part: 'dashboard' },
] as const satisfies readonly { id: string; part: PartId }[];
export type StageId = (typeof ROUTE)[number]['id'];

/** `unguarded`: the stage let the request pass without doing its work. */
export type Outcome = 'done' | 'unguarded' | 'failed' | 'not-reached';

export interface Stage {
  readonly id: StageId;
  readonly part: PartId;
  readonly outcome: Outcome;
}

export interface Answer {
  readonly status: 200 | 500 | 502 | 503;
  readonly reason: string;
  /** Who wrote the answer. The proxy answers when there is no application to do so. */
  readonly from: 'application' | 'proxy';
  /** Seconds the browser is asked to wait before it tries again, or null. */
  readonly retryAfter: number | null;
}

export type Screen = 'part' | 'error' | 'gateway' | 'busy' | 'no-answer' | 'blank';

export interface Trace {
  readonly stages: readonly Stage[];
  /** The stage that failed, or null. */
  readonly stoppedAt: StageId | null;
  /** What the browser receives, or null where nothing comes back and there is no status code. */
  readonly answer: Answer | null;
  readonly driver: {
    readonly screen: Screen;
    /** Whether another customer's order opens too, because nothing checks who asks. */
    readonly exposed: boolean;
  };
}

/** Seconds in the `Retry-After` header of an overloaded server; a choice of this model. */
export const RETRY_AFTER = 30;

const OK: Answer = { status: 200, reason: 'OK', from: 'application', retryAfter: null };

/** Where a request was stopped, and what came of it. */
export interface Stop {
  readonly at: StageId;
  readonly answer: Answer | null;
  readonly screen: Screen;
}

const STOPS: Readonly<Partial<Record<FaultId, Stop>>> = {
  wire: { at: 'wire-out', answer: null, screen: 'no-answer' },
  ecu: {
    at: 'api-in',
    answer: { status: 502, reason: 'Bad Gateway', from: 'proxy', retryAfter: null },
    screen: 'gateway',
  },
  heat: {
    at: 'logic-in',
    answer: {
      status: 503,
      reason: 'Service Unavailable',
      from: 'application',
      retryAfter: RETRY_AFTER,
    },
    screen: 'busy',
  },
  tank: {
    at: 'query',
    answer: { status: 500, reason: 'Internal Server Error', from: 'application', retryAfter: null },
    screen: 'error',
  },
  dash: { at: 'dial', answer: OK, screen: 'blank' },
};

const position = (id: StageId) => ROUTE.findIndex((stage) => stage.id === id);

function firstStop(faults: readonly FaultId[]): Stop | undefined {
  return faults
    .map((fault) => STOPS[fault])
    .filter((stop) => stop !== undefined)
    .sort((a, b) => position(a.at) - position(b.at))[0];
}

/**
 * Sends one request through a car with these faults. The fault that the request meets first
 * decides the answer; a cracked dashboard spoils whatever answer arrives.
 */
export function trace(faults: readonly FaultId[]): Trace {
  return traceTo(firstStop(faults), faults);
}

/** The way of a request through a car with these faults to where it was stopped, if anywhere. */
export function traceTo(stop: Stop | undefined, faults: readonly FaultId[]): Trace {
  const end = stop === undefined ? ROUTE.length : position(stop.at);
  const worn = faults.includes('brakes');
  const outcome = (id: StageId, index: number): Outcome => {
    if (index > end) return 'not-reached';
    if (index === end) return 'failed';
    return worn && id === 'checks' ? 'unguarded' : 'done';
  };
  return {
    stages: ROUTE.map(({ id, part }, index) => ({ id, part, outcome: outcome(id, index) })),
    stoppedAt: stop?.at ?? null,
    answer: stop === undefined ? OK : stop.answer,
    driver: {
      screen: faults.includes('dash') ? 'blank' : (stop?.screen ?? 'part'),
      exposed: worn && (stop === undefined || stop.at === 'dial'),
    },
  };
}

/** How many steps of a run there are to show: up to the stage that failed, or all of them. */
export function steps(run: Trace): number {
  return run.stages.filter((stage) => stage.outcome !== 'not-reached').length;
}

/** The bonnet's angle in degrees (0 shut, 34 open) for an x-ray setting from 0 to 100. */
export function bonnetAngle(xray: number): number {
  return 34 * Math.min(1, Math.max(0, xray) / 22);
}
