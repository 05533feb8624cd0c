import { expect, test } from 'vitest';
import recordings from '@/data/recordings/exchanges.json';
import { storiesOf } from '@/widgets/recorded-sessions/content';
import { STORY_IDS, type StoryId } from '@/widgets/recorded-sessions/data';
import { momentOf, type Said } from '@/widgets/recorded-sessions/model';
import { SESSIONS_URL } from '@/widgets/recorded-sessions/url';

const stories = storiesOf(recordings);

function stepsOf(id: StoryId): readonly Said[] {
  const story = stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(id);
  return story.steps;
}

test('a statement that waits has no answer until the other session has freed it', () => {
  const steps = stepsOf('lock-wait');
  const asked = steps.findIndex(({ until }) => until !== undefined);
  const until = steps[asked]?.until ?? 0;
  expect(momentOf(steps, asked).waiting).toEqual([]);
  expect(momentOf(steps, asked + 1).waiting).toEqual(['B']);
  expect(momentOf(steps, until).said[asked]).toMatchObject({ isAnswered: false });
  expect(momentOf(steps, until + 1).said[asked]).toMatchObject({ isAnswered: true, isLate: true });
  expect(momentOf(steps, until + 2).said[asked]).toMatchObject({ isAnswered: true, isLate: false });
});

test('at the end of every story nobody waits', () => {
  for (const id of STORY_IDS) {
    const steps = stepsOf(id);
    const { said, waiting } = momentOf(steps, steps.length);
    expect([id, waiting, said.length]).toEqual([id, [], steps.length]);
  }
});

test('what the lessons say was recorded', () => {
  const codes = (id: StoryId) =>
    stepsOf(id).flatMap(({ party, code }) => (code === undefined ? [] : [`${party} ${code}`]));
  expect(codes('deadlock')).toContain('B 40P01');
  expect(codes('refused-update')).toEqual(['B 40001']);
  expect(codes('lost-update')).toEqual([]);
  expect(stepsOf('lost-update').at(-1)?.output).toContain(' 11\n');
  const reads = stepsOf('non-repeatable-read').flatMap(({ party, output }) =>
    party === 'A' ? (/^ +(\d+)$/m.exec(output)?.[1] ?? []) : [],
  );
  expect(reads).toEqual(['12', '10', '10', '10', '8']);
});

test('the address holds the story and the step', () => {
  const { state, problems } = SESSIONS_URL.read('?sessions.story=deadlock&sessions.step=6');
  expect([state, problems]).toEqual([{ story: 'deadlock', step: 6 }, []]);
  expect(SESSIONS_URL.read('?sessions.story=<img>&sessions.step=-1').problems).toHaveLength(2);
  for (const id of STORY_IDS) expect(stepsOf(id).length).toBeLessThanOrEqual(20);
});
