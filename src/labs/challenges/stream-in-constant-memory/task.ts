import type { Challenge } from '../definition.ts';

export const streamInConstantMemory: Challenge = {
  name: 'stream-in-constant-memory',
  title: 'Stream it in constant memory',
  task: 'The price list has more lines than the memory has room for. Give the running total after each line as soon as that line is read, and hold no more than one line at a time. A line that is not a number ends it with an error that names the line.',
  page: 'skills/data-structures-and-algorithms',
  topic: 'stream-file',
  hints: [
    'A list of all lines, or of all totals, grows with the file. A running total is one number.',
    'A generator (yield) hands over one result and stops until it is asked for the next.',
    'Loop over the lines themselves, count them, add the price to the total, and yield the total inside the loop.',
  ],
};
