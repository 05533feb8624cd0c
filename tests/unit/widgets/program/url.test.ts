import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkRefused, linkState, LONGEST_LINK, textOfLink } from '@/widgets/program/url';

const PROGRAM = 'python/check-token';

const stateOf = (value: unknown) =>
  deflateRawSync(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))).toString(
    'base64url',
  );

/** The sentence with which a state is refused, or undefined. */
async function refusal(state: string): Promise<string | undefined> {
  try {
    await textOfLink(PROGRAM, state);
    return undefined;
  } catch (error) {
    if (error instanceof LinkRefused) return error.message;
    throw error;
  }
}

describe('a link to a program', () => {
  it('brings back its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        fc.pre(text.isWellFormed());
        const state = await linkState(PROGRAM, text);
        expect(state).toMatch(/^[\w-]+$/);
        expect(await textOfLink(PROGRAM, state ?? '')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is not made where it would be cut on its way', async () => {
    const noise = Array.from({ length: 30_000 }, (_, index) =>
      ((index * 7919) % 9973).toString(36),
    ).join(' ');
    expect(await linkState(PROGRAM, noise)).toBeUndefined();
    expect(await linkState(PROGRAM, 'a'.repeat(300_000))).toBeUndefined();
  });
});

describe('a hostile or damaged link', () => {
  it.each([
    ['nothing', ''],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['no base64url', 'abc='],
    ['no deflated data', Buffer.from('plain text').toString('base64url')],
    ['no JSON', stateOf('print(1)')],
    ['another version', stateOf([2, PROGRAM, 'x'])],
    ['another program', stateOf([1, 'python/flask', 'x'])],
    ['an object', stateOf({ 0: 1, 1: PROGRAM, 2: 'x' })],
    ['a text that is none', stateOf([1, PROGRAM, ['x']])],
    ['bytes that are no text', deflateRawSync(Buffer.from([255, 254])).toString('base64url')],
    ['more than a link holds', 'A'.repeat(LONGEST_LINK + 1)],
    ['little that unfolds to much', stateOf('0'.repeat(5_000_000))],
  ])('with %s is refused with a sentence', async (_, state) => {
    expect(await refusal(state)).toMatch(
      /^The link holds .*\. The guide’s own is shown instead\.$/,
    );
  });

  it('never does more than be refused', async () => {
    const any = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.base64String({ maxLength: 300 }).map((text) => text.replace(/[+/=]/g, '_')),
      fc.jsonValue().map(stateOf),
      fc.tuple(fc.constantFrom(0, 1), fc.constant(PROGRAM), fc.jsonValue()).map(stateOf),
    );
    await fc.assert(
      fc.asyncProperty(any, async (state) => {
        expect((await refusal(state)) ?? 'read').toMatch(/own is shown|^read$/);
      }),
      { numRuns: 300 },
    );
  });
});
