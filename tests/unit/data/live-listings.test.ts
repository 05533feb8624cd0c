import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { LIVE_LISTINGS } from '../../../src/data/live-listings';

const LANGUAGES = Object.entries(LIVE_LISTINGS);

it.each(LANGUAGES)('says of every listing of %s whether it runs', (language, topics) => {
  const there = globSync(`listings/${language}/*/expected.txt`).map((file) =>
    basename(dirname(file)),
  );
  expect(Object.keys(topics).sort()).toEqual(there.sort());
});

it.each(LANGUAGES)('gives a reason in a sentence for what of %s does not run', (_, topics) => {
  for (const topic of Object.values(topics)) {
    if (topic.state === 'recorded') expect(topic.reason).toMatch(/^[A-Z].+\.$/);
    if (topic.state === 'stand-in') expect(topic.standIns.length).toBeGreaterThan(0);
  }
});
