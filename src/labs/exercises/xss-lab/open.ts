import { FrameClient } from '../../frame/client.ts';
import { runText, type XssRun } from './run.ts';
import { visitsOf } from './steps.ts';

/**
 * The frame of the lab.
 * @param place where it is put
 */
export const openFrame = (
  address: string,
  version: string,
  place: () => Element,
): FrameClient<XssRun> =>
  new FrameClient({
    address,
    version,
    place,
    run: (stage, step, text) => runText(stage, text, visitsOf(step)),
  });
