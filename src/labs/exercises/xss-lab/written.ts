/** What can come into the page from outside. */
export const INPUTS = ['review', 'search', 'site', 'name', 'hash'] as const;

export type Input = (typeof INPUTS)[number];
export type Inputs = Readonly<Partial<Record<Input, string>>>;

/** A place in a text that is wrong. */
export interface Fault {
  /** Characters before it. */
  readonly at: number;
  readonly message: string;
}

/** What the reader wrote: what comes in, and the shop’s page. */
export interface Written {
  readonly inputs: Inputs;
  /** Value of the header Content-Security-Policy, as a template; empty for none. */
  readonly policy: string;
  readonly page: string;
  /** Characters before the page. */
  readonly pageAt: number;
  readonly faults: readonly Fault[];
}

/** The line under which the page begins. */
export const MARKER = '--- page';

const isInput = (name: string): name is Input => INPUTS.some((input) => input === name);

/** Reads a text: lines `name: value`, then the marker, then the page. */
export function readWritten(text: string): Written {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.trim() === MARKER);
  const heads = end === -1 ? lines : lines.slice(0, end);
  const inputs: Partial<Record<Input, string>> = {};
  const faults: Fault[] = [];
  let policy = '';
  let at = 0;
  for (const line of heads) {
    const [, name = '', value = ''] = /^\s*([\w-]+):\s?(.*)$/.exec(line) ?? [];
    if (isInput(name)) inputs[name] = value;
    else if (name === 'policy') policy = value.trim();
    else if (line.trim() !== '') faults.push({ at, message: unknownLine(name) });
    at += line.length + 1;
  }
  const pageAt = end === -1 ? text.length : at + (lines[end] ?? '').length + 1;
  if (end === -1) {
    faults.push({
      at: 0,
      message: `The shop’s page is missing. It stands under a line “${MARKER}”.`,
    });
  }
  return { inputs, policy, page: text.slice(pageAt), pageAt, faults };
}

const unknownLine = (name: string) =>
  name === ''
    ? `Above “${MARKER}” each line is a name, a colon and a value, such as “review: Fits”.`
    : `Nothing here is called “${name.slice(0, 40)}”. There are: ${[...INPUTS, 'policy'].join(', ')}.`;
