import { type PastRun, type Work, written } from './model';

/**
 * What a link carries of a lab, in the fragment, which no server sees: the step in view, its text,
 * and the runs that made the database what it is. JSON, deflated, in base64url.
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

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // lib.dom gives the two ends of these streams types that do not meet.
  const pipe = stream as unknown as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;
  const reader = new Blob([bytes]).stream().pipeThrough(pipe).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    parts.push(value);
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return refuse('it is too large');
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) return refuse('it has characters that no link of the guide has');
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(bytes, (each) => each.charCodeAt(0));
  } catch {
    return refuse('a part of it is missing');
  }
}

/**
 * The state for a link, or undefined where it is too much for one.
 * @param text of the step in view
 */
export async function linkState(work: Work, text: string): Promise<string | undefined> {
  const runs = work.runs
    .filter(({ again }) => again !== '')
    .map((run) => [run.step, run.again, run.said]);
  const json = JSON.stringify([VERSION, work.step, text, runs]);
  const bytes = new TextEncoder().encode(json);
  if (bytes.length > MOST_BYTES || runs.length > MOST_RUNS) return undefined;
  const state = toBase64url(await through(bytes, new CompressionStream('deflate-raw')));
  return state.length > LONGEST_LINK ? undefined : state;
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
  const bytes = fromBase64url(text);
  let value: unknown;
  try {
    const plain = await through(bytes, new DecompressionStream('deflate-raw'));
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  } catch (error) {
    if (error instanceof LinkRefused) throw error;
    return refuse('it is damaged, or a part of it is missing');
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

/** The fragment of a link to a lab in some state. */
export const fragmentOf = (lab: string, state: string): string => `#${lab}=${state}`;

/** The state that a fragment carries for a lab, or undefined where it carries none. */
export function stateInFragment(lab: string, fragment: string): string | undefined {
  const start = fragmentOf(lab, '');
  return fragment.startsWith(start) ? fragment.slice(start.length) : undefined;
}
