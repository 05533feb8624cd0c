/** What a page and the worker with a rig say to each other. */
import type { Refusal, StopReason } from '../protocol.ts';

/** How far a run is that takes its time. */
export interface RigProgress {
  readonly done: number;
  readonly total: number;
  /** “12,400 guesses”. */
  readonly says: string;
}

/**
 * What runs the texts of a lab that needs no database. Each run begins anew, so that nothing has to
 * be put back: the text of a step has all that was done in it.
 * @template R what a run gives, as JSON; what the text does wrong is a result, too
 */
export interface Rig<R> {
  readonly run: (step: string, text: string, tell: (progress: RigProgress) => void) => Promise<R>;
}

/** How a text ended. */
export type RigRun<R> =
  | { readonly kind: 'done'; readonly result: R }
  /** Not run at all. */
  | { readonly kind: 'refused'; readonly refusal: Extract<Refusal, { kind: 'too-long' }> }
  /** Its worker was ended, and another one has begun. */
  | { readonly kind: 'stopped'; readonly reason: StopReason };

export interface RigQuestion {
  readonly id: number;
  readonly step: string;
  readonly text: string;
}

/** What the worker says; the first reply, without a question, is that it is ready. */
export type RigReply<R> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: RigProgress }
  | { readonly kind: 'done'; readonly id: number; readonly result: R }
  /** The rig itself is at fault. */
  | { readonly kind: 'broke'; readonly id: number; readonly message: string };
