import type { Problem, UrlState } from './url-state';

/** Rounds of encoding that programs through which links are passed on may add. */
const MOST_ROUNDS = 3;

/** What a sentence puts behind a link. */
const PUNCTUATION = /[\s)\].,;:!?'"’”>]+$/;

/** Text whose percent-encoding is taken off, however often it was put on; what is damaged stays. */
export function decoded(text: string): string {
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS && /%[\da-f]{2}/i.test(plain); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/**
 * A value of a link as its writer meant it. Chat and mail programs encode it once more, take the
 * end of a sentence for a part of it or change its case; the ids in our links are lower-case.
 */
export function asMeant(text: string): string {
  return decoded(text).trim().replace(PUNCTUATION, '').toLowerCase();
}

/** A parameter of a widget: `car.xray=40`. */
const PARAMETER = /(^\??|&)([\w-]+\.[\w-]+)=([^&]*)/g;

/**
 * A query as its writer meant it, where programs have encoded it whole, written its ampersands as in
 * HTML, or changed the names and values of widgets; everything else stays as it is.
 */
export function queryAsMeant(search: string): string {
  const isEncoded = !search.includes('=') && /%(25)*3d/i.test(search);
  return (isEncoded ? decoded(search) : search)
    .replaceAll('&amp;', '&')
    .replace(PARAMETER, (_, before: string, name: string, value: string) => {
      const meant = encodeURIComponent(asMeant(value)).replaceAll('%2C', ',');
      return `${before}${name.toLowerCase()}=${meant}`;
    });
}

/** What a link asks for, however it was passed on. */
export interface ReadLink<S> {
  readonly state: S;
  /** For each value that is not allowed, or not whole, a sentence for the reader. */
  readonly problems: readonly string[];
  /** The query with the names and values that were meant. */
  readonly search: string;
}

/** Reads a query that may have gone through chat and mail programs, and takes what is known of it. */
export function readLink<S>(codec: UrlState<S>, query: string): ReadLink<S> {
  const search = queryAsMeant(query);
  const { state, problems } = codec.read(search);
  const known = problems.map((problem) => [fieldOf(problem.name), knownPart(problem)] as const);
  const found = known.filter(([, value]) => value !== undefined);
  return {
    state: { ...state, ...Object.fromEntries(found) },
    problems: problems.map((problem, index) => inWords(problem, known[index]?.[1])),
    search,
  };
}

/** `break` of `car.break`. */
const fieldOf = (name: string) => name.slice(name.indexOf('.') + 1);

/** What a field takes of a text that it does not take whole. */
function knownPart<S>({ text, field }: Problem<S>): S[keyof S] | undefined {
  const eachBySelf = () =>
    text
      .split(',')
      .filter((part) => part !== '' && field.parse(part) !== undefined)
      .join(',');
  const part = field.known?.(text) ?? eachBySelf();
  return part === '' ? undefined : field.parse(part);
}

const LONGEST_SHOWN = 40;

const quoted = (text: string) =>
  `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;

function inWords<S>({ name, text, field }: Problem<S>, known: S[keyof S] | undefined): string {
  const shown = known === undefined ? [] : field.format(known).split(',');
  const leftOut = text.split(',').filter((part) => !shown.includes(part));
  const instead =
    known === undefined
      ? 'The usual setting is shown instead.'
      : `The rest is shown, without ${quoted(leftOut.join(', '))}.`;
  return `The link asks for ${name} = ${quoted(text)}, which is not ${field.expects}. ${instead}`;
}
