import { NotPacked, packed, unpacked } from '@/lib/packed-text';
import { type PastRun, type Work, written } from './model';

/**
 * What a link carries of a lab, in the fragment, which no server sees: the step in view, its text,
 * and the runs that made the engine’s state what it is. JSON, deflated, in base64url.
 */
const VERSION = 1;

/** Characters of a link’s state: longer addresses are cut by chat programs. */
export const LONGEST_LINK = 8_000;
/** Bytes that a link may unfold to. */
const MOST_BYTES = 200_000;
const MOST_RUNS = 200;

/** Why a link is not followed, for the reader. */
export class LinkRefused extends Error {}

const refuse = (because: string): never => {
  throw new LinkRefused(
    `The link holds a state of this lab that cannot be read: ${because}. ` +
      'The usual state is shown instead.',
  );
};

/**
 * The state for a link, or undefined where it is too much for one.
 * @param text of the step in view
 */
export async function linkState(work: Work, text: string): Promise<string | undefined> {
  const runs = work.runs
    .filter(({ again }) => again !== '')
    .map((run) => [run.step, run.again, run.said]);
  if (runs.length > MOST_RUNS) return undefined;
  const state = await packed(JSON.stringify([VERSION, work.step, text, runs]), MOST_BYTES);
  return state === undefined || state.length > LONGEST_LINK ? undefined : state;
}

/**
 * The work that a link’s state stands for.
 * @throws LinkRefused with a sentence for the reader, for whatever is no state of this lab
 */
export async function workOfLink(
  text: string,
  steps: readonly { readonly id: string }[],
): Promise<Work> {
  if (text.length > LONGEST_LINK) return refuse('it is too long');
  let value: unknown;
  try {
    value = JSON.parse(await unpacked(text, MOST_BYTES));
  } catch (error) {
    const because = error instanceof NotPacked ? error.message : 'it is damaged';
    return refuse(because);
  }
  if (!Array.isArray(value)) return refuse('it is of another kind');
  const [version, id, own, runs] = value as unknown[];
  if (version !== VERSION) return refuse('another version of the guide wrote it');
  const step = steps.find((each) => each.id === id);
  if (step === undefined) return refuse('it is about a step that this lab does not have');
  if (typeof own !== 'string' || !Array.isArray(runs) || runs.length > MOST_RUNS) {
    return refuse('it is of another kind');
  }
  const empty: Work = {
    step: step.id,
    texts: {},
    marks: {},
    runs: runs.map((run) => pastRun(run, steps)),
  };
  return written(empty, step.id, own);
}

function pastRun(value: unknown, steps: readonly { readonly id: string }[]): PastRun {
  const [id, text, said] = Array.isArray(value) ? (value as unknown[]) : [];
  const step = steps.find((each) => each.id === id)?.id;
  if (step === undefined || typeof text !== 'string' || typeof said !== 'string') {
    return refuse('it is of another kind');
  }
  return { step, text, said, again: text };
}
