import type { Challenge } from '../definition.ts';

export const logWithoutSecrets: Challenge = {
  name: 'log-without-secrets',
  title: 'Log without secrets',
  task: 'Only a field that is called password is removed from the log. Remove the value of every field whose name contains password, token, secret or authorization, in any case and at any depth, lists included. What was given must stay as it was, since the request is still needed.',
  page: 'best-practices/errors-and-logging',
  topic: 'structured-log',
  hints: [
    'A value may be an object, a list or anything else. Treat the parts of an object and of a list in the same way again: the function calls itself.',
    'Compare names in small letters, and ask whether the name contains one of the words, not whether it is one.',
    'Build a new object and a new list instead of changing those that were given.',
  ],
};
