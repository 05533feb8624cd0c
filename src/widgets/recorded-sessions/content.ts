import { type Recording, recordingOf, sourceOf } from '@/lib/exchanges';
import { STORIES, type Story, type StoryId } from './data';
import type { Said } from './model';

/** A story with what was recorded of it. */
export interface RecordedStory extends Story {
  readonly id: StoryId;
  readonly steps: readonly Said[];
  /** By what and when, in words. */
  readonly source: string;
}

/**
 * The stories as a page shows them.
 * @throws Error where one is not recorded, or a step of it belongs to nobody
 */
export const storiesOf = (recordings: readonly Recording[]): readonly RecordedStory[] =>
  STORIES.map((story) => {
    const recording = recordingOf(recordings, `sessions/${story.id}`);
    const steps = recording.steps.map(({ party, ...step }): Said => {
      if (party !== 'A' && party !== 'B') throw new Error(`${story.id}: nobody says ${step.input}`);
      return { party, ...step };
    });
    return { ...story, steps, source: sourceOf(recording) };
  });
