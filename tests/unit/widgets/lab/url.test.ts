import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, stateInFragment } from '@/lib/state-fragment';
import { type PastRun, startOf, type Work, written } from '@/widgets/lab/model';
import { LinkRefused, linkState, LONGEST_LINK, workOfLink } from '@/widgets/lab/url';

const STEPS = [{ id: 'first' }, { id: 'second' }] as const;

const stateOf = (value: unknown) =>
  deflateRawSync(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))).toString(
    'base64url',
  );

/** The sentence with which a state is refused, or undefined. */
async function refusal(state: string): Promise<string | undefined> {
  try {
    await workOfLink(state, STEPS);
    return undefined;
  } catch (error) {
    if (error instanceof LinkRefused) return error.message;
    throw error;
  }
}

const runs: fc.Arbitrary<readonly PastRun[]> = fc.array(
  fc
    .record({
      step: fc.constantFrom('first', 'second'),
      text: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    })
    .map(({ step, text }) => ({ step, text, said: 'UPDATE 1', again: text })),
  { maxLength: 5 },
);

describe('a link to a lab', () => {
  it('brings back the step, its text, and what made the database', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STEPS),
        fc.string({ unit: 'binary' }),
        runs,
        async (step, text, past) => {
          fc.pre(text.isWellFormed() && past.every((run) => run.text.isWellFormed()));
          const work: Work = { ...written(startOf(STEPS), step.id, text), runs: past };
          const state = await linkState(work, text);
          expect(state).toMatch(/^[\w-]+$/);
          expect(await workOfLink(state ?? '', STEPS)).toEqual(work);
        },
      ),
    );
  });

  it('carries no marks, no other texts, and no run that changed nothing', async () => {
    const work: Work = {
      step: 'first',
      texts: { first: 'SELECT 5;', second: 'private' },
      marks: { first: { solved: true, shown: false, hints: 2 } },
      runs: [{ step: 'first', text: 'SELECT 5;', said: '1 row', again: '' }],
    };
    const linked = await workOfLink((await linkState(work, 'SELECT 5;')) ?? '', STEPS);
    expect(linked).toEqual({ step: 'first', texts: { first: 'SELECT 5;' }, marks: {}, runs: [] });
  });

  it('is not made where it would be cut on its way', async () => {
    const noise = Array.from({ length: 30_000 }, (_, index) =>
      ((index * 7919) % 9973).toString(36),
    );
    expect(await linkState(startOf(STEPS), noise.join(''))).toBeUndefined();
  });

  it('stands in the fragment under the lab’s name', () => {
    expect(stateInFragment('sql', fragmentOf('sql', 'abc'))).toBe('abc');
    expect(stateInFragment('sql', '#sql')).toBeUndefined();
    expect(stateInFragment('sql', '#sql-plans=abc')).toBeUndefined();
  });
});

describe('a hostile or damaged link', () => {
  it.each([
    ['nothing', ''],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['no base64url', 'abc='],
    ['half a byte', 'A'],
    ['no deflated data', Buffer.from('plain text').toString('base64url')],
    ['no JSON', stateOf('SELECT 1')],
    ['another version', stateOf([2, 'first', 'SELECT 1', []])],
    ['an object', stateOf({ 0: 1, 1: 'first' })],
    ['an unknown step', stateOf([1, '__proto__', 'SELECT 1', []])],
    ['a text that is none', stateOf([1, 'first', 7, []])],
    ['runs that are none', stateOf([1, 'first', 'SELECT 1', {}])],
    ['a run of another step', stateOf([1, 'first', 'SELECT 1', [['third', 'a', 'b']]])],
    ['a run that is none', stateOf([1, 'first', 'SELECT 1', [null]])],
    ['too many runs', stateOf([1, 'first', 'x', Array(201).fill(['first', 'a', 'b'])])],
    [
      'bytes that are no text',
      deflateRawSync(Buffer.from([0xff, 0xfe, 0xff])).toString('base64url'),
    ],
    ['more than a link holds', 'A'.repeat(LONGEST_LINK + 1)],
    ['little that unfolds to much', stateOf('0'.repeat(5_000_000))],
  ])('with %s is refused with a sentence', async (_, state) => {
    expect(await refusal(state)).toMatch(
      /^The link holds .*\. The usual state is shown instead\.$/,
    );
  });

  it('of which a part is missing is refused', async () => {
    const whole = await linkState(startOf(STEPS), 'SELECT sum(total_cents) FROM orders;');
    const state = whole ?? '';
    for (let length = 0; length < state.length - 1; length += 1) {
      expect(await refusal(state.slice(0, length)), state.slice(0, length)).toBeDefined();
    }
  });

  it('never does more than be refused', async () => {
    const any = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.base64String({ maxLength: 300 }).map((text) => text.replace(/[+/=]/g, '_')),
      fc.jsonValue().map(stateOf),
      fc.tuple(fc.constantFrom(0, 1), fc.jsonValue(), fc.jsonValue(), fc.jsonValue()).map(stateOf),
    );
    await fc.assert(
      fc.asyncProperty(any, async (state) => {
        expect((await refusal(state)) ?? 'read').toMatch(/usual state is shown|^read$/);
      }),
      { numRuns: 300 },
    );
  });
});
