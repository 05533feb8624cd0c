import {
  type Graded,
  solved,
  type Step,
  type Table,
  unsolved,
  type Verdict,
} from '../definition.ts';
import { probed } from '../probes.ts';
import { cellOf, codeOf, SCHEMA, tagOf } from '../script.ts';
import { playedByParties, type PartyLine, type PartyPlay } from './parties.ts';

/** The first value of a probe. */
const first = (table: Table | undefined): string | null | undefined => table?.rows[0]?.[0];

const STOCK = `SELECT stock FROM ${SCHEMA}.parts WHERE id IN (311, 2041, 2042) ORDER BY id`;
const stocks = (table: Table | undefined): string =>
  (table?.rows ?? []).map(([cell]) => cell).join(', ');
const AT_FIRST = '40, 12, 9';

/** What every goal asks first: that the script came to its end. */
function broken({ lines, held, spoiled }: PartyPlay): Verdict | undefined {
  if (spoiled !== undefined) return unsolved('The shop’s tables are gone. Reset the lab.');
  if (held !== undefined) {
    return unsolved(`The script ended early, because ${held} has a transaction open.`);
  }
  const ending = lines.at(-1)?.run.ending.kind;
  return ending === 'stopped' || ending === 'refused'
    ? unsolved('The script was stopped before its end.')
    : undefined;
}

/** A goal that looks at what the parties heard, and at the tables afterwards. */
const goal = (
  probes: readonly string[],
  judge: (lines: readonly PartyLine[], probes: readonly Table[]) => Verdict,
): Graded<PartyPlay> =>
  probed(probes, ({ outcome }, tables) => broken(outcome) ?? judge(outcome.lines, tables));

/** The lines of B between the moment when A set its transaction aside and A’s next word, and after. */
function aroundPark(lines: readonly PartyLine[]) {
  const isA = ({ party }: PartyLine) => party === 'A';
  const parked = lines.findIndex((line) => isA(line) && tagOf(line) === 'PREPARE TRANSACTION');
  const ended = lines.findIndex(
    (line, index) =>
      index > parked && isA(line) && /^(COMMIT|ROLLBACK) PREPARED$/.test(tagOf(line) ?? ''),
  );
  const ofB = (from: number, to: number) =>
    parked < 0 ? [] : lines.slice(from, to).filter(({ party }) => party === 'B');
  return {
    parked,
    /** How A’s transaction ended; undefined where it did not. */
    end: lines.slice(ended < 0 ? lines.length : ended).map(tagOf)[0],
    before: lines.slice(0, Math.max(0, parked)).filter(({ party }) => party === 'B'),
    during: ofB(parked + 1, ended < 0 ? lines.length : ended),
    after: ended < 0 ? [] : ofB(ended + 1, lines.length),
  };
}

const PARK_FIRST = 'A’s transaction is not set aside yet: that is what PREPARE TRANSACTION does.';

export const STEPS: readonly Step<PartyPlay>[] = [
  {
    id: 'all-or-nothing',
    title: 'Three changes, one transaction',
    text: [
      'Customer 8 buys two brake pad sets (part 2041) for 4,990 cents each. That is a row in `orders`, a row in `order_items`, and two fewer in `parts`. As it stands, each is a transaction of its own: whoever looks in between sees an order without items, and so does the shop after a crash.',
      'Each run begins with the same few rows, so you can break anything and run again.',
      'Make the three changes one transaction, and keep them.',
    ],
    start: `INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;`,
    hints: [
      '`BEGIN` opens a transaction; everything after it belongs to it.',
      '`COMMIT` ends it and keeps its changes. Without it they are gone when the connection closes.',
    ],
    solution: `BEGIN;
INSERT INTO orders (customer_id, total_cents) VALUES (8, 9980);
INSERT INTO order_items VALUES (79, 2041, 2, 4990);
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
COMMIT;`,
    goal: goal(
      [
        `SELECT count(*) FROM ${SCHEMA}.orders JOIN ${SCHEMA}.order_items ON order_id = id
WHERE id = 79 AND customer_id = 8 AND total_cents = 9980
  AND part_id = 2041 AND quantity = 2 AND unit_price_cents = 4990`,
        STOCK,
        `SELECT count(DISTINCT xid) FROM (
  SELECT xmin::text FROM ${SCHEMA}.orders WHERE id = 79
  UNION ALL SELECT xmin::text FROM ${SCHEMA}.order_items WHERE order_id = 79
  UNION ALL SELECT xmin::text FROM ${SCHEMA}.parts WHERE id = 2041
) AS changed (xid)`,
      ],
      (_, [order, stock, transactions]) => {
        if (first(order) !== '1') {
          return unsolved(
            'Afterwards there is no order 79 of customer 8 with its two brake pad sets.',
          );
        }
        if (stocks(stock) !== '40, 10, 9') {
          return unsolved(`Afterwards the stock is ${stocks(stock)}; 40, 10, 9 is wanted.`);
        }
        return first(transactions) === '1'
          ? solved(
              'All three rows carry the number of the same transaction. Nobody can ever see one without the others.',
            )
          : unsolved(
              `The rows are right, but ${first(transactions) ?? 'several'} transactions wrote them.`,
            );
      },
    ),
  },
  {
    id: 'rollback',
    title: 'Take it back',
    text: [
      'An `UPDATE` without `WHERE` changes every row. By itself it is an incident. Inside a transaction nobody else has seen it yet, and you can take it back.',
      'Let the slip happen inside a transaction, look at the stock, take it back with `ROLLBACK`, and look again.',
    ],
    start: `UPDATE parts SET stock = 0;
SELECT id, stock FROM parts ORDER BY id;`,
    hints: [
      'Four things in this order: open, change, look, take back. The last look comes after it.',
      'The transaction begins with `BEGIN`. The `SELECT` can stand there twice.',
    ],
    solution: `BEGIN;
UPDATE parts SET stock = 0;
SELECT id, stock FROM parts ORDER BY id;
ROLLBACK;
SELECT id, stock FROM parts ORDER BY id;`,
    goal: goal([STOCK], (lines, [stock]) => {
      const slip = lines.findIndex((line) => tagOf(line) === 'UPDATE 3');
      const back = lines.findIndex((line, at) => at > slip && tagOf(line) === 'ROLLBACK');
      if (slip < 0) return unsolved('The slip did not happen: no UPDATE changed all three parts.');
      if (stocks(stock) !== AT_FIRST)
        return unsolved(`The slip stands: the stock is ${stocks(stock)}.`);
      if (back < 0) return unsolved('The slip was taken back only because the script ended.');
      const looks = (from: number, to: number) =>
        lines.slice(from, to).some((line) => cellOf(line, 'stock') !== undefined);
      if (!looks(slip, back)) return unsolved('Look at the stock before you take the slip back.');
      return looks(back, lines.length)
        ? solved('Three rows were 0 for you alone. Nobody else ever saw it.')
        : unsolved('Look at the stock once more, after the ROLLBACK.');
    }),
  },
  {
    id: 'failed-middle',
    title: 'It fails in the middle',
    text: [
      'The table says `CHECK (stock >= 0)`, and there are 9 discs of part 2042. The lab goes on after an error, as `psql` does.',
      'Make the second `UPDATE` take 20 discs. After it, still before the `COMMIT`, ask for the stock of part 2041.',
    ],
    start: `BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
UPDATE parts SET stock = stock - 2 WHERE id = 2042;
COMMIT;`,
    hints: [
      'Change one number in the third line, and add a `SELECT` under it.',
      'The `COMMIT` stays where it is. Read what it answers.',
    ],
    solution: `BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
UPDATE parts SET stock = stock - 20 WHERE id = 2042;
SELECT stock FROM parts WHERE id = 2041;
COMMIT;`,
    predict: {
      question: 'The second `UPDATE` fails. What does the `COMMIT` at the end do?',
      options: ['It keeps the first UPDATE', 'It rolls everything back', 'It fails as well'],
      answer: 1,
      explanation:
        'A transaction with an error in it can only end in one way. `COMMIT` answers `ROLLBACK`, without an error: a program that does not read the answer believes that all went well.',
    },
    goal: goal([STOCK], (lines, [stock]) => {
      const codes = lines.map(codeOf);
      if (!codes.includes('23514'))
        return unsolved('No UPDATE was refused by the CHECK: take 20 discs.');
      if (!codes.includes('25P02')) {
        return unsolved('Ask for the stock after the error, while the transaction is still there.');
      }
      const end = lines.find(({ sql }) => /^(commit|end)\b/i.test(sql));
      if (end === undefined)
        return unsolved('End the transaction with COMMIT, and read its answer.');
      return stocks(stock) === AT_FIRST && tagOf(end) === 'ROLLBACK'
        ? solved(
            'After the first error every statement gets 25P02, and COMMIT answers ROLLBACK. The first UPDATE is gone as well.',
          )
        : unsolved('The COMMIT has kept something, so the error was not inside its transaction.');
    }),
  },
  {
    id: 'savepoint',
    title: 'Save what can be saved',
    text: [
      'Sometimes a failure in the middle is expected: sell the pad set, and the discs if there are enough. A savepoint is a place inside a transaction to which you can go back, even after an error.',
      'Set a savepoint before the second `UPDATE`, and go back to it after the error, so that `COMMIT` keeps the first one.',
    ],
    start: `BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
UPDATE parts SET stock = stock - 20 WHERE id = 2042;
COMMIT;`,
    hints: [
      '`SAVEPOINT name` sets one; the name is yours.',
      '`ROLLBACK TO name` undoes what came after it, the error included. A bare `ROLLBACK` undoes all.',
    ],
    solution: `BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
SAVEPOINT discs;
UPDATE parts SET stock = stock - 20 WHERE id = 2042;
ROLLBACK TO discs;
COMMIT;`,
    goal: goal([STOCK], (lines, [stock]) => {
      const failed = lines.findIndex((line) => codeOf(line) === '23514');
      if (failed < 0) return unsolved('The discs did not fail: the second UPDATE has to take 20.');
      if (lines[failed]?.run.transaction !== 'failed') {
        return unsolved('The UPDATE that fails has to stand inside the transaction.');
      }
      if (stocks(stock) !== '40, 11, 9') {
        return unsolved(`Afterwards the stock is ${stocks(stock)}; 40, 11, 9 is wanted.`);
      }
      const rescue = lines[failed + 1];
      return rescue !== undefined &&
        tagOf(rescue) === 'ROLLBACK' &&
        rescue.run.transaction === 'open'
        ? solved('The transaction forgot its error and kept its first change.')
        : unsolved('The first UPDATE was kept in another way than by going back to a savepoint.');
    }),
  },
  {
    id: 'unseen',
    title: 'What is not committed is not there',
    text: [
      'From here on there are two parties. The tab has one connection, so A’s transaction is set aside with `PREPARE TRANSACTION`: it stays open and keeps its locks, but belongs to no connection. PostgreSQL has this for transactions across several databases. B is then really somebody else.',
      'Press the buttons in the order that you want to see. Each adds its statements to the script and runs all of it.',
      'Let B read the stock while A has sold two without committing, and again after A’s commit.',
    ],
    start: `-- B
SELECT stock FROM parts WHERE id = 2041;`,
    hints: [
      'First A sells, then B reads, then A commits, then B reads.',
      'If you pressed in another order, Undo takes moves back.',
    ],
    solution: `-- B
SELECT stock FROM parts WHERE id = 2041;
-- A
BEGIN;
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
PREPARE TRANSACTION 'a';
-- B
SELECT stock FROM parts WHERE id = 2041;
-- A
COMMIT PREPARED 'a';
-- B
SELECT stock FROM parts WHERE id = 2041;`,
    predict: {
      question: 'A has sold two of twelve and has not committed. What does B’s `SELECT` give?',
      options: ['10, as A has written it', '12, as A has not committed', 'Nothing: it waits for A'],
      answer: 1,
      explanation:
        'B gets the last committed version, at once. Readers never wait for writers here, and no level of PostgreSQL shows unfinished work.',
    },
    goal: goal([STOCK], (lines) => {
      const { parked, end, during, after } = aroundPark(lines);
      const sees = (among: readonly PartyLine[], stock: string) =>
        among.some((line) => cellOf(line, 'stock') === stock);
      if (parked < 0) return unsolved(PARK_FIRST);
      if (!sees(during, '12')) return unsolved('B has not read the stock while A’s sale was open.');
      if (end !== 'COMMIT PREPARED') return unsolved('A has not committed yet.');
      return sees(after, '10')
        ? solved('12, then 10. In between there was no moment at which B saw half a sale.')
        : unsolved('Let B read once more, after A’s commit.');
    }),
  },
  {
    id: 'row-versions',
    title: 'The versions of a row',
    text: [
      'How can two parties see different values of one row? PostgreSQL does not overwrite it: an `UPDATE` writes a second version. Three hidden columns show it. `ctid` is the place of a version in the table, `xmin` the transaction that wrote it, `xmax` the one that replaced it or tried to.',
      'Let B look at the row before A’s sale, while it is open, and after A’s commit.',
    ],
    start: `-- B
SELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;`,
    hints: [
      'The order is: B looks, A sells, B looks, A commits, B looks.',
      'Afterwards try the same with “Roll back”, and look at `xmax`.',
    ],
    solution: `-- B
SELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;
-- A
BEGIN;
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
PREPARE TRANSACTION 'a';
-- B
SELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;
-- A
COMMIT PREPARED 'a';
-- B
SELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;`,
    goal: goal([], (lines) => {
      const { parked, end, before, during, after } = aroundPark(lines);
      const look = (among: readonly PartyLine[]) => {
        const line = among.find((each) => cellOf(each, 'ctid') !== undefined);
        return (
          line && {
            place: cellOf(line, 'ctid'),
            by: cellOf(line, 'xmin'),
            until: cellOf(line, 'xmax'),
          }
        );
      };
      const [old, open, now] = [look(before), look(during), look(after)];
      if (parked < 0) return unsolved(PARK_FIRST);
      if (old === undefined) return unsolved('Let B look before A sells: ctid, xmin and xmax.');
      if (open === undefined) return unsolved('Let B look while A’s sale is open.');
      if (open.place !== old.place || open.until === old.until) {
        return unsolved('A’s sale has left no mark on the version that B sees.');
      }
      if (end !== 'COMMIT PREPARED') return unsolved('A has not committed yet.');
      if (now === undefined) return unsolved('Let B look once more, after A’s commit.');
      return now.place !== old.place && now.by === open.until
        ? solved(
            `While the sale was open, B saw version ${old.place ?? ''} with xmax ${open.until ?? ''}, A’s number. After the commit there is version ${now.place ?? ''} with that number as xmin. VACUUM will clear the old one away.`,
          )
        : unsolved('B does not see the version that A wrote.');
    }),
  },
  {
    id: 'nowait',
    title: 'A lock, and no waiting for it',
    text: [
      'A has locked the row with `FOR UPDATE` and thinks. A plain `SELECT` passes by. Whoever wants to lock or change the row as well waits for A, with no limit. Try that too: the lab stops the wait after the time that stands beside Run.',
      'B would rather hear at once that the row is taken. While A holds it, let B ask for the same lock with an answer without delay, and then look at the locks.',
    ],
    start: `-- A
BEGIN;
SELECT stock FROM parts WHERE id = 2041 FOR UPDATE;
PREPARE TRANSACTION 'a';
-- B
SELECT stock FROM parts WHERE id = 2041;`,
    hints: [
      'B’s `SELECT` has to end as A’s does, and with one word more.',
      'The word is `NOWAIT`. The button for the locks comes after it.',
    ],
    solution: `-- A
BEGIN;
SELECT stock FROM parts WHERE id = 2041 FOR UPDATE;
PREPARE TRANSACTION 'a';
-- B
SELECT stock FROM parts WHERE id = 2041 FOR UPDATE NOWAIT;
SELECT pid, locktype, mode, granted FROM pg_locks
WHERE relation = 'parts'::regclass OR locktype = 'transactionid';`,
    goal: goal([], (lines) => {
      const { parked, during } = aroundPark(lines);
      if (parked < 0) return unsolved(PARK_FIRST);
      const refused = during.some((line) => codeOf(line) === '55P03');
      if (!refused) return unsolved('B has not been refused at once: that would be code 55P03.');
      const seesLocks = during.some(({ run }) =>
        run.results.some(({ rows }) => rows.some((row) => row.includes('RowShareLock'))),
      );
      return seesLocks
        ? solved(
            'Code 55P03, at once. `pg_locks` has A’s lock on the table and on its own number; its process is NULL, because A is set aside. The lock of the row itself stands in the row, as its `xmax`.',
          )
        : unsolved('Now look at the locks while A still holds them.');
    }),
  },
  {
    id: 'skip-locked',
    title: 'The next one that is free',
    text: [
      'Three jobs wait, and two workers take them. A has the oldest and works on it. B should neither wait for it nor fail, but take the next. Queues in a database are built this way.',
      'Let B set the status of the oldest waiting job that nobody holds to `running`, and return its `id`. It has to work whichever job A holds.',
    ],
    start: `-- A
BEGIN;
SELECT id FROM jobs WHERE status = 'waiting'
ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
PREPARE TRANSACTION 'a';
-- B
SELECT id FROM jobs WHERE status = 'waiting'
ORDER BY id LIMIT 1 FOR UPDATE NOWAIT;`,
    hints: [
      'A’s own `SELECT` shows how locked rows are passed over.',
      'It can stand in the `UPDATE` as a subquery: `WHERE id = (SELECT …)`.',
      '`RETURNING id` at the end gives the id of the row that was changed.',
    ],
    solution: `-- A
BEGIN;
SELECT id FROM jobs WHERE status = 'waiting'
ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
PREPARE TRANSACTION 'a';
-- B
UPDATE jobs SET status = 'running'
WHERE id = (
  SELECT id FROM jobs WHERE status = 'waiting'
  ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
)
RETURNING id;`,
    goal: {
      async grade(engine, { outcome }) {
        const early = broken(outcome);
        if (early !== undefined) return early;
        const { parked } = aroundPark(outcome.lines);
        if (parked < 0) return unsolved(PARK_FIRST);
        const taken = takenByB(outcome.lines);
        if (taken !== '2') return unsolved(jobWords(taken, '2'));
        // The same words of B on other jobs, so that no number in them is right by chance.
        const elsewhere = await playedByParties(
          engine,
          `${OTHER_JOBS}\n${wordsOfB(outcome.lines)}`,
        );
        const other = takenByB(elsewhere.lines);
        if (other !== '1') {
          return unsolved(
            `It works here. With job 3 in A’s hands, and 0 and 2 done: ${jobWords(other, '1')}`,
          );
        }
        return solved('Any number of workers can take jobs this way, and none waits for another.');
      },
    },
  },
  {
    id: 'write-skew',
    title: 'Two right decisions, one wrong result',
    text: [
      'One of Ana and Björn must be on duty for the alarm. Each counts who is on duty, sees two, and goes. Both use `REPEATABLE READ`, at which nothing that you have read changes under you.',
      'Let the two transactions overlap: each counts and goes before the other has committed. Then see who is left.',
    ],
    start: '',
    hints: [
      'A is Ana. Press A’s first button, then B’s.',
      'Then A commits, and B asks who is still on duty.',
    ],
    solution: `-- A
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Ana';
PREPARE TRANSACTION 'a';
-- B
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Björn';
COMMIT;
-- A
COMMIT PREPARED 'a';
-- B
SELECT name FROM duty WHERE on_duty;`,
    predict: {
      question: 'Both count two, both go, both commit. How many are on duty?',
      options: ['None', 'One: the second waits and sees it', 'One: the second gets an error'],
      answer: 0,
      explanation:
        'They write different rows, so neither waits, and no read was repeated. It is called write skew: each decision is right for what it saw, and together they break the rule.',
    },
    goal: goal([`SELECT count(*) FROM ${SCHEMA}.duty WHERE on_duty`], (lines, [onDuty]) => {
      const { parked, end, during } = aroundPark(lines);
      if (parked < 0) return unsolved(PARK_FIRST);
      if (!during.some((line) => cellOf(line, 'count') === '2')) {
        return unsolved('B has not counted two while A’s transaction was open.');
      }
      if (end !== 'COMMIT PREPARED') return unsolved('A has not committed yet.');
      if (first(onDuty) !== '0')
        return unsolved(`Still on duty: ${first(onDuty) ?? 'nobody knows'}.`);
      const { after } = aroundPark(lines);
      return after.length > 0
        ? solved('Nobody is on duty, and nobody did anything wrong. That is write skew.')
        : unsolved('Let B see who is still on duty.');
    }),
  },
  {
    id: 'serializable',
    title: 'Refused, and tried again',
    text: [
      'At `SERIALIZABLE` PostgreSQL lets only such results through as some order of one after the other could give. It watches who read what, and stops a transaction with code `40001` where no such order is left. The program then has to do all of it again: a value that it read may no longer hold.',
      'Run the story with the buttons of this step and read B’s error. Then let B roll back, let A commit, and let B try its whole transaction again: count first, and go only if two are on duty.',
    ],
    start: `-- A
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Ana';
PREPARE TRANSACTION 'a';
-- B
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Björn';
ROLLBACK;`,
    hints: [
      'After A’s commit B’s transaction begins anew, with `BEGIN ISOLATION LEVEL SERIALIZABLE`.',
      'Its count now says 1, so the program does not send the `UPDATE`.',
      'It ends with `COMMIT`, although it has written nothing.',
    ],
    solution: `-- A
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Ana';
PREPARE TRANSACTION 'a';
-- B
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = 'Björn';
ROLLBACK;
-- A
COMMIT PREPARED 'a';
-- B
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT count(*) FROM duty WHERE on_duty;
COMMIT;`,
    goal: goal([`SELECT count(*) FROM ${SCHEMA}.duty WHERE on_duty`], (lines, [onDuty]) => {
      const { parked, end, during, after } = aroundPark(lines);
      if (parked < 0) return unsolved(PARK_FIRST);
      if (!during.some((line) => codeOf(line) === '40001')) {
        return unsolved('B was not stopped with 40001 while A’s transaction was open.');
      }
      if (end !== 'COMMIT PREPARED') return unsolved('A has not committed yet.');
      const counted = after.findIndex((line) => cellOf(line, 'count') === '1');
      const isIn = (line: PartyLine | undefined) => line?.run.transaction === 'open';
      if (counted < 0 || !isIn(after[counted])) {
        return unsolved('B has not counted again, in a new transaction, after A’s commit.');
      }
      if (!after.slice(counted).some((line) => tagOf(line) === 'COMMIT')) {
        return unsolved('B’s second attempt has not been committed.');
      }
      return first(onDuty) === '1'
        ? solved(
            'Björn counts one and stays. The retry was the whole transaction, its reading included.',
          )
        : unsolved(`On duty afterwards: ${first(onDuty) ?? 'nobody knows'}. One is wanted.`);
    }),
  },
];

/** Jobs of which the first and the third are done, and the last is in A’s hands. */
const OTHER_JOBS = `INSERT INTO jobs (id, kind, payload, status) OVERRIDING SYSTEM VALUE
VALUES (0, 'confirm_order', '{}', 'done');
UPDATE jobs SET status = 'done' WHERE id = 2;
-- A
BEGIN;
SELECT id FROM jobs WHERE id = 3 FOR UPDATE;
PREPARE TRANSACTION 'a';`;

const wordsOfB = (lines: readonly PartyLine[]): string =>
  ['-- B', ...lines.filter(({ party }) => party === 'B').map(({ sql }) => `${sql};`)].join('\n');

/** The job that B has set to running; several with commas between. */
function takenByB(lines: readonly PartyLine[]): string {
  const { during } = aroundPark(lines);
  const changes = during.filter((line) => /^UPDATE \d+$/.test(tagOf(line) ?? ''));
  return changes.flatMap(({ run }) => run.results[0]?.rows.map(([id]) => id) ?? []).join(', ');
}

const jobWords = (taken: string, wanted: string): string =>
  taken === ''
    ? 'B’s UPDATE returns the id of no job while A works on one.'
    : `B takes ${taken}; ${wanted} is wanted.`;
