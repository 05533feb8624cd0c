import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSideBySide, type Task } from '../../../scripts/test-schedule';

/** Runs tasks of a given length in ticks, and notes which ran at each beginning. */
async function beginnings(tasks: readonly (Task & { ticks?: number })[], lanes = 2) {
  const running = new Set<string>();
  const seen: string[][] = [];
  await runSideBySide(tasks, lanes, async ({ name, ticks = 1 }) => {
    running.add(name);
    seen.push([...running]);
    for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
    running.delete(name);
  });
  return seen;
}

describe('tasks side by side', () => {
  it('begin in order, two at once', async () => {
    const tasks = [{ name: 'long', ticks: 99 }, { name: 'a' }, { name: 'b' }];
    expect(await beginnings(tasks)).toEqual([['long'], ['long', 'a'], ['long', 'b']]);
  });

  it('begin one by one on one lane', async () => {
    const tasks = [{ name: 'a' }, { name: 'b' }];
    expect(await beginnings(tasks, 1)).toEqual([['a'], ['b']]);
  });

  it('wait for what they come after, and others go ahead meanwhile', async () => {
    const tasks = [
      { name: 'build', ticks: 99 },
      { name: 'pages', after: ['build'] },
      { name: 'b' },
    ];
    expect(await beginnings(tasks)).toEqual([['build'], ['build', 'b'], ['pages']]);
  });

  it('do not wait for what does not run', async () => {
    expect(await beginnings([{ name: 'pages', after: ['build'] }])).toEqual([['pages']]);
  });

  it('stop where two wait for each other', async () => {
    const circle = [
      { name: 'a', after: ['b'] },
      { name: 'b', after: ['a'] },
    ];
    await expect(beginnings(circle)).rejects.toThrow('wait for each other: a, b');
  });

  it('all run once, in their lanes, after what they wait for, and alone where they ask for it', async () => {
    const task = fc.record({
      alone: fc.boolean(),
      ticks: fc.nat(9),
      back: fc.array(fc.nat(5), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(task, { maxLength: 9 }),
        fc.integer({ min: 1, max: 3 }),
        async (drawn, lanes) => {
          const tasks = drawn.map(({ back, ...rest }, index) => ({
            ...rest,
            name: `${index}`,
            after: back.map((steps) => `${index - 1 - steps}`),
          }));
          const ended = new Set<string>();
          const running = new Set<string>();
          await runSideBySide(tasks, lanes, async ({ name, after, alone, ticks }) => {
            running.add(name);
            expect(running.size).toBeLessThanOrEqual(alone ? 1 : lanes);
            for (const other of running)
              expect(tasks[Number(other)]?.alone && running.size > 1).toBe(false);
            for (const other of after) if (Number(other) >= 0) expect(ended).toContain(other);
            for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
            running.delete(name);
            expect(ended).not.toContain(name);
            ended.add(name);
          });
          expect(ended.size).toBe(tasks.length);
        },
      ),
    );
  });
});
