import type { Rig, RigQuestion } from './protocol.ts';
import { served } from './serve.ts';

/** Makes this worker of a page one with a rig in it. */
export function serveRig<R>(rig: Rig<R>): void {
  const ask = served(rig, (reply) => postMessage(reply));
  addEventListener('message', ({ data }: MessageEvent<RigQuestion>) => ask(data));
}
