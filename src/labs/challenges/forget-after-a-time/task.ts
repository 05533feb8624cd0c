import type { Challenge } from '../definition.ts';

export const forgetAfterATime: Challenge = {
  name: 'forget-after-a-time',
  title: 'Let the cache forget',
  task: 'The cache keeps a price for ever, so a customer sees last year’s. Let what it keeps be good for ttl seconds and no longer. That a part has no price is an answer, too, and is kept; a failure is no answer.',
  page: 'databases/caching',
  topic: 'call-with-retry',
  hints: [
    'Keep the time beside the value, and compare it with now before you give the value.',
    'Ask whether the key is in the cache, not whether its value is true: “no price” is a value that is kept.',
    'Call load first and keep what it gave afterwards. If it fails, nothing was kept, and the next call tries again.',
  ],
};
