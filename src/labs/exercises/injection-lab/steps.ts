import { inOneText } from '../../http/written.ts';
import { type Answered, bodyOf } from '../api-workbench/answers.ts';
import { solved, type Step, unsolved } from '../definition.ts';
import {
  accountsIn,
  at,
  errorsOf,
  goal,
  inputOf,
  type Look,
  pinsLeft,
  showsHashes,
  trial,
} from './goal.ts';
import type { InjectionRun } from './run.ts';

const CUSTOMER = 7;
const STAFF = 1;

const post = (path: string, body: string) =>
  `POST ${path}\nContent-Type: application/json\n\n${body}`;

const LOGIN = '{ "email": "customer-7@mail.example", "password": "three spare wheels" }';
const answeredWith =
  (status: number) =>
  ({ response }: Answered) =>
    response.status === status;

/** Whether somebody else than customer 7, whose password is known, was logged in through a door. */
const strangerIn = ({ afterwards }: Look, door: string) =>
  afterwards.sessions.find((session) => session.door === door && session.account !== CUSTOMER);

const seam: Step<InjectionRun> = {
  id: 'seam',
  title: 'Find the place where text is joined',
  text: [
    'This old shop was built by joining strings. It is **vulnerable on purpose**, it lives in this tab alone, and you are its owner: attack only what is yours. Below each answer stands the SQL that ran, with what you sent **marked** inside it.',
    '`GET /old/search?q=brake` works as it should. Send words for which PostgreSQL finds the statement itself broken, so that the shop answers 500.',
  ],
  start: 'GET /old/search?q=brake',
  hints: [
    'Look at the signs around the marked words. What ends a text in SQL?',
    'A customer called O’Neill, with the straight mark of a keyboard, does it without meaning to.',
  ],
  solution: "GET /old/search?q=o'neill",
  goal: goal((look) => {
    const searches = at(look, '/old/search');
    if (searches.length === 0) return unsolved('Nothing was sent to `/old/search`.');
    if (!searches.some((each) => answeredWith(500)(each) && errorsOf(each).length > 0)) {
      return unsolved('PostgreSQL could read every statement of this run.');
    }
    return solved(
      '**How an attacker thinks:** an error for one sign says that my text is read as part of a program. **What really stops it:** not a filter for that sign, since people are called so, but sending the words apart from the statement. Step 6 does that.',
    );
  }),
};

const bypass: Step<InjectionRun> = {
  id: 'login',
  title: 'Log in as somebody else',
  text: [
    'You have one account: `customer-7@mail.example`, with the password `three spare wheels`. The login looks for a row in which address and password are both right, and takes the first that it finds.',
    'Get a session of `staff@sparewheel.example`. Nobody will tell you the password.',
  ],
  start: post('/old/login', LOGIN),
  hints: [
    'In SQL, two hyphens begin a comment. What stands behind them is not read.',
    'End the text after the address, and make the rest a comment.',
    "The address is `staff@sparewheel.example' --`, and the password does not matter.",
  ],
  solution: post('/old/login', `{ "email": "staff@sparewheel.example' --", "password": "" }`),
  predict: {
    question: "What becomes of the password in `email = 'staff@sparewheel.example' --' AND …`?",
    options: ['It is compared, and is wrong', 'It is never compared', 'PostgreSQL finds an error'],
    answer: 1,
    explanation:
      'All that follows the two hyphens is a comment to the end of its line, and the condition on the password stands there. One condition is left, and one row fulfils it.',
  },
  goal: goal((look) => {
    const stranger = look.afterwards.sessions.find(({ account }) => account === STAFF);
    if (stranger !== undefined) {
      return solved(
        '**How an attacker thinks:** I need no password if I can have the question about it struck out. **What really stops it:** bound parameters; with them the whole text is an address that nobody has. Slow hashes and long passwords change nothing here.',
      );
    }
    if (look.afterwards.sessions.length > 0) {
      return unsolved('You are logged in, but not as staff.');
    }
    return unsolved('Nobody is logged in.');
  }),
};

const LEAK = "zzz' UNION ALL SELECT email, password_hash, id FROM accounts --";

const union: Step<InjectionRun> = {
  id: 'union',
  title: 'Read another table through the search',
  text: [
    'The search shows what its statement returns: a text, a text, an integer. `UNION ALL` puts the rows of a second query under those of the first, as long as the number and the types of their columns agree.',
    'Put the `password_hash` of every row of the table `accounts` on the screen. Its other columns are `id`, an integer, and `email`.',
  ],
  start: 'GET /old/search?q=brake',
  hints: [
    'End the text, then write `UNION ALL SELECT … FROM accounts`, and make the rest a comment.',
    'Three columns are needed, and the third must be an integer.',
    `The words are \`${LEAK}\`.`,
  ],
  solution: `GET /old/search?q=${LEAK}`,
  predict: {
    question: 'The program asks for `sku`, `name` and `price_cents` by name. Where will hashes be?',
    options: [
      'In `password_hash`, a fourth column',
      'In `name`, the second column',
      'Nowhere: the program knows only parts',
    ],
    answer: 1,
    explanation:
      'A union takes its names from the first query. To the program these are parts with odd names, and it shows them as it shows any part.',
  },
  goal: goal((look) => {
    if (look.served.some(showsHashes(look))) {
      return solved(
        '**How an attacker thinks:** any list on a page is a window, and I choose what stands behind it. **What really stops it:** bound parameters. That the search may read `accounts` at all is a second fault, and step 7 takes that right away.',
      );
    }
    const [error] = look.served.flatMap(errorsOf);
    return unsolved(
      error === undefined
        ? 'Not every hash of the table is on the screen.'
        : `PostgreSQL refused it: ${error}.`,
    );
  }),
};

const pinAbove = (number: number) =>
  `GET /old/parts/BRK-2041' AND (SELECT pin FROM stockroom) > ${number} --`;

const blind: Step<InjectionRun> = {
  id: 'blind',
  title: 'Read where nothing is shown',
  text: [
    '`GET /old/parts/BRK-2041` only says whether a part is in stock: yes or no. No row reaches the screen, and no reason of an error. The door of the stockroom has a PIN from 0 to 99, in the column `pin` of the one-row table `stockroom`.',
    'Learn the PIN from yes and no alone, then open the door with `POST /old/stockroom`, all in one run. Each run allows three tries at the door, and the PIN stays the same.',
  ],
  start: inOneText('GET /old/parts/BRK-2041', post('/old/stockroom', '{ "pin": 0 }')),
  hints: [
    'Tie the part to a question of yours: it is in stock `AND` something is true.',
    "`BRK-2041' AND (SELECT pin FROM stockroom) > 49 --` asks whether the PIN is in the upper half.",
    'Halve what is left with each question. After at most seven you know it.',
  ],
  solution: inOneText(
    ...[49, 24, 37, 43, 46, 45].map(pinAbove),
    post('/old/stockroom', '{ "pin": 46 }'),
  ),
  predict: {
    question: 'How many yes-or-no questions find one number out of a hundred for certain?',
    options: ['7', '50', '99'],
    answer: 0,
    explanation:
      'Each good question halves what is left, and 2 to the power of 7 is 128. A hash of 32 hexadecimal digits takes 128 questions: nothing for a script.',
  },
  goal: trial(async (look, engine) => {
    const questions = at(look, '/old/parts/').filter(answeredWith(200));
    const left = await pinsLeft(engine, questions);
    if (left.length === 0)
      return unsolved('Asked again, one of your questions is answered otherwise: read its SQL.');
    if (left.length > 1) {
      return unsolved(`The answers of this run leave ${left.length} PINs possible. Ask more.`);
    }
    if (!look.afterwards.isOpen) {
      return unsolved('Your answers leave one PIN. The stockroom is still shut.');
    }
    return solved(
      '**How an attacker thinks:** one bit at a time is slow for me, and nothing for a script. Where even the answer is always the same, I ask the database to wait for a yes. **What really stops it:** bound parameters. Hiding errors makes it slower, and no more.',
    );
  }),
};

const DROP = "'; DROP TABLE reviews; --";

const stacked: Step<InjectionRun> = {
  id: 'drop',
  title: 'Add a statement of your own',
  text: [
    'A semicolon ends a statement. This program sends its text in a way that takes several at once, and it logs in as the owner of all tables. Not every database library lets a second statement through; none of them should be your defence.',
    'Make the table `reviews` disappear through the search. The next run will have it again.',
  ],
  start: 'GET /old/search?q=brake',
  hints: [
    'End the text, end the statement, and write one of your own.',
    'What is left of the old statement must not be read: two hyphens.',
  ],
  solution: `GET /old/search?q=${DROP}`,
  goal: goal((look) => {
    const { tables } = look.afterwards;
    if (tables.includes('reviews')) return unsolved('The table `reviews` is still there.');
    if (tables.length === 0) return unsolved('Everything is gone. `reviews` alone was asked for.');
    return solved(
      '**How an attacker thinks:** reading is one thing; now I may write, change prices, or ask for money. **What really stops it:** bound parameters, since a statement that was read already gets no second one. A role that owns nothing cannot drop anything. And have backups that this account cannot reach.',
    );
  }),
};

const parameters: Step<InjectionRun> = {
  id: 'parameters',
  title: 'Send the same attack to bound parameters',
  text: [
    "Under `/bound/` the same handlers send statement and values apart: `WHERE name ILIKE '%' || $1 || '%'`. `/bound/search`, `/bound/login`, `/bound/parts/…` and `/bound/orders` are all there.",
    'In one run, leak the hashes as in step 3, and send the very same words to `/bound/search`.',
  ],
  start: `GET /old/search?q=${LEAK}`,
  hints: [
    'Copy the request under a line with `###`, and change its path.',
    'Both searches need the same words, to the letter.',
  ],
  solution: inOneText(`GET /old/search?q=${LEAK}`, `GET /bound/search?q=${LEAK}`),
  predict: {
    question: 'What does `/bound/search` answer to the words that leaked the hashes?',
    options: ['400: an attack was noticed', '500: PostgreSQL finds an error', '200, with no parts'],
    answer: 2,
    explanation:
      'Nothing was noticed, because there is nothing to notice. It is a long name, and no part has it.',
  },
  goal: goal((look) => {
    const leaks = at(look, '/old/search').filter(showsHashes(look));
    if (leaks.length === 0) return unsolved('The old search did not show the hashes in this run.');
    const bound = at(look, '/bound/search').filter(answeredWith(200));
    if (bound.length === 0) return unsolved('`/bound/search` has not answered.');
    if (!bound.some((each) => leaks.some((leak) => inputOf(leak) === inputOf(each)))) {
      return unsolved('The two searches were not asked for the same words.');
    }
    return solved(
      'The statement had been read when the words arrived; they could not change what it means. Try the other attacks under `/bound/`, too: none of them gets through.',
    );
  }),
};

const privilege: Step<InjectionRun> = {
  id: 'least-privilege',
  title: 'Leave the hole, and take rights away',
  text: [
    '`/reader/search` joins strings as the old search does. But its statement runs as `shop_reader`, a role that may read `parts`, and of `accounts` the columns `id` and `email`. The SQL that made the role stands under the lab.',
    'In one run, send both attacks to `/reader/search`: the leak of step 3 and the DROP of step 5. PostgreSQL has to refuse each of them for want of rights. Then see what the role does not stop: put every `email` of `accounts` on the screen.',
  ],
  start: `GET /reader/search?q=${LEAK}`,
  hints: [
    'Three requests to `/reader/search`: the leak, the DROP, and a leak that asks for no hash.',
    "The third needs three columns as well: `zzz' UNION ALL SELECT email, email, id FROM accounts --`.",
  ],
  solution: inOneText(
    `GET /reader/search?q=${LEAK}`,
    `GET /reader/search?q=${DROP}`,
    "GET /reader/search?q=zzz' UNION ALL SELECT email, email, id FROM accounts --",
  ),
  goal: goal((look) => {
    const reads = at(look, '/reader/search');
    const errors = reads.flatMap(errorsOf);
    if (!look.afterwards.tables.includes('reviews')) {
      return unsolved(
        'The table is gone. Did a statement lay the role down, or another search run?',
      );
    }
    if (!errors.some((error) => error.startsWith('permission denied for table accounts'))) {
      return unsolved('No attack on the hashes was refused for want of rights.');
    }
    if (!errors.some((error) => error.startsWith('must be owner of table reviews'))) {
      return unsolved('No DROP of `reviews` was refused for want of rights.');
    }
    const emails = ['staff@sparewheel', 'customer-7@mail', 'customer-8@mail'];
    if (!reads.some(({ response }) => emails.every((email) => response.body.includes(email)))) {
      return unsolved('Both attacks are refused. Now show every `email` through the same search.');
    }
    return solved(
      'The hole is as wide as before, and there is less behind it: no hash, no DROP. The addresses still went out, because the role may read them. Least privilege limits the damage; it does not mend the statement.',
    );
  }),
};

const EVERYBODY = "x' OR '1'='1";

const policies: Step<InjectionRun> = {
  id: 'row-level-security',
  title: 'Let the table itself know whose rows they are',
  text: [
    '`GET /old/orders?status=paid` gives the orders of whoever is logged in, and joins the status. `/policies/orders` does so, too, but as `shop_customer`, a role under **row-level security**: a policy on the table adds its own condition to every query.',
    'In one run, log in as customer 7, get orders of others from `/old/orders`, and send the same status to `/policies/orders`.',
  ],
  start: inOneText(post('/old/login', LOGIN), 'GET /old/orders?status=pending'),
  hints: [
    '`AND` binds more tightly than `OR`. A condition that is always true, after an `OR`, undoes all before it.',
    `The status is \`${EVERYBODY}\`, at both addresses.`,
  ],
  solution: inOneText(
    post('/old/login', LOGIN),
    `GET /old/orders?status=${EVERYBODY}`,
    `GET /policies/orders?status=${EVERYBODY}`,
  ),
  predict: {
    question: 'The same attack, with a policy on the table. What comes back?',
    options: ['An error', 'All orders of customer 7', 'All orders'],
    answer: 1,
    explanation:
      'The condition of the attacker is true for each row, and the condition of the policy stands before it. Of the rows that the role can see at all, all are shown.',
  },
  goal: goal((look) => {
    if (!look.afterwards.sessions.some(({ account }) => account === CUSTOMER)) {
      return unsolved('Customer 7 is not logged in.');
    }
    const isOfOthers = (answer: Answered) => accountsIn(answer).some((each) => each !== CUSTOMER);
    const leaks = at(look, '/old/orders').filter(isOfOthers);
    if (leaks.length === 0) return unsolved('`/old/orders` showed no orders of others.');
    const guarded = at(look, '/policies/orders').filter(answeredWith(200));
    if (guarded.length === 0) return unsolved('`/policies/orders` has not answered.');
    if (guarded.some(isOfOthers)) {
      return unsolved('The policy showed orders of others. Who was logged in, or what was set?');
    }
    if (!guarded.some((each) => leaks.some((leak) => inputOf(leak) === inputOf(each)))) {
      return unsolved('The two addresses were not asked with the same status.');
    }
    return solved(
      'The attack worked on the statement as before, and found only rows of customer 7. The policy believes the setting `shop.account`, which whoever writes SQL can change. So it is a second wall, and bound parameters are the first.',
    );
  }),
};

const CODE = '{ "email": "customer-7@mail.example", "code": "204771" }';
const OPERATOR = '{ "email": "staff@sparewheel.example", "code": { "$ne": "" } }';

const operators: Step<InjectionRun> = {
  id: 'operators',
  title: 'Inject without any SQL',
  text: [
    'Some customers sign in with a code that was mailed to them. `POST /old/documents/sign-in` looks for a document with this `email` and this `code`, as a document store does: a filter is JSON, and an object in the place of a value holds operators, such as `$ne`, `$gt` or `$regex`. This store is a small **model** of one, over `jsonb`, and it binds every value.',
    'Your code is `204771`. Get a session of `staff@sparewheel.example`, whose code you do not have.',
  ],
  start: post('/old/documents/sign-in', CODE),
  hints: [
    'The program passes `code` on as it came. It never asked for a text.',
    '`{ "$ne": "" }` is fulfilled by every code that is not empty.',
  ],
  solution: post('/old/documents/sign-in', OPERATOR),
  predict: {
    question: 'Each value is bound, so no SQL can be injected. Is the sign-in safe?',
    options: ['Yes', 'No'],
    answer: 1,
    explanation:
      'The filter is a language of its own, and JSON is how it is written. Who may send an object where a text was expected writes in that language.',
  },
  goal: goal((look) => {
    const session = strangerIn(look, 'documents');
    if (session?.account === STAFF) {
      return solved(
        '**How an attacker thinks:** no quote mark works here, so what if I send a thing of another type? **What really stops it:** checking that the value is a text before it goes into a filter. The last step does that.',
      );
    }
    if (session !== undefined) return unsolved('You are signed in, but not as staff.');
    const own = look.afterwards.sessions.some(({ door }) => door === 'documents');
    return unsolved(
      own ? 'You are signed in as yourself.' : 'Nobody is signed in through the documents.',
    );
  }),
};

const types: Step<InjectionRun> = {
  id: 'types',
  title: 'Check types at the door',
  text: [
    '`/checked/documents/sign-in` runs the same search, but first holds the body against a schema: `email` and `code` are texts. What is not goes back with 422, and no database is asked.',
    'In one run, sign in as staff at the old address with an operator, send the same body to the checked one, and then sign in there with your own code.',
  ],
  start: post('/old/documents/sign-in', OPERATOR),
  hints: [
    'Three requests: the old address, the checked address with the same body, the checked address with your code.',
    'Your address and code are `customer-7@mail.example` and `204771`.',
  ],
  solution: inOneText(
    post('/old/documents/sign-in', OPERATOR),
    post('/checked/documents/sign-in', OPERATOR),
    post('/checked/documents/sign-in', CODE),
  ),
  goal: goal((look) => {
    const staff = at(look, '/old/documents/sign-in').filter(
      (each) => bodyOf(each)['logged_in_as'] === 'staff@sparewheel.example',
    );
    if (staff.length === 0) return unsolved('The old address did not sign you in as staff.');
    const checked = at(look, '/checked/documents/sign-in');
    const refused = checked.filter((each) => answeredWith(422)(each) && each.request.body !== '');
    if (refused.length === 0) return unsolved('The checked address refused nothing with 422.');
    if (refused.every(({ request }) => staff.every((each) => !isSameBody(each, request.body)))) {
      return unsolved('The two addresses did not get the same body.');
    }
    const own = checked.some((each) => bodyOf(each)['logged_in_as'] === 'customer-7@mail.example');
    if (!own) return unsolved('The checked address has not let you in with your own code yet.');
    return solved(
      'No SQL ran for the second request: what is not a text never became a filter. The same schema says to honest callers what to send.',
    );
  }),
};

/** Whether a request had this body, whatever its spaces. */
const isSameBody = ({ request }: Answered, body: string) =>
  JSON.stringify(JSON.parse(request.body)) === JSON.stringify(JSON.parse(body));

export const STEPS: readonly Step<InjectionRun>[] = [
  seam,
  bypass,
  union,
  blind,
  stacked,
  parameters,
  privilege,
  policies,
  operators,
  types,
];
