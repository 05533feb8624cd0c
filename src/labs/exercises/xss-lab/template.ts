import { type Context, CONTEXTS, ESCAPES } from './escape.ts';
import { type Fault, type Input, type Inputs, INPUTS } from './written.ts';

/** A part of what is sent, and whether it came from outside. */
export interface Piece {
  readonly text: string;
  readonly isInput: boolean;
}

/** What a page is made with. */
export interface Values {
  readonly inputs: Inputs;
  /** Random, and new for each answer. */
  readonly nonce: string;
  /** A value without what could run, from a sanitiser. */
  readonly clean: (value: string) => string;
}

type Part =
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'nonce' }
  | { readonly kind: 'input'; readonly context: Context; readonly input: Input };

/** A template that has been read. */
export interface Template {
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
}

const GAP = /\{\{([^{}]*)\}\}/g;

/**
 * Reads a template: `{{ html review }}` writes the review as text, `{{ nonce }}` the answer’s nonce.
 * @param begins characters before it, for the places of faults
 */
export function readTemplate(text: string, begins = 0): Template {
  const parts: Part[] = [];
  const faults: Fault[] = [];
  let from = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(GAP)) {
    parts.push({ kind: 'own', text: text.slice(from, index) });
    from = index + whole.length;
    const part = partOf(inside.trim().split(/\s+/));
    if (typeof part === 'string') faults.push({ at: begins + index, message: part });
    else parts.push(part);
  }
  parts.push({ kind: 'own', text: text.slice(from) });
  return { parts, faults };
}

/** What a gap asks for, or what is wrong with it. */
function partOf([first = '', second = '', ...more]: readonly string[]): Part | string {
  if (first === 'nonce' && second === '') return { kind: 'nonce' };
  const context = CONTEXTS.find((each) => each === first);
  const input = INPUTS.find((each) => each === second);
  if (context === undefined) {
    return `A gap begins with how to write the value: ${CONTEXTS.join(', ')}. “${first.slice(0, 40)}” is none of these.`;
  }
  if (input === undefined || more.length > 0) {
    return `Behind “${context}” stands one name: ${INPUTS.join(', ')}.`;
  }
  return { kind: 'input', context, input };
}

/** The values that a template wants sanitised. */
export const toBeCleaned = ({ parts }: Template, inputs: Inputs): readonly string[] =>
  parts.flatMap((part) =>
    part.kind === 'input' && part.context === 'sanitise' ? [inputs[part.input] ?? ''] : [],
  );

/** What the template sends for these values. */
export const piecesOf = ({ parts }: Template, { inputs, nonce, clean }: Values): Piece[] =>
  parts
    .map((part): Piece => {
      if (part.kind === 'own') return { text: part.text, isInput: false };
      if (part.kind === 'nonce') return { text: nonce, isInput: false };
      const value = inputs[part.input] ?? '';
      const text = part.context === 'sanitise' ? clean(value) : ESCAPES[part.context](value);
      return { text, isInput: true };
    })
    .filter(({ text }) => text !== '');

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
