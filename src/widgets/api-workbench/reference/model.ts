import type { WrittenRequest } from '@/labs/http/written';

/**
 * What a reader looks up in an OpenAPI 3.1 document, in the order of its tags. Only what the shop’s
 * document has is read: https://spec.openapis.org/oas/v3.1.1.html
 */

/** A schema, as far as it is drawn. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface RawOperation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly deprecated?: boolean;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Content }>
  >;
}

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** A type in words, and the schema of the document that it names. */
export interface TypeWords {
  readonly words: string;
  readonly ref?: string;
}

/** A field of a schema. */
export interface Field {
  readonly name: string;
  readonly type: TypeWords;
  readonly isRequired: boolean;
  /** How deep it lies in the schema, from 0. */
  readonly depth: number;
}

export interface Parameter {
  readonly name: string;
  /** `path`, `query` or `header`. */
  readonly in: string;
  readonly about: string;
  readonly isRequired: boolean;
  readonly type: TypeWords;
}

export interface Body {
  readonly media: string;
  readonly type: TypeWords;
}

export interface Answer {
  readonly status: number;
  readonly about: string;
  readonly bodies: readonly Body[];
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly isDeprecated: boolean;
  /** Who may: `session` or `staff`; anybody where there is none. */
  readonly needs?: string;
  readonly parameters: readonly Parameter[];
  readonly bodies: readonly Body[];
  readonly answers: readonly Answer[];
}

export interface Group {
  readonly tag: string;
  readonly about: string;
  readonly operations: readonly Operation[];
}

export interface NamedSchema {
  readonly name: string;
  readonly fields: readonly Field[];
}

export interface Reference {
  readonly title: string;
  readonly version: string;
  /** Of the OpenAPI Specification. */
  readonly openapi: string;
  readonly groups: readonly Group[];
  readonly schemas: readonly NamedSchema[];
}

/** “from 1 to 99”, “at least 1”, or nothing. */
function bounds(from: number | undefined, to: number | undefined, unit: string): string {
  if (from === undefined && to === undefined) return '';
  // The largest number that JavaScript counts with is no rule of the shop.
  const isOpen = to === undefined || to >= Number.MAX_SAFE_INTEGER;
  const words = isOpen
    ? `at least ${from ?? 0}`
    : `${(from ?? 0).toLocaleString('en-GB')} to ${to.toLocaleString('en-GB')}`;
  return `, ${words}${unit}`;
}

/** A type in words. */
export function typeWords(schema: Schema = {}): TypeWords {
  const { $ref, type, format, anyOf, items } = schema;
  if ($ref !== undefined) {
    const ref = $ref.slice($ref.lastIndexOf('/') + 1);
    return { words: ref, ref };
  }
  if (schema.enum !== undefined) {
    return { words: schema.enum.map((value) => JSON.stringify(value)).join(' | ') };
  }
  if (schema.const !== undefined) return { words: JSON.stringify(schema.const) };
  if (anyOf !== undefined) return { words: anyOf.map((each) => typeWords(each).words).join(' | ') };
  if (type === 'array') {
    const of = typeWords(items);
    const length = bounds(schema.minItems, schema.maxItems, ' of them');
    return { ...of, words: `list of ${of.words}${length}` };
  }
  const range =
    bounds(schema.minimum, schema.maximum, '') +
    bounds(schema.minLength, schema.maxLength, ' characters');
  return { words: `${format ?? type ?? 'anything'}${range}` };
}

/** The fields of an object, those of objects in it behind it and deeper. */
export function fieldsOf(schema: Schema, depth = 0): readonly Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, own]) => {
    const inner = own.items?.properties === undefined ? own : own.items;
    const field = { name, type: typeWords(own), isRequired: required.includes(name), depth };
    return [field, ...(inner.properties === undefined ? [] : fieldsOf(inner, depth + 1))];
  });
}

const bodiesOf = (content: Content = {}): Body[] =>
  Object.entries(content).map(([media, { schema }]) => ({ media, type: typeWords(schema) }));

function operationOf(path: string, method: string, raw: RawOperation): Operation {
  const [needs] = Object.keys(raw.security?.[0] ?? {});
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    summary: raw.summary ?? '',
    isDeprecated: raw.deprecated === true,
    ...(needs === undefined ? {} : { needs }),
    parameters: (raw.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      about: parameter.description ?? '',
      isRequired: parameter.required === true,
      type: typeWords(parameter.schema),
    })),
    bodies: bodiesOf(raw.requestBody?.content),
    answers: Object.entries(raw.responses ?? {}).map(([status, { description, content }]) => ({
      status: Number(status),
      about: description ?? '',
      bodies: bodiesOf(content),
    })),
  };
}

/** What a page shows of an OpenAPI document. */
export function referenceOf(document: OpenApi): Reference {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => ({
      tag: raw.tags?.[0] ?? '',
      operation: operationOf(path, method, raw),
    })),
  );
  return {
    title: document.info.title,
    version: document.info.version,
    openapi: document.openapi,
    groups: (document.tags ?? []).map(({ name, description = '' }) => ({
      tag: name,
      about: description,
      operations: operations.filter(({ tag }) => tag === name).map(({ operation }) => operation),
    })),
    schemas: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
      name,
      fields: fieldsOf(schema),
    })),
  };
}

/** What a request for an operation needs beside what the document says. */
export interface Example {
  /** Values for the path, the query and the headers, by name. */
  readonly values?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Of a body that the document does not describe. */
  readonly media?: string;
}

/** A request for an operation, with the values of the example. */
export function requestFor(
  { method, path, needs, parameters, bodies }: Operation,
  { values = {}, body = '', media }: Example,
  staffToken: string,
): WrittenRequest {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const isHeader = new Set(
    parameters.filter((each) => each.in === 'header').map(({ name }) => name),
  );
  const inPath = new Set(parameters.filter((each) => each.in === 'path').map(({ name }) => name));
  const given = Object.entries(values);
  const query = new URLSearchParams(
    given.filter(([name]) => !isHeader.has(name) && !inPath.has(name)),
  );
  const type = bodies[0]?.media ?? media;
  return {
    method,
    target: query.size === 0 ? filled : `${filled}?${query.toString()}`,
    headers: [
      ...(needs === 'staff' ? ([['Authorization', staffToken]] as const) : []),
      ...(type === undefined || body === '' ? [] : ([['Content-Type', type]] as const)),
      ...given.filter(([name]) => isHeader.has(name)),
    ],
    body,
    broken: [],
  };
}
