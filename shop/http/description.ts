import { describeRoute, resolver } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { ProblemDocument } from './schemas.ts';

type Answer = readonly [
  status: number,
  description: string,
  content?: Readonly<Record<string, GenericSchema | 'text'>>,
];

/** What the OpenAPI document says of an operation; its parameters and body come from validation. */
interface Operation {
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  /** The answer where all goes well: its status, what it means, and its schema by media type. */
  readonly answer: Answer;
  /** Further answers that are no problem details. */
  readonly others?: readonly Answer[];
  /** The refusals that a caller has to expect. */
  readonly refusals?: readonly number[];
  /** Header fields of the request that matter. */
  readonly fields?: readonly (readonly [name: string, description: string, isRequired: boolean])[];
  readonly security?: 'session' | 'staff';
  readonly deprecated?: true;
}

const MEANINGS: Readonly<Record<number, string>> = {
  304: 'You have the current version',
  400: 'The request cannot be understood',
  401: 'Please say who you are',
  403: 'You may not do this',
  404: 'There is nothing at this address',
  406: 'It is not to be had in such a form',
  409: 'It does not fit the state that the resource is in',
  412: 'It has changed since you have read it',
  413: 'The body is too large',
  415: 'The body is of another media type',
  422: 'The body is not valid, or its key belongs to another request',
  428: 'Say which version you have read',
  429: 'Too many requests',
  503: 'Not ready',
  504: 'The payment provider does not answer',
};

const text = { type: 'string' } as const;

const PROBLEM = { 'application/problem+json': { schema: resolver(ProblemDocument) } };

function contentOf(content: NonNullable<Answer[2]>) {
  const entries = Object.entries(content);
  return Object.fromEntries(
    entries.map(([type, schema]) => [
      type,
      { schema: schema === 'text' ? text : resolver(schema) },
    ]),
  );
}

/** Adds an operation to the OpenAPI document. */
export function described(operation: Operation) {
  const { operationId, tag, summary, answer, others = [], refusals = [], fields = [] } = operation;
  const { security, deprecated } = operation;
  return describeRoute({
    operationId,
    tags: [tag],
    summary,
    ...(security === undefined ? {} : { security: [{ [security]: [] }] }),
    ...(deprecated === undefined ? {} : { deprecated }),
    parameters: fields.map(([name, about, required]) => ({
      in: 'header',
      name,
      description: about,
      required,
      schema: text,
    })),
    responses: {
      ...Object.fromEntries(
        [answer, ...others].map(([status, description, content]) => [
          status,
          { description, ...(content === undefined ? {} : { content: contentOf(content) }) },
        ]),
      ),
      ...Object.fromEntries(
        refusals.map((refusal) => [
          refusal,
          {
            description: MEANINGS[refusal] ?? '',
            ...(refusal < 400 ? {} : { content: PROBLEM }),
          },
        ]),
      ),
    },
  });
}
