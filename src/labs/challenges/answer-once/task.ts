import type { Challenge } from '../definition.ts';

export const answerOnce: Challenge = {
  name: 'answer-once',
  title: 'Place an order once',
  task: 'The connection broke, and the client sends its order again with the same idempotency key. Give it the answer that it missed, and make no second order. A key that comes with another order is a mistake of the client: answer it with 422.',
  page: 'apis/idempotency-and-rate-limits',
  topic: 'transaction',
  hints: [
    'kept is there to remember what was answered to each key. Look into it before you make an order.',
    'Keep the order beside the answer, so that you can tell a repetition from another order with the same key.',
    'Keep an answer only when make has given one: where it fails, the next attempt must be a real one.',
  ],
};
