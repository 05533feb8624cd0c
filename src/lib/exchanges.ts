import { meant } from './near-names';

/** What a page shows of an exchange: what was asked, what came back, and by what. */
export interface Recording {
  /** Kind and file, such as `http/part`. */
  readonly name: string;
  /** The program that answered, with its version. */
  readonly tool: string;
  /** ISO day. */
  readonly date: string;
  readonly steps: readonly Step[];
  /** Whether more header fields were sent than are recorded. */
  readonly headersLeftOut?: boolean;
  /** The last line that the server logged. */
  readonly log?: string;
}

/** @throws Error that says which names are near, where nothing of this name is recorded */
export function recordingOf(recordings: readonly Recording[], name: string): Recording {
  const recording = recordings.find((each) => each.name === name);
  if (recording !== undefined) return recording;
  const names = recordings.map((each) => each.name);
  throw new Error(`no recording of “${name}”: ${meant(name, names)} (npm run exchanges)`);
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What was run and when, for a caption. */
export function sourceOf({ tool, date }: Recording): string {
  return `${tool}, recorded on ${day.format(new Date(date))}`;
}

export interface Step {
  readonly input: string;
  readonly output: string;
  /** Who says it, A or B, where two sessions run at the same time. */
  readonly party?: string;
  /** SQLSTATE of an error, where two sessions run at the same time. */
  readonly code?: string;
  /** The step after which the answer came, from 0; absent where nothing was waited for. */
  readonly until?: number;
}

export type Show = 'request' | 'response' | 'both' | 'log';

/** A run of lines in one language. */
export interface Segment {
  readonly role: 'request' | 'response';
  readonly language: string;
  readonly text: string;
  /** Numbers of its marked lines, from 1. */
  readonly marked: readonly number[];
}

/** How each kind is named and highlighted. */
export const EXCHANGE_KINDS: Readonly<
  Record<string, { readonly name: string; readonly input: string; readonly output: string }>
> = {
  git: { name: 'Git', input: 'bash', output: 'text' },
  graphql: { name: 'GraphQL', input: 'graphql', output: 'json' },
  http: { name: 'HTTP', input: 'http', output: 'http' },
  shell: { name: 'Shell', input: 'bash', output: 'text' },
  sessions: { name: 'SQL', input: 'sql', output: 'text' },
  sql: { name: 'SQL', input: 'sql', output: 'text' },
};

const LEFT_OUT = '…';

/**
 * `2,4-6` as numbers.
 * @throws Error where the text says no lines
 */
export function lineNumbers(text: string): readonly number[] {
  return text.split(',').flatMap((range) => {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(range.trim()) ?? [];
    if (from === undefined) throw new Error(`no line numbers: “${text}”`);
    const length = Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, index) => Number(from) + index);
  });
}

/**
 * The chosen lines; each gap becomes one line with an ellipsis.
 * @throws Error where the text has no such line
 */
export function chosenLines(text: string, numbers: readonly number[]): string {
  const lines = text.split('\n');
  const chosen: string[] = [];
  let before = 0;
  for (const number of numbers) {
    const line = lines[number - 1];
    if (line === undefined) throw new Error(`there is no line ${number} in:\n${text}`);
    if (number !== before + 1) chosen.push(LEFT_OUT);
    chosen.push(line);
    before = number;
  }
  if (before < lines.length) chosen.push(LEFT_OUT);
  return chosen.join('\n');
}

interface View {
  readonly show: Show;
  /** Which step alone, from 1. */
  readonly step?: number | undefined;
  /** Lines of the answer, or of the request where it stands alone. */
  readonly lines?: string | undefined;
  /** Marked lines, counted over everything shown. */
  readonly mark?: string | undefined;
}

/**
 * What a page shows of a recording.
 * @throws Error where the page asks for a part that the recording does not have
 */
export function segments(recording: Recording, view: View): readonly Segment[] {
  const { show, step, lines, mark } = view;
  const kind = EXCHANGE_KINDS[recording.name.split('/')[0] ?? ''];
  if (kind === undefined) throw new Error(`${recording.name} is of no known kind`);
  const steps = step === undefined ? recording.steps : recording.steps.slice(step - 1, step);
  if (steps.length === 0) throw new Error(`${recording.name} has no step ${step ?? 1}`);
  const shorten = (text: string) =>
    lines === undefined ? text : chosenLines(text, lineNumbers(lines));

  const parts: Omit<Segment, 'marked'>[] =
    show === 'log'
      ? [{ role: 'response', language: 'json', text: recording.log ?? '' }]
      : steps.flatMap(({ input, output }, index) => [
          ...(show === 'response'
            ? []
            : [
                {
                  role: 'request' as const,
                  language: kind.input,
                  text: show === 'request' ? shorten(input) : input,
                },
              ]),
          ...(show === 'request' || output === ''
            ? []
            : [
                {
                  role: 'response' as const,
                  language: kind.output,
                  text: index === steps.length - 1 ? shorten(output) : output,
                },
              ]),
        ]);
  if (parts.every(({ text }) => text === '')) throw new Error(`${recording.name} has no ${show}`);

  const marks = mark === undefined ? [] : lineNumbers(mark);
  let shown = 0;
  return joined(parts).map((part) => {
    const first = shown;
    shown += part.text.split('\n').length;
    return {
      ...part,
      marked: marks.filter((line) => line > first && line <= shown).map((line) => line - first),
    };
  });
}

/** Requests that follow each other without an answer between them become one run of lines. */
function joined(parts: readonly Omit<Segment, 'marked'>[]): Omit<Segment, 'marked'>[] {
  const runs: Omit<Segment, 'marked'>[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.role === part.role) {
      runs[runs.length - 1] = { ...last, text: `${last.text}\n${part.text}` };
    } else {
      runs.push(part);
    }
  }
  return runs;
}
