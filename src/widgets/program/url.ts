import { NotPacked, packed, unpacked } from '@/lib/packed-text';

/**
 * What a link carries of a program, in the fragment, which no server sees: its whole text as the
 * reader has it, with the id of the program. JSON, deflated, in base64url.
 */
const VERSION = 1;

/** Characters of a link’s state: longer addresses are cut by chat programs. */
export const LONGEST_LINK = 8_000;
/** Bytes that a link may unfold to. */
const MOST_BYTES = 256 * 1024;

/** Why a link is not followed, for the reader. */
export class LinkRefused extends Error {}

const refuse = (because: string): never => {
  throw new LinkRefused(
    `The link holds a program that cannot be read: ${because}. The guide’s own is shown instead.`,
  );
};

/** The state for a link, or undefined where it is too much for one. */
export async function linkState(program: string, text: string): Promise<string | undefined> {
  const state = await packed(JSON.stringify([VERSION, program, text]), MOST_BYTES);
  return state === undefined || state.length > LONGEST_LINK ? undefined : state;
}

/**
 * The text that a link’s state stands for.
 * @throws LinkRefused with a sentence for the reader, for whatever is no state of this program
 */
export async function textOfLink(program: string, state: string): Promise<string> {
  if (state.length > LONGEST_LINK) return refuse('it is too long');
  let value: unknown;
  try {
    value = JSON.parse(await unpacked(state, MOST_BYTES));
  } catch (error) {
    return refuse(error instanceof NotPacked ? error.message : 'it is damaged');
  }
  if (!Array.isArray(value)) return refuse('it is of another kind');
  const [version, id, text] = value as unknown[];
  if (version !== VERSION) return refuse('another version of the guide wrote it');
  if (id !== program) return refuse('it is another program');
  if (typeof text !== 'string') return refuse('it is of another kind');
  return text;
}
