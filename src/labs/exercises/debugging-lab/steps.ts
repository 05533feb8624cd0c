import type { Step } from '../definition.ts';

/** A step as its words: its handler, its tests and what was seen lie in `cases/<id>/`. */
export interface Incident extends Pick<Step<never>, 'id' | 'title' | 'text' | 'hints' | 'predict'> {
  /** Said when all tests pass. */
  readonly praise: string;
}

export const INCIDENTS: readonly Incident[] = [
  {
    id: 'n-plus-one',
    title: 'A list that asks once for each row',
    text: [
      '“Bikes & More has twenty orders with us, and their list takes three seconds. For a new customer it is quick. The database says that each of its statements takes a millisecond or two. I have written a test for the number of statements; it fails.”',
      'Mend the handler, so that the list needs at most two statements, however many orders there are.',
    ],
    predict: {
      question: 'How many statements does the handler send for 20 orders?',
      options: ['1', '2', '20', '21'],
      answer: 3,
      explanation:
        'One for the orders, and one for the lines of each: 1 + 20. Hence the name N+1. Each is quick, and each has to travel to the database and back, one after the other.',
    },
    hints: [
      'Look for an `await db.query` inside a loop. What does it ask, and could one statement ask it for all orders?',
      'One statement can bring the lines of all orders of the account: join `order_lines` with `orders`, and select by `account_id`. Then sort the lines to their orders in JavaScript.',
      'An order without lines must not get lost: make the orders first, each with an empty list, or take a `LEFT JOIN`.',
    ],
    praise: 'Two statements or fewer, for three orders and for twenty. Read the SQL below.',
  },
  {
    id: 'page-cursor',
    title: 'Orders that no page has',
    text: [
      '“The accountants download all orders, page by page, and the sum is short. Not by much, and never by the same amount. I have counted: each page has five orders as it should, there are three pages, and two of the twelve orders are on none of them.”',
      'Mend the cursor, so that each order comes exactly once: also when orders were placed in the same minute, and when a new one comes in between.',
    ],
    predict: {
      question:
        'Seven of nine orders were placed in the same minute, and pages have three. The cursor is a time, and the next page begins with what is **older**. How many orders will be missed, if only the off-by-one is mended?',
      options: [
        'None',
        'One',
        'Those of that minute that did not fit on the page',
        'All that follow',
      ],
      answer: 2,
      explanation:
        '`placed_at < $1` leaves out everything with the very time of the cursor. So a cursor needs something unique beside the time, and the order of rows has to use it, too.',
    },
    hints: [
      'The handler reads one row too many, to learn whether there is another page. From which row does it take the cursor, and what does `<` do with that very row?',
      'Take the cursor from the last row that was **shown**. Then look at the test with one minute: two orders with the same time need a second criterion.',
      'Order by `placed_at DESC, id DESC`, put both into the cursor, and compare both: `(placed_at, id) < ($1, $2)`.',
    ],
    praise: 'Each order once, whatever time it has, and whatever comes in between.',
  },
  {
    id: 'time-zone',
    title: 'Takings of the wrong day',
    text: [
      '“The till report and the bank disagree every single day, and over a month they agree. On 15 January the bank has an order of €49.90 more, and on the 14th we have it. It was placed half an hour after midnight.”',
      'Orders carry instants in UTC, and the shop’s days are those of Berlin. `clock.offsetAt(instant)` gives the minutes by which clocks in Berlin are ahead of UTC at an instant: 60 or 120. Mend the report, for winter, for summer, and for the two days on which clocks change.',
    ],
    predict: {
      question:
        'When, in UTC, does 29 March 2026 end in Berlin, where clocks go forward that night?',
      options: ['29 March, 22:00', '29 March, 23:00', '30 March, 00:00', '30 March, 02:00'],
      answer: 0,
      explanation:
        'It begins at 23:00 UTC on the 28th, at UTC+1, and ends at UTC+2, so at 22:00. The day has 23 hours. A day is not always 24 hours long; in October there is one of 25.',
    },
    hints: [
      '`new Date("2026-01-15T00:00:00Z")` is midnight in Greenwich. By how many minutes does Berlin have its midnight earlier?',
      'Do it for both ends, each with the offset of its own: the end of a day is the beginning of the next.',
      '`begins(utc) = utc - clock.offsetAt(utc) * 60_000`, once for midnight of the day, once for midnight of the day after.',
    ],
    praise: 'Every order on its own day, on days of 23, 24 and 25 hours.',
  },
  {
    id: 'swallowed-exception',
    title: 'Nothing is on its way',
    text: [
      '“A customer calls: her page says that nothing is on its way, and the van is at her door. The log has no error. The database had a bad minute last night, and for that minute the page said the same to everybody. Our alarms slept, since every answer was 200.”',
      'Mend two faults. What goes wrong must be answered with 500, and the log has to say why, as an error with its cause. Then read the log: it names the line of the other fault.',
    ],
    predict: {
      question: 'What does a `catch` without a parameter and without a line of log do to an alarm?',
      options: [
        'The alarm fires later',
        'The alarm never fires: for the monitoring, all is well',
        'The alarm fires without a reason',
      ],
      answer: 1,
      explanation:
        'Monitoring counts statuses and lines of the log. An exception that becomes 200 with an empty list is neither, and a customer is the first to notice.',
    },
    hints: [
      'Give the `catch` a parameter, and hand it to the log: `log.error("…", error)`. Run the tests, and open the log of the first one that fails.',
      'The stack trace ends in the line with `note.trim()`. What is `note` for an order to which nobody wrote one?',
      'In the `catch`: log the error, and answer `{ status: 500, body: { title: "…" } }`, without the cause. Above: `note?.trim() ?? ""`. Without any `catch`, the shop’s own net logs it and answers 500 as well.',
    ],
    praise: 'What fails now says so, to the caller and to you, and it says no secrets.',
  },
  {
    id: 'wrong-status',
    title: '200 for everything',
    text: [
      '“Our partner imports parts at night. Their program says that all forty were taken, ours has thirty-one. They look at the status alone, as their library does. And our dashboard shows 0 % errors since the day we went live, which I no longer find comforting.”',
      'Give each answer the status that it deserves: 200 for a part that is there, 404 for none, 201 with `Location` for a new one, 409 where there is one already, 422 (or 400) where something is missing.',
    ],
    hints: [
      'Go through the `return`s from the top, and ask of each: did the caller get what was asked for? If not, whose fault is it?',
      '`Location` is a header: `return { status: 201, headers: { location: "/parts/" + sku }, body: … }`.',
    ],
    praise: 'A program can now tell what happened without reading a sentence.',
  },
  {
    id: 'lost-update',
    title: 'Three sold, two gone',
    text: [
      '“Stock and shelves differ again. On Saturday two orders came in the same second, one for 1 set of brake pads and one for 2. Ten were there, seven are on the shelf, the system says eight. And we have sold the last chain twice.”',
      'Two requests come at once here, each to a process of its own, and the test lets them take turns: one statement of A, one of B, and so on. Mend the handler, so that no order is lost from the stock and nothing is sold that is not there.',
    ],
    predict: {
      question:
        'Ten are in stock. A takes 1 and B takes 2, one statement each in turn. What does the stock say after that?',
      options: ['7', '8', '9', 'It depends on chance'],
      answer: 1,
      explanation:
        'Both read 10. A writes 9, B writes 8 over it: the update of A is lost. In production it depends on chance; here the test has chosen the order, so it fails every time.',
    },
    hints: [
      'Between `SELECT` and `UPDATE` the world goes on. What does the handler write, and from when does it know that number?',
      'Let the database do sum and test in one statement: `quantity = quantity - $1`, and only where enough is there. `rowCount` says whether it did.',
      '`UPDATE stock SET quantity = quantity - $1 WHERE sku = $2 AND quantity >= $1`; where `rowCount` is 0, answer 409.',
    ],
    praise: 'Stock and orders agree, also for two at once, and the last part was sold once.',
  },
  {
    id: 'idempotency-key',
    title: 'Charged twice',
    text: [
      '“A customer pressed *Pay* twice, because the first press seemed to do nothing. Her card was charged twice, €112.70 each. But we have idempotency keys! I sent the same payment twice by hand, and the second gave me the charge of the first, as it should. The log has an error for the second of her two, though.”',
      'Two equal requests come at once, each to a process of its own, in turns that the test has chosen. Mend the handler, so that the card is charged once. The one that comes too late may answer 409, or wait and give the same charge.',
    ],
    predict: {
      question:
        'The table has a primary key on `key`. Why was the card charged twice all the same?',
      options: [
        'The primary key was checked too late, after the charge',
        'SQLite does not check primary keys',
        'The two requests had different keys',
      ],
      answer: 0,
      explanation:
        'Both asked for the key before either had written it. Both charged. Only then did the second `INSERT` fail. What must happen once has to come **after** the key is yours.',
    },
    hints: [
      'Which statement decides who may charge? Here it comes last.',
      'Insert the key **before** you charge, with `ON CONFLICT (key) DO NOTHING`. Then `rowCount` says who was first. The column `charge` may be empty until there is one.',
      'Whoever gets `rowCount` 0 reads the row: with a charge, answer 201 with it; with `null`, answer 409. Whoever was first charges, and then writes the charge with `UPDATE`.',
    ],
    praise: 'One charge, whoever comes first, and the same answer for whoever asks again.',
  },
  {
    id: 'memory-growth',
    title: 'A process that grows until it dies',
    text: [
      '“The search process is killed every few hours, with exit code 137, and always on days when a crawler is about. It moves our price slider by one cent at a time. We have a cache with a lifetime of a minute, so it cannot be that. Can it?”',
      'The heap is measured for real, in QuickJS. Mend the handler, so that it stays small whatever is searched for, and repeated searches still spare the database.',
    ],
    predict: {
      question: 'After its minute, what happens to an entry that nobody asks for again?',
      options: [
        'It is removed from the Map',
        'It is not used any more, and it stays',
        'The garbage collector takes it',
      ],
      answer: 1,
      explanation:
        'The handler looks at the age of an entry only when that entry is asked for. The Map holds it, so the garbage collector may not take it. A lifetime bounds how old an answer can be. It does not bound how many there are.',
    },
    hints: [
      'How many entries can the cache have? If the answer is not a number in the code, there is no limit.',
      'Before an entry is added, make room: a Map gives its keys in the order in which they came, so `cache.keys().next().value` is the oldest.',
      'With `if (cache.size >= 100) cache.delete(cache.keys().next().value);` before `cache.set`, there are never more than 100.',
    ],
    praise: 'The heap stays small, and the cache still spares the database.',
  },
];
