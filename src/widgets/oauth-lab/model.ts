import type { Message, Place, Told } from '@/labs/exercises/oauth-lab/run';

/** A message with its number in the story, from 1. */
export interface Numbered {
  readonly number: number;
  readonly message: Message;
}

/** A line of a story with its messages, which are numbered through. */
export interface Act {
  readonly text: string;
  readonly messages: readonly Numbered[];
}

export function actsOf(told: readonly Told[]): readonly Act[] {
  let number = 0;
  return told.map(({ text, messages }) => ({
    text,
    messages: messages.map((message) => ({ number: (number += 1), message })),
  }));
}

/** From left to right: attackers outside, the provider at the other end. */
const ORDER: readonly Place[] = [
  'mallory',
  'rogue',
  'site',
  'bikeclub',
  'nadia',
  'app',
  'shop',
  'provider',
];

/** The places between which something was sent, in the order in which they are drawn. */
export function lanesOf(acts: readonly Act[]): readonly Place[] {
  const seen = new Set(
    acts.flatMap(({ messages }) => messages.flatMap(({ message }) => [message.from, message.to])),
  );
  return ORDER.filter((place) => seen.has(place));
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly side: 'request' | 'answer';
}

/** What a message says by name: in its address, its form, its JSON, and who asks. */
export function parametersOf({ request, response }: Message): readonly Parameter[] {
  const authorization = request.headers.filter(([name]) => name === 'authorization');
  const asked: readonly (readonly [string, string])[] = [
    ...authorization.map(([, value]) => ['Authorization', value] as const),
    ...new URLSearchParams(request.url.split('?')[1] ?? ''),
    ...new URLSearchParams(request.body),
  ];
  return [
    ...asked.map(([name, value]) => ({ name, value, side: 'request' as const })),
    ...fieldsOf(response.body).map(([name, value]) => ({ name, value, side: 'answer' as const })),
  ];
}

/** The plain fields of a JSON object; none of anything else. */
function fieldsOf(body: string): readonly (readonly [string, string])[] {
  if (!body.startsWith('{')) return [];
  const json = JSON.parse(body) as Readonly<Record<string, unknown>>;
  return Object.entries(json).flatMap(([name, value]) => {
    if (typeof value === 'string') return [[name, value] as const];
    return typeof value === 'object' ? [] : [[name, JSON.stringify(value)] as const];
  });
}
