import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Output } from '../../../../src/labs/programs/output';
import type { OutputPiece } from '../../../../src/labs/programs/protocol';

function gathered(limit = Infinity) {
  const messages: (readonly OutputPiece[])[] = [];
  let full = 0;
  const output = new Output(
    limit,
    (pieces) => messages.push(pieces),
    () => (full += 1),
  );
  const text = (stream: OutputPiece['stream']) =>
    messages
      .flat()
      .filter((piece) => piece.stream === stream)
      .map((piece) => piece.text)
      .join('');
  return { output, messages, text, isFull: () => full };
}

const bytes = (text: string) => new TextEncoder().encode(text);

it('gives each output what was written to it, wherever characters are cut', () => {
  const write = fc.tuple(fc.constantFrom('stdout', 'stderr'), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(fc.array(write), fc.integer({ min: 1, max: 5 }), (writes, size) => {
      const { output, text } = gathered();
      const all = { stdout: '', stderr: '' };
      for (const [stream, written] of writes) {
        all[stream] += written;
        const whole = bytes(written);
        for (let at = 0; at < whole.length; at += size) {
          output.write(stream, whole.subarray(at, at + size));
        }
      }
      output.end();
      expect({ stdout: text('stdout'), stderr: text('stderr') }).toEqual(all);
    }),
  );
});

it('hands over a flood in few messages, and no more than its limit', () => {
  const { output, messages, text, isFull } = gathered(100_000);
  for (let times = 0; times < 1_000_000; times += 1) output.write('stdout', bytes('x'));
  output.end();
  expect(text('stdout')).toBe('x'.repeat(100_000));
  expect(messages.length).toBeLessThan(1000);
  expect(isFull()).toBe(1);
});

it('says the first writes at once', () => {
  const { output, text } = gathered();
  output.write('stdout', bytes('begun'));
  expect(text('stdout')).toBe('begun');
});

it('says what is left after a while', async () => {
  const { output, text } = gathered();
  for (let times = 0; times < 300; times += 1) output.write('stderr', bytes('.'));
  expect(text('stderr').length).toBeLessThan(300);
  await expect.poll(() => text('stderr').length).toBe(300);
});

it('is full at its limit, not before', () => {
  const { output, isFull } = gathered(3);
  output.write('stdout', bytes('abc'));
  expect(isFull()).toBe(0);
  output.write('stdout', bytes('d'));
  expect(isFull()).toBe(1);
});
