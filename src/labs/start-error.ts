import type { StartFault } from './protocol.ts';

/** An engine did not start; `fault` says why, for a sentence and for what can be done. */
export class StartError extends Error {
  readonly fault: StartFault;

  constructor(fault: StartFault) {
    super(`the engine did not start: ${'message' in fault ? fault.message : fault.kind}`);
    this.fault = fault;
  }
}
