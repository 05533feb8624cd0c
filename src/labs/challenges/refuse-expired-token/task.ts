import type { Challenge } from '../definition.ts';

export const refuseExpiredToken: Challenge = {
  name: 'refuse-expired-token',
  title: 'Refuse an expired token',
  task: 'The signature of the token has been checked; its claims have not. Give the customer (the claim sub) only where the token has not expired. A token without a proper time of expiry is refused as well.',
  page: 'security/authentication',
  topic: 'check-token',
  hints: [
    'The claim exp is a number of seconds since 1970, as now is. From that second on, the token is no longer valid.',
    'What if exp is missing, or a text such as "tomorrow"? A comparison with it may be true, false or an error, and none of them is a check.',
    'Give the customer only where exp is a number and now is smaller than it; in all other cases give nothing.',
  ],
};
