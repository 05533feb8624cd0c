import { describe, expect, it } from 'vitest';
import description from '@/data/recordings/labs/openapi.json';
import {
  fieldsOf,
  referenceOf,
  requestFor,
  typeWords,
} from '@/widgets/api-workbench/reference/model';

const reference = referenceOf(description);
const operation = (id: string) => {
  const found = reference.groups.flatMap((group) => group.operations).find((o) => o.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('a type in words', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'string', format: 'date-time' }, 'date-time'],
    [{ type: 'string', minLength: 1, maxLength: 40 }, 'string, 1 to 40 characters'],
    [{ type: 'integer', minimum: 0, maximum: 10_000_000 }, 'integer, 0 to 10,000,000'],
    [{ type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, 'integer, at least 1'],
    [{ enum: ['id', '-id'] }, '"id" | "-id"'],
    [{ const: 'ready' }, '"ready"'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number | null'],
    [
      { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 50 },
      'list of number, 1 to 50 of them',
    ],
    [{}, 'anything'],
  ])('of %j', (schema, words) => {
    expect(typeWords(schema)).toEqual({ words });
  });

  it('names a schema of the document, in a list too', () => {
    const $ref = '#/components/schemas/Part';
    expect(typeWords({ $ref })).toEqual({ words: 'Part', ref: 'Part' });
    expect(typeWords({ type: 'array', items: { $ref } })).toEqual({
      words: 'list of Part',
      ref: 'Part',
    });
  });
});

it('lists the fields of objects in objects, deeper', () => {
  const schema = {
    required: ['items'],
    properties: { items: { type: 'array', items: { properties: { id: { type: 'number' } } } } },
  };
  expect(fieldsOf(schema).map(({ name, isRequired, depth }) => [name, isRequired, depth])).toEqual([
    ['items', true, 0],
    ['id', false, 1],
  ]);
});

describe('the shop’s reference', () => {
  it('has each schema that a type names', () => {
    const names = new Set(reference.schemas.map(({ name }) => name));
    const types = reference.groups
      .flatMap((group) => group.operations)
      .flatMap(({ parameters, bodies, answers }) => [
        ...parameters.map(({ type }) => type),
        ...bodies.map(({ type }) => type),
        ...answers.flatMap((answer) => answer.bodies.map(({ type }) => type)),
      ]);
    const refs = types.flatMap(({ ref }) => ref ?? []);
    expect(refs.filter((ref) => !names.has(ref))).toEqual([]);
    expect(refs.length).toBeGreaterThan(20);
  });

  it('says who may, and what is on its way out', () => {
    expect(operation('changePart').needs).toBe('staff');
    expect(operation('readOrder').needs).toBe('session');
    expect(operation('readPart')).not.toHaveProperty('needs');
    expect(operation('readPartV1').isDeprecated).toBe(true);
  });
});

it('makes a request of an operation and its example', () => {
  const example = { values: { id: '20/41', 'If-Match': '"a"' }, body: '{}' };
  expect(requestFor(operation('changePart'), example, 'Bearer key')).toEqual({
    method: 'PATCH',
    target: '/parts/20%2F41',
    headers: [
      ['Authorization', 'Bearer key'],
      ['Content-Type', 'application/merge-patch+json'],
      ['If-Match', '"a"'],
    ],
    body: '{}',
    broken: [],
  });
  const listed = requestFor(operation('listParts'), { values: { q: 'brake pad' } }, '');
  expect(listed).toMatchObject({ target: '/parts?q=brake+pad', headers: [] });
});
