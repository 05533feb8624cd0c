import type { Page } from '@playwright/test';
import { globSync } from 'node:fs';
import type { Answered, Asked, Stage } from '../../../src/labs/frame/protocol';

/** The file of the frame, from the root of the site. */
export const frameFile = (): string => {
  const [file] = globSync('_labs/frame/*.html', { cwd: 'dist' });
  if (file === undefined) throw new Error('the build has no frame');
  return file;
};

/** What asks the frame in the page. */
type Asking = typeof globalThis & { askFrames?: ((asked: Asked) => Promise<Answered>)[] };

/**
 * A frame of the lab in a page of the site, asked from here: many texts are run in one page, by the
 * code that the lab has. What the client does around it is tested through the lab itself.
 */
export async function frameStage(page: Page): Promise<Stage> {
  const index = await page.evaluate(async (file) => {
    const { promise, resolve } = Promise.withResolvers<Answered>();
    const { port1, port2 } = new MessageChannel();
    let heard = resolve;
    port1.onmessage = ({ data }) => heard(data as Answered);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = `../../${file}`;
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('open', '*', [port2]), {
      once: true,
    });
    document.body.append(frame);
    await promise;
    const frames = ((globalThis as Asking).askFrames ??= []);
    return (
      frames.push((asked) => {
        port1.postMessage(asked);
        return new Promise((answered) => (heard = answered));
      }) - 1
    );
  }, frameFile());
  const ask = async (asked: Asked) => {
    const answered = await page.evaluate(
      ([at, one]) => (globalThis as Asking).askFrames?.[at]?.(one),
      [index, asked] as const,
    );
    if (answered === undefined) throw new Error('the page has lost its frame');
    return answered;
  };
  return {
    async show(shown) {
      const answered = await ask({ kind: 'show', page: shown });
      if (answered.kind !== 'shown') throw new Error(answered.kind);
      return answered.outcome;
    },
    async clean(texts) {
      const answered = await ask({ kind: 'clean', texts });
      if (answered.kind !== 'cleaned') throw new Error(answered.kind);
      return answered.texts;
    },
    nonce: () => crypto.randomUUID().replaceAll('-', ''),
  };
}
