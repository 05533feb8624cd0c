import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, continued, moved, redone, type Timeline, timelineOf } from '@/lib/timeline';
import {
  edited,
  fileOf,
  hinted,
  markOf,
  type PastRun,
  ran,
  replayed,
  solutionShown,
  solved,
  startOf,
  stepReset,
  textOf,
  undone,
  type Work,
  written,
} from '@/widgets/lab/model';

const FIRST = { id: 'first', title: 'One', start: 'SELECT 1;', solution: 'SELECT 2;' };
const SECOND = { id: 'second', title: 'Two', start: 'SELECT 3;', solution: 'UPDATE t SET a = 1;' };
const STEPS = [FIRST, SECOND];
const stepOf = (id: string) => (id === FIRST.id ? FIRST : SECOND);

const run = (step: string, text: string, again = ''): PastRun => ({
  step,
  text,
  said: '1 row',
  again,
});

describe('a text', () => {
  it('is the start text until it is changed, and again when it is changed back', () => {
    const work = edited(startOf(STEPS), FIRST, 'SELECT 9;');
    expect([textOf(work, FIRST), textOf(work, SECOND)]).toEqual(['SELECT 9;', 'SELECT 3;']);
    expect(edited(work, FIRST, FIRST.start)).toEqual(startOf(STEPS));
  });

  it('can be put into the editor of a step of which no more is known', () => {
    const work = written(startOf(STEPS), 'second', 'SELECT 9;');
    expect([work.step, textOf(work, SECOND)]).toEqual(['second', 'SELECT 9;']);
  });
});

describe('solved', () => {
  it('is written by a right run, and stays after a wrong one', () => {
    const right = solved(startOf(STEPS), FIRST, 'SELECT 2');
    expect(markOf(right, 'first').solved).toBe(true);
    expect(markOf(ran(right, run('first', 'SELECT 5')), 'first').solved).toBe(true);
  });

  it('is not written by a run of the solution as it was shown, but by an own answer later', () => {
    const shown = solutionShown(startOf(STEPS), FIRST);
    expect(textOf(shown, FIRST)).toBe(FIRST.solution);
    const copied = solved(shown, FIRST, `${FIRST.solution}  \n`);
    expect(markOf(copied, 'first')).toEqual({ solved: false, shown: true, hints: 0 });
    const own = solved(copied, FIRST, 'SELECT 1 + 1;');
    expect(markOf(own, 'first')).toMatchObject({ solved: true, shown: true });
  });

  it('is written by the same text where the solution was not shown', () => {
    const work = solved(startOf(STEPS), FIRST, FIRST.solution);
    expect(markOf(work, 'first').solved).toBe(true);
  });
});

describe('what was run', () => {
  it('makes the database by its changes alone, in their order', () => {
    const runs = [run('first', 'a', 'a'), run('first', 'b'), run('second', 'c', 'c')];
    const work = runs.reduce(ran, startOf(STEPS));
    expect(replayed(work)).toEqual(['a', 'c']);
    expect(replayed(stepReset(work, 'first'))).toEqual(['c']);
  });

  it('keeps every change, and of the rest the last fifty', () => {
    let work = ran(startOf(STEPS), run('first', 'change', 'change'));
    for (let count = 0; count < 120; count += 1) {
      work = ran(work, run('first', `quiet ${count}`));
    }
    expect(work.runs).toHaveLength(51);
    expect(work.runs[0]?.text).toBe('change');
    expect(work.runs.at(-1)?.text).toBe('quiet 119');
  });
});

describe('reset', () => {
  it('of a step leaves the others as they are', () => {
    const both = hinted(edited(edited(startOf(STEPS), FIRST, 'x'), SECOND, 'y'), 'second');
    const after = stepReset(both, 'first');
    expect([textOf(after, FIRST), textOf(after, SECOND)]).toEqual(['SELECT 1;', 'y']);
    expect(markOf(after, 'second').hints).toBe(1);
  });
});

it('the file has every step under its title', () => {
  const work = edited(startOf(STEPS), SECOND, 'SELECT 4;\n\n');
  expect(fileOf('sql', STEPS, work)).toBe('-- 1. One\nSELECT 1;\n\n-- 2. Two\nSELECT 4;\n');
  expect(fileOf('http', [FIRST], work)).toBe('### 1. One\nSELECT 1;\n');
});

type Act = (timeline: Timeline<Work>) => Timeline<Work>;

const texts = fc.constantFrom('SELECT 1;', 'SELECT 2;', 'SELECT 7;', '');
const ids = fc.constantFrom('first', 'second');
const withWork = (change: (work: Work) => Work, typing?: string): Act => {
  return (timeline) => changed(timeline, change(timeline.present), typing);
};
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(ids, texts).map(([id, text]) => withWork((work) => edited(work, stepOf(id), text), id)),
  fc.tuple(ids, texts, fc.boolean()).map(([id, text, right]) =>
    withWork((work) => {
      const after = ran(work, run(id, text, text));
      return right ? solved(after, stepOf(id), text) : after;
    }),
  ),
  ids.map((id) => withWork((work) => solutionShown(work, stepOf(id)))),
  ids.map((id) => withWork((work) => stepReset(work, id))),
  fc.constant(withWork(() => startOf(STEPS))),
);

const withoutMarks = ({ marks: _, ...rest }: Work) => rest;

describe('undo and redo', () => {
  const afterRun = ran(startOf(STEPS), run('first', 'SELECT 2', 'SELECT 2'));
  const afterAll = solved(afterRun, FIRST, 'SELECT 2');

  it('lead back through every change, and forth again', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (all) => {
        const ways = [timelineOf(startOf(STEPS))];
        for (const act of all) ways.push(act(ways.at(-1) ?? timelineOf(startOf(STEPS))));
        let now = ways.at(-1) ?? timelineOf(startOf(STEPS));
        const end = now.present;
        while (now.past.length > 0) {
          const before = now.past.at(-1);
          now = undone(now);
          expect(before && withoutMarks(before)).toEqual(withoutMarks(now.present));
        }
        expect(withoutMarks(now.present)).toEqual(withoutMarks(startOf(STEPS)));
        while (now.future.length > 0) now = redone(now);
        expect(now.present).toEqual(end);
      }),
    );
  });

  it('never take away what was solved', () => {
    const back = undone(changed(timelineOf(startOf(STEPS)), afterAll));
    expect(markOf(back.present, 'first').solved).toBe(true);
    expect(replayed(back.present)).toEqual([]);
  });

  it('bring back what a reset took', () => {
    const reset = changed(timelineOf(afterAll), startOf(STEPS));
    expect(undone(reset).present).toEqual(afterAll);
    expect(redone(undone(reset)).present).toEqual(startOf(STEPS));
  });

  it('cover typing in one step at once', () => {
    let timeline = timelineOf(startOf(STEPS));
    for (const text of ['S', 'SE', 'SEL']) {
      timeline = changed(timeline, edited(timeline.present, FIRST, text), 'first');
    }
    timeline = changed(timeline, edited(timeline.present, SECOND, 'x'), 'second');
    expect(textOf(undone(timeline).present, FIRST)).toBe('SEL');
    expect(undone(undone(timeline)).present).toEqual(startOf(STEPS));
  });

  it('cover a text and the run that it was written for at once', () => {
    const pressed = changed(timelineOf(startOf(STEPS)), edited(startOf(STEPS), FIRST, 'move'));
    const afterPress = continued(pressed, ran(pressed.present, run('first', 'move', 'move')));
    expect(replayed(afterPress.present)).toEqual(['move']);
    expect(undone(afterPress).present).toEqual(startOf(STEPS));
    expect(redone(undone(afterPress)).present).toEqual(afterPress.present);
  });

  it('do not count what is only looked at', () => {
    const looked = moved(timelineOf(startOf(STEPS)), hinted(startOf(STEPS), 'first'));
    expect(undone(looked)).toBe(looked);
    expect(redone(looked)).toBe(looked);
  });

  it('remember a hundred changes', () => {
    let timeline = timelineOf(startOf(STEPS));
    for (let count = 0; count < 150; count += 1) {
      timeline = changed(timeline, edited(timeline.present, FIRST, String(count)));
    }
    expect(timeline.past).toHaveLength(100);
  });
});
