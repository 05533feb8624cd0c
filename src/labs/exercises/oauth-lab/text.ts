import type { TextFault } from '../../http/written.ts';
import type { Person } from './run.ts';
import { type Check, isCheck, KNOBS, type Party, SAFE, type Settings } from './settings.ts';

/** One thing that happens. */
export type Act =
  | { readonly kind: 'set'; readonly party: Party; readonly values: Partial<Settings> }
  | { readonly kind: 'opens'; readonly who: Person; readonly url: string }
  | { readonly kind: 'signs-in'; readonly who: Person }
  | { readonly kind: 'intercepts'; readonly url: string }
  | { readonly kind: 'sets'; readonly name: string; readonly value: string }
  | { readonly kind: 'releases' }
  | {
      readonly kind: 'posts';
      readonly url: string;
      readonly fields: readonly (readonly [name: string, value: string])[];
    }
  | { readonly kind: 'reads-log' };

/** An act and its place in the text. */
export interface Line {
  readonly act: Act;
  readonly text: string;
  /** Characters before it. */
  readonly at: number;
}

export interface Story {
  readonly lines: readonly Line[];
  readonly faults: readonly TextFault[];
  readonly leftOut: readonly Check[];
}

const MOST_LINES = 60;
const LONGEST_LINE = 4000;

const VERBS =
  'A line is one of: `nadia opens https://…`, `nadia signs in`, `mallory opens https://…`, `mallory signs in`, `mallory intercepts https://…`, `mallory sets name=value`, `mallory releases`, `mallory posts https://… name=value`, `mallory reads the log`; or settings, such as `shop: state=off`.';

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => Act])[] = [
  [
    /^(nadia|mallory) opens (\S+)$/i,
    ([who = '', url = '']) => ({ kind: 'opens', who: personIn(who), url }),
  ],
  [/^(nadia|mallory) signs in$/i, ([who = '']) => ({ kind: 'signs-in', who: personIn(who) })],
  [/^mallory intercepts (\S+)$/i, ([url = '']) => ({ kind: 'intercepts', url })],
  [
    /^mallory sets ([\w.]+)\s*=\s*(\S+)$/i,
    ([name = '', value = '']) => ({ kind: 'sets', name, value }),
  ],
  [/^mallory releases( it)?$/i, () => ({ kind: 'releases' })],
  [
    /^mallory posts (\S+)((?:\s+\w+=\S+)*)$/i,
    ([url = '', fields = '']) => ({ kind: 'posts', url, fields: pairsIn(fields) }),
  ],
  [/^mallory reads the log( of the shop)?$/i, () => ({ kind: 'reads-log' })],
];

const personIn = (name: string): Person => (name.toLowerCase() === 'nadia' ? 'nadia' : 'mallory');

const pairsIn = (text: string) =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });

/** The settings of one line, or what is wrong with them. */
function settingsIn(party: Party, text: string): Partial<Settings> | string {
  const knobs = KNOBS[party];
  const known = Object.entries(knobs).map(([name, values]) => `${name}=${values.join('|')}`);
  const pairs = text.split(/[\s,]+/).filter(Boolean);
  if (pairs.length === 0) return `What the ${party} can be told: ${known.join(', ')}.`;
  const values: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', value = '', ...more] = pair.toLowerCase().split('=');
    const allowed = Object.entries(knobs).find(([each]) => each === name)?.[1];
    if (more.length > 0 || allowed?.includes(value) !== true) {
      return `\`${pair.slice(0, 40)}\` is nothing that the ${party} knows. It can be told: ${known.join(', ')}.`;
    }
    values[name] = value;
  }
  return values;
}

function actIn(text: string): Act | string {
  const [, party, values] = /^(shop|provider|phone)\s*:(.*)$/i.exec(text) ?? [];
  if (party !== undefined && values !== undefined) {
    const name = party.toLowerCase() as Party;
    const read = settingsIn(name, values);
    return typeof read === 'string' ? read : { kind: 'set', party: name, values: read };
  }
  for (const [form, act] of FORMS) {
    const found = form.exec(text);
    if (found !== null) return act(found.slice(1).map((part) => part));
  }
  return VERBS;
}

/** Reads a story: one act a line; `#` begins a comment. */
export function readStory(text: string): Story {
  const lines: Line[] = [];
  const faults: TextFault[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const written = raw.trim();
    if (written !== '' && !written.startsWith('#')) {
      const act = raw.length > LONGEST_LINE ? VERBS : actIn(written);
      if (typeof act === 'string') faults.push({ at, message: act });
      else lines.push({ act, text: written, at });
    }
    at += raw.length + 1;
  }
  const surplus = lines[MOST_LINES];
  if (surplus !== undefined) {
    faults.push({ at: surplus.at, message: `A story has ${MOST_LINES} lines at most.` });
  }
  if (lines.length === 0 && faults.length === 0) {
    faults.push({ at: 0, message: `Nothing happens here. ${VERBS}` });
  }
  return { lines, faults: faults.slice(0, 5), leftOut: leftOutIn(lines) };
}

/** The checks that a story leaves out, each once. */
function leftOutIn(lines: readonly Line[]): readonly Check[] {
  const names = lines.flatMap(({ act }) =>
    act.kind === 'set'
      ? Object.entries(act.values).flatMap(([name, value]) =>
          isCheck(name) && value !== SAFE[name] ? [name] : [],
        )
      : [],
  );
  return [...new Set(names)];
}
