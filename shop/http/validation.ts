import { validator } from 'hono-openapi';
import type { GenericSchema } from 'valibot';
import { notFound, Problem, type Complaint } from '../problem.ts';
import type { ShopContext } from './context.ts';

/** An issue of a schema, as https://standardschema.dev/ has it. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined;
}

/** The OpenAPI document describes values as they are after a schema has read them. */
const AS_READ = { options: { typeMode: 'output' } } as const;

/** In the order of the document, 2 before 10. */
const order = new Intl.Collator('en', { numeric: true });

const keysOf = ({ path = [] }: Issue) =>
  path.map((step) => String((typeof step === 'object' ? step.key : step) as PropertyKey));

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The first complaint about each place in a body, by JSON Pointer (RFC 6901). */
export function complaintsAbout(issues: readonly Issue[]): Complaint[] {
  const complaints = new Map<string, string>();
  for (const issue of issues) {
    const pointer = ['#', ...keysOf(issue).map(escaped)].join('/');
    if (!complaints.has(pointer)) complaints.set(pointer, issue.message);
  }
  return Array.from(complaints, ([pointer, detail]) => ({ pointer, detail }));
}

/** @throws Problem 422 where there is any complaint */
export function refuse(complaints: readonly Complaint[], type: string, title: string): void {
  if (complaints.length === 0) return;
  const place = (complaint: Complaint) => ('pointer' in complaint ? complaint.pointer : '');
  const errors = complaints.toSorted((a, b) => order.compare(place(a), place(b)));
  throw new Problem(422, type, title, { errors });
}

/** @throws Problem 415 where the body is of another media type */
export function checkMedia(c: ShopContext, media: string): void {
  const [given = ''] = (c.req.header('Content-Type') ?? '').split(';');
  if (given.trim().toLowerCase() === media) return;
  // RFC 5789 gives PATCH a field of its own.
  const headers = { [c.req.method === 'PATCH' ? 'Accept-Patch' : 'Accept']: media };
  throw new Problem(415, 'media-type', `The body must be ${media}`, {}, headers);
}

/** How a body is read, and how it is refused. */
interface BodyRules {
  /** Such as `invalid-part`, the type of the problem. */
  readonly type: string;
  readonly title: string;
  readonly media?: string;
  /** What the schema cannot know, about a body as it came. */
  readonly alsoCheck?: (c: ShopContext, body: unknown) => Promise<Complaint[]>;
}

/** Reads the body by a schema, or refuses it with 400, 415 or 422 and all that is wrong. */
export function body<Schema extends GenericSchema>(
  schema: Schema,
  { type, title, media = 'application/json', alsoCheck }: BodyRules,
) {
  return validator(
    'json',
    schema,
    async (result, c) => {
      checkMedia(c as ShopContext, media);
      const complaints = result.success ? [] : complaintsAbout(result.error);
      const more = (await alsoCheck?.(c as ShopContext, result.data)) ?? [];
      refuse([...complaints, ...more], type, title);
    },
    { media },
  );
}

/** Reads the query by a schema, or refuses it with 400. */
export function query<Schema extends GenericSchema>(schema: Schema) {
  return validator(
    'query',
    schema,
    (result) => {
      if (result.success) return;
      throw new Problem(400, 'invalid-query', 'The query is not valid', {
        errors: result.error.map((issue) => ({
          parameter: keysOf(issue).join(),
          detail: issue.message,
        })),
      });
    },
    AS_READ,
  );
}

/** Reads the parts of the path by a schema; what does not fit is no address of ours. */
export function path<Schema extends GenericSchema>(schema: Schema) {
  return validator(
    'param',
    schema,
    (result) => {
      if (!result.success) throw notFound();
    },
    AS_READ,
  );
}
