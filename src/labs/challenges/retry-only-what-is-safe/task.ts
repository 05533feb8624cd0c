import type { Challenge } from '../definition.ts';

export const retryOnlyWhatIsSafe: Challenge = {
  name: 'retry-only-what-is-safe',
  title: 'Retry only what is safe',
  task: 'A request that is answered with 503 is sent again, three times in all. But a payment that is sent twice may be taken twice. Repeat only what may be repeated: methods that change nothing more when they come again, and requests with an idempotency key.',
  page: 'apis/third-party-integrations',
  topic: 'call-with-retry',
  hints: [
    'GET, HEAD, PUT and DELETE have the same effect however often they come. POST and PATCH have not.',
    'A server that knows the idempotency key of a request does it once, so a POST with a key may be repeated.',
    'Only 503 says that a later attempt may succeed: return every other status at once, and 503 after the last attempt.',
  ],
};
