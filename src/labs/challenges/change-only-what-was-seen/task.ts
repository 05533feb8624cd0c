import type { Challenge } from '../definition.ts';

export const changeOnlyWhatWasSeen: Challenge = {
  name: 'change-only-what-was-seen',
  title: 'Change only what was seen',
  task: 'A PUT replaces the part, whatever has become of it since the client read it. Ask for the header If-Match with the ETag that was read: answer 428 without one, 412 where the part has another ETag now, and change it in all other cases. A * matches each part that is there.',
  page: 'apis/rest',
  topic: 'answer-json',
  hints: [
    'The ETag that counts is the one before the change; compute it with etag_of or etagOf from what is kept.',
    'If-Match may hold several ETags with commas between them. One of them has to be the same.',
    'An ETag that begins with W/ is weak: it stands for what is nearly the same, and If-Match never takes it.',
  ],
};
