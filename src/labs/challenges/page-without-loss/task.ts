import type { Challenge } from '../definition.ts';

export const pageWithoutLoss: Challenge = {
  name: 'page-without-loss',
  title: 'Turn pages without loss',
  task: 'Orders come while a client turns the pages, and a page that begins at “row 3” then shows one row twice. Let the next page begin after the last row that was seen: rows are sorted by time, newest first, and by id where the time is the same. The cursor after the last page is empty.',
  page: 'apis/errors-and-pagination',
  topic: 'query-parameters',
  hints: [
    'The cursor has to say where the last row of the page stands in the order, not how many rows there were.',
    'Time alone is not enough, because several orders have the same one. Put time and id into the cursor, and compare both.',
    'A row comes after the cursor where its time is smaller, or where its time is the same and its id is smaller. Give a cursor only where a row is left.',
  ],
};
