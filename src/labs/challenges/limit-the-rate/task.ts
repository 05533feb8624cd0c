import type { Challenge } from '../definition.ts';

export const limitTheRate: Challenge = {
  name: 'limit-the-rate',
  title: 'Limit the rate with a token bucket',
  task: 'A counter that begins anew every second lets twice as many requests through around the turn of the second. Make it a token bucket: it holds at most size tokens, gains rate tokens in each second, little by little, and each request takes one.',
  page: 'skills/security-and-scalability',
  topic: 'call-with-retry',
  hints: [
    'Keep two things: how many tokens there are, which may be a fraction, and when you last counted them.',
    'At each request, first add what has been gained since then: seconds passed × rate. Never go above size.',
    'Then, where there is at least one token, take it and let the request through. A clock that goes back gains nothing and takes nothing.',
  ],
};
