import { inOneText } from '../../http/written.ts';
import { solved, type Step, unsolved } from '../definition.ts';
import type { HttpRun } from '../http.ts';
import {
  type Answered,
  bodyOf,
  goal,
  headerIn,
  inTheWay,
  isTo,
  listed,
  missingOf,
  titleOf,
} from './answers.ts';

const SIGN_IN = `POST /sessions
Content-Type: application/json

{ "email": "customer-7@mail.example", "password": "three spare wheels" }`;

const STAFF = 'Authorization: Bearer staff-key-of-the-tab';
const MERGE_PATCH = 'Content-Type: application/merge-patch+json';

const readPart: Step<HttpRun> = {
  id: 'read-a-part',
  title: 'Ask for a part',
  text: [
    'A request to an API has a method and a path. `GET` reads, and `/parts/2041` names one part of the shop. The answer begins with a status, which says who has to act next.',
    'This request asks for an address that does not exist. Send it, read what comes back, then ask for part 2041.',
  ],
  start: 'GET /part/2041\nAccept: application/json',
  hints: [
    'Every address of the shop stands in its reference, under this lab.',
    'The reference has `GET /parts/{id}`. Compare it with the path, letter by letter.',
  ],
  solution: 'GET /parts/2041\nAccept: application/json',
  predict: {
    question: '`/part/2041` does not exist. How many SQL statements will it cost the shop?',
    options: ['None', 'One', 'Two'],
    answer: 0,
    explanation:
      'No handler is responsible for that path, so nobody asks the database. A part that does not exist, such as `/parts/7`, costs one statement and gets the same 404.',
  },
  goal: goal((answers) => {
    const part = answers.find(isTo('GET', '/parts/2041', 200));
    if (part === undefined) {
      return unsolved('No GET of part 2041 was answered with 200.');
    }
    if (bodyOf(part)['id'] !== 2041) {
      return unsolved('That is the page of the part. Ask for it as data, with Accept.');
    }
    return solved(
      'One address, one status, one document. Look at the request and the answer as they are written, and at the SQL behind them.',
    );
  }),
};

const signIn: Step<HttpRun> = {
  id: 'sign-in',
  title: 'Sign in and read order 77',
  text: [
    'Order 77 belongs to customer 7, and the shop shows it to nobody else. `POST /sessions` takes an address and a password, and sets a cookie. The workbench keeps cookies in a jar, as a browser does, and sends them along from then on.',
    'Sign in as `customer-7@mail.example` with the password `three spare wheels`, in a request before this one. Then read order 77.',
  ],
  start: 'GET /orders/77',
  hints: [
    'Send it as it is first: the 401 says what is missing. Then add a request and move it to the front.',
    'To sign in is `POST /sessions`, with the header `Content-Type: application/json`.',
    'The body is JSON: `{ "email": "…", "password": "…" }`.',
  ],
  solution: inOneText(SIGN_IN, 'GET /orders/77'),
  predict: {
    question:
      'You are signed in as customer 7. What does the shop answer to `GET /orders/78`, the order of customer 8?',
    options: ['200 OK', '403 Forbidden', '404 Not Found'],
    answer: 2,
    explanation:
      '403 would admit that order 78 exists. With 404 nobody can count the orders of the shop by trying numbers. Send it and see: the SQL asks for the order and its owner at once.',
  },
  goal: goal((answers) => {
    const order = answers.find(isTo('GET', '/orders/77', 200));
    if (order !== undefined) {
      return solved(
        'The second request carried the cookie of the first. The shop looked it up in its table of sessions before anything else.',
      );
    }
    if (answers.some(({ request }) => request.broken.length > 0)) {
      return unsolved('That shop is broken: it lets anybody in. Mend it, and sign in.');
    }
    return inTheWay(answers) ?? unsolved('Order 77 was not read.');
  }),
};

const etag: Step<HttpRun> = {
  id: 'etag',
  title: 'Ask again, without the body',
  text: [
    'An `ETag` in an answer names one version of a thing. Who has a copy sends the tag back in `If-None-Match`: give it to me, unless it still is this version. 304 then says that the copy is right.',
    'Read part 2041. In a second request of the same run, ask for it again so that the shop answers 304.',
  ],
  start: 'GET /parts/2041',
  hints: [
    'The tag stands among the headers of the first answer. The quotation marks belong to it.',
    'The second request is the first one with one header more: `If-None-Match`, and the tag as its value.',
  ],
  solution: inOneText('GET /parts/2041', 'GET /parts/2041\nIf-None-Match: "p2041-v12"'),
  predict: {
    question: 'What does a 304 save in this shop?',
    options: ['The bytes of the body', 'The SQL behind it', 'Both'],
    answer: 0,
    explanation:
      'The shop has to read the part to know its version, so the statements are the same. A cache in front of the shop could save those as well.',
  },
  goal: goal((answers) => {
    const first = answers.findIndex(isTo('GET', '/parts/2041', 200));
    const again = answers.findLastIndex(isTo('GET', '/parts/2041', 304));
    if (again < 0) return unsolved('No answer was 304.');
    if (first < 0 || first > again) {
      return unsolved('Read the part first, in the same run: the tag comes with it.');
    }
    const tag = answers[first] && headerIn(answers[first], 'etag');
    const sent = answers[again]?.request.headers.find(([name]) => /^if-none-match$/i.test(name));
    if (tag === undefined || !(sent?.[1] ?? '').includes(tag)) {
      return unsolved('A star stands for any version. Send the tag of the copy that you have.');
    }
    return solved(
      'The body stayed where it was. Compare the bytes of both answers, then the SQL behind them.',
    );
  }),
};

const change = (price: number, ...more: string[]) =>
  ['PATCH /parts/2041', STAFF, MERGE_PATCH, ...more, '', `{ "price_cents": ${price} }`].join('\n');

const ifMatch: Step<HttpRun> = {
  id: 'if-match',
  title: 'Change a price without overwriting a colleague',
  text: [
    'You and a colleague both have part 2041 on your screens, in the same version. You want to set its price to 47.90 euros, the colleague to 45.90. Without a check the later change wins, and nobody notices.',
    'So the shop insists on `If-Match`, the tag of the version that was read: 428 where it is missing, 412 where it is old.',
    'Read the part. Send both changes with the tag that you both have read, yours first, so that the shop takes yours and refuses the other with 412.',
  ],
  start: inOneText('GET /parts/2041', change(4790), change(4590)),
  hints: [
    'Both changes were refused with 428. They need one header more, with the tag of the first answer.',
    'Write `If-Match: "p2041-v12"` into both changes, if that is the tag in the first answer.',
    'If both are refused with 412, you have changed the part before. Its newest tag is in the first answer.',
  ],
  solution: inOneText(
    'GET /parts/2041',
    change(4790, 'If-Match: "p2041-v12"'),
    change(4590, 'If-Match: "p2041-v12"'),
  ),
  goal: goal(
    (answers, [price]) => {
      const changes = answers.filter((answer) =>
        ['PATCH', 'PUT'].some((method) => isTo(method, '/parts/2041')(answer)),
      );
      const has = (status: number) => changes.some(({ response }) => response.status === status);
      if (has(401) || has(403)) return unsolved('Only staff change prices: keep Authorization.');
      if (has(428)) return unsolved('428: say in If-Match which version you have read.');
      if (!has(200) && has(412)) {
        return unsolved(
          'Every change carries an old tag, perhaps because your last run changed the part. Take the tag of the first answer.',
        );
      }
      if (!has(200)) return unsolved('No change was accepted.');
      if (!has(412)) {
        return unsolved('The colleague’s change got through, too. Did both have the same tag?');
      }
      if (price?.rows[0]?.[0] !== '4790') {
        return unsolved('The price is not 4790 cents. Yours is the first change.');
      }
      return solved(
        'The first change made a new version, so the tag of the second was old. Nobody waited and nothing was locked for longer than a moment: this is optimistic concurrency control.',
      );
    },
    ['SELECT price_cents FROM parts WHERE id = 2041'],
  ),
};

const repair: Step<HttpRun> = {
  id: 'repair-a-review',
  title: 'Repair a review until it is accepted',
  text: [
    'This review has three faults. The shop finds one after the other: the body is of another media type (415), it is no JSON (400), it breaks a rule (422). Every refusal has the same form, **problem details**: a type, a title, and for 422 a list of what is wrong, and where.',
    'Stay signed in, or sign in first as in step 2. Repair the review of part 2042 until the shop answers 201.',
  ],
  start: `POST /parts/2042/reviews
Content-Type: text/plain

{ "stars": 6, "body": "Stops at once", }`,
  hints: [
    'Read the title of each refusal, mend that one thing, and send it again.',
    '415: the body must be `application/json`. 400: JSON allows no comma before the closing bracket.',
    '422 has a list of errors. `#/stars` is the place in your body.',
  ],
  solution: inOneText(
    SIGN_IN,
    `POST /parts/2042/reviews
Content-Type: application/json

{ "stars": 5, "body": "Stops at once" }`,
  ),
  goal: goal((answers) => {
    const reviews = answers.filter(isTo('POST', '/parts/2042/reviews'));
    const [last] = reviews.slice(-1);
    if (reviews.some(({ response }) => response.status === 201)) {
      return solved(
        '201: there is something new. Three refusals led here, and a program could have read each of them.',
      );
    }
    if (last === undefined) return unsolved('Nothing was sent to /parts/2042/reviews.');
    switch (last.response.status) {
      case 409:
        return unsolved('You have reviewed this part before. “Reset step” takes that back.');
      case 401:
        return inTheWay(answers) ?? unsolved('The review has no author.');
      default:
        return unsolved(`${last.response.status}: ${titleOf(last)}.`);
    }
  }),
};

const order = (...more: string[]) =>
  [
    'POST /orders',
    'Content-Type: application/json',
    ...more,
    '',
    '{ "items": [{ "part_id": 2041, "quantity": 1 }] }',
  ].join('\n');
const KEY = 'Idempotency-Key: 5b2f9c41-order-of-today';

const idempotency: Step<HttpRun> = {
  id: 'idempotency-key',
  title: 'Place an order twice, but buy once',
  text: [
    'A customer taps “order” as the train enters a tunnel. The order arrives, the answer does not, and the app sends it again. An `Idempotency-Key` names what the customer meant: the shop does the work once for each key, and repeats its answer.',
    'Stay signed in, or sign in first. Send this order twice in one run, so that both are answered 201 with the same order.',
  ],
  start: order(),
  hints: [
    'Send it as it is: the 400 names the header that is missing.',
    'Any text of your own will do as a key. “Copy request” makes the second one.',
  ],
  solution: inOneText(SIGN_IN, order(KEY), order(KEY)),
  predict: {
    question: 'The second `POST` has the same key and the same body. What does it answer?',
    options: ['201, with the same order', '409 Conflict', '201, with another order'],
    answer: 0,
    explanation:
      'The caller who lost the first answer gets it now. Look at the SQL: the second time the `INSERT` of the key touches no row, and nothing leaves the stock.',
  },
  goal: goal((answers) => {
    const placed = answers.filter(isTo('POST', '/orders', 201));
    const places = new Set(placed.map((answer) => headerIn(answer, 'location')));
    if (answers.some(isTo('POST', '/orders', 422))) {
      return unsolved('A key belongs to one body. Another order needs another key.');
    }
    if (placed.length === 1) return unsolved('It was sent once. Send it a second time.');
    if (placed.length === 0) {
      return inTheWay(answers) ?? unsolved('No order was placed: read the title of the refusal.');
    }
    if (places.size > 1) {
      return unsolved('These are two orders, and two payments. Both attempts need the same key.');
    }
    return solved(
      'Two requests, one order. The key lies in a table with the answer beside it, written in the transaction that places the order.',
    );
  }),
};

const LIST = '/parts?category=brakes&q=pad&sort=price_cents&limit=6';
const itemsOf = (answer: Answered): readonly unknown[] => {
  const { items } = bodyOf(answer);
  return Array.isArray(items) ? items : [];
};

const cursor: Step<HttpRun> = {
  id: 'cursor',
  title: 'Walk a list by its cursor',
  text: [
    'A long list comes in pages. Each page links to the next one, and the link has a **cursor** that says where this page ended. Nobody counts pages, so a new part on page one shifts nothing on page three.',
    'Follow the links to the last page of these brake pads, all pages in one run.',
  ],
  start: `GET ${LIST}`,
  hints: [
    'The first answer has a link in `next`, and the same one in the header `Link`.',
    '“Follow” under an answer adds the request for the next page. Send again after each.',
    'The last page has no `next`. There are fifteen brake pads.',
  ],
  solution: inOneText(
    `GET ${LIST}`,
    `GET ${LIST}&cursor=eyJpZCI6MjA1NCwicHJpY2VfY2VudHMiOjM2MTZ9`,
    `GET ${LIST}&cursor=eyJpZCI6MjA4NiwicHJpY2VfY2VudHMiOjc0MjR9`,
  ),
  predict: {
    question: 'What does the database do with the rows of pages one and two, asked for page three?',
    options: ['It reads and skips them', 'It begins after them'],
    answer: 1,
    explanation:
      'The cursor becomes a condition: `(price_cents, id) > ($4, $5)`. With an index on both columns even page 1,000 costs no more than page one; `OFFSET` would read all that it skips.',
  },
  goal: goal((answers) => {
    const pages = answers.filter(isTo('GET', '/parts', 200));
    const [first] = pages;
    if (first === undefined) return unsolved('No page of the list was read.');
    if (pages.some((page) => itemsOf(page).length > 6)) {
      return unsolved('A page has more than six parts: keep limit=6, and take more pages.');
    }
    let page: Answered | undefined = first;
    let walked = itemsOf(first).length;
    for (let next = bodyOf(first)['next']; typeof next === 'string'; next = bodyOf(page)['next']) {
      page = pages.find(({ request }) => request.target === next);
      if (page === undefined) return unsolved('The last page that you read links to another one.');
      walked += itemsOf(page).length;
    }
    if (walked !== 15) {
      return unsolved('These are not the fifteen brake pads. Begin with the list as it was given.');
    }
    return solved(
      'Fifteen parts on three pages, none twice and none left out. A cursor is not for reading: the shop may change what is in it.',
    );
  }),
};

const strangers: Step<HttpRun> = {
  id: 'turned-away',
  title: 'Be turned away in three ways',
  text: [
    '401 asks who you are. 403 knows it, and says no. 404 can be discretion: what is not yours does not exist for you.',
    'In one run, read order 77 as a stranger (401), and as customer 7 delete review 1, which is not yours (403), and read order 78 (404).',
  ],
  start: inOneText('GET /orders/77', 'DELETE /reviews/1', 'GET /orders/78'),
  hints: [
    'Sign in first, as in step 2, if the jar has no cookie.',
    'A `Cookie` header of your own takes the place of the jar. One without a value sends no cookie.',
  ],
  solution: inOneText(SIGN_IN, 'GET /orders/77\nCookie:', 'DELETE /reviews/1', 'GET /orders/78'),
  goal: goal((answers) => {
    if (answers.some(isTo('POST', '/sessions', 429))) return inTheWay(answers) ?? unsolved('');
    if (
      answers.some(isTo('GET', '/orders/77', 200)) &&
      !answers.some(isTo('GET', '/orders/77', 401))
    ) {
      return unsolved('Order 77 was read: the jar sent your cookie. Send it without one.');
    }
    if (!answers.some(isTo('GET', '/orders/77', 401))) return unsolved('401 is missing.');
    if (!answers.some(isTo('DELETE', '/reviews/1', 403))) {
      return unsolved('403 is missing. Who deletes review 1 has to be signed in.');
    }
    if (!answers.some(isTo('GET', '/orders/78', 404))) return unsolved('404 is missing.');
    return solved(
      'The first was settled before any statement. The third looks like an address that never was, and the server’s log knows better.',
    );
  }),
};

const REFUSALS = [400, 404, 405, 406, 409, 415, 422];

const refusals: Step<HttpRun> = {
  id: 'every-refusal',
  title: 'Break it in every way the API has a word for',
  text: [
    'A good API has a word for each mistake, so that a program knows what to change: the address, the method, the form, the version, the content. `OPTIONS` asks what an address allows, and 204 has nothing more to say.',
    'Collect them all in one run: 204, and the refusals 400, 404, 405, 406, 409, 415 and 422. Nothing may be broken in the shop.',
  ],
  start: inOneText('OPTIONS /parts/2041', 'DELETE /parts/2041'),
  hints: [
    '400: a limit that is no number. 404: a part that is not there. 406: `Accept: image/png`.',
    '415 and 422 are about bodies. As staff, send `PATCH /parts/2041` as `application/json`, and then with a stock of -1 as `application/merge-patch+json`.',
    '409: give part 2041 the number of another part, `{ "sku": "BRK-2042" }`. `If-Match: *` takes any version.',
  ],
  solution: inOneText(
    'OPTIONS /parts/2041',
    'DELETE /parts/2041',
    'GET /parts?limit=two',
    'GET /parts/7',
    'GET /parts/2041\nAccept: image/png',
    `PATCH /parts/2041\n${STAFF}\n${MERGE_PATCH}\nIf-Match: *\n\n{ "sku": "BRK-2042" }`,
    `PATCH /parts/2041\n${STAFF}\nContent-Type: application/json\n\n{ "stock": 11 }`,
    `PATCH /parts/2041\n${STAFF}\n${MERGE_PATCH}\n\n{ "stock": -1 }`,
  ),
  goal: goal((answers) => {
    const whole = answers.filter(({ request }) => request.broken.length === 0);
    const missing = missingOf([204, ...REFUSALS], whole);
    if (missing.length > 0) return unsolved(`Still to meet: ${listed(missing)}.`);
    const odd = whole.find(
      (answer) => answer.response.status >= 400 && typeof bodyOf(answer)['type'] !== 'string',
    );
    if (odd !== undefined) return unsolved('A refusal is no problem details.');
    return solved(
      'Seven mistakes, seven words, one form. Each type is an address where it can be explained, and a program can tell them apart without reading a sentence.',
    );
  }),
};

const GUESS = `POST /sessions
Content-Type: application/json

{ "email": "customer-7@mail.example", "password": "a guess" }`;

const beyond: Step<HttpRun> = {
  id: 'not-your-fault',
  title: 'When waiting helps, and when nothing does',
  text: [
    'To sign in is to guess a password, so the shop allows five attempts at once and then one every 12 seconds. 429 tells when to come back. It counts for each caller, and here each run is a caller of its own. A status from 500 on is the owner’s to mend.',
    'The workbench can break the shop on purpose: choose what is out of order under “Shop”, or write `# broken: handler` above a request.',
    'In one run, be told 429, then 500 by a broken handler, and 503 by a shop without capacity.',
  ],
  start: inOneText(GUESS, '# broken: handler\nGET /parts/2041'),
  hints: [
    'Six attempts in a row are one too many. “Copy request” saves typing.',
    'What can be broken: `handler`, `database`, `capacity`, `authorization`.',
  ],
  solution: inOneText(
    ...Array.from({ length: 6 }, () => GUESS),
    '# broken: handler\nGET /parts/2041',
    '# broken: capacity\nGET /parts/2041',
  ),
  predict: {
    question: 'The handler throws an error. What does the caller learn about it?',
    options: ['A number', 'The name of the error', 'The line of the program'],
    answer: 0,
    explanation:
      'What went wrong is nobody’s business outside, and an attacker’s first clue. The number is in the server’s log, too, beside the error: whoever calls for help can name it.',
  },
  goal: goal((answers) => {
    const missing = missingOf([429, 500, 503], answers);
    if (missing.length > 0) return unsolved(`Still to meet: ${listed(missing)}.`);
    const wait = answers.find(({ response }) => response.status === 429);
    const seconds = wait === undefined ? undefined : headerIn(wait, 'retry-after');
    return solved(
      `Retry-After of the 429 says ${seconds ?? 'nothing'}: seconds, and a client that is well made waits so long. After a 500 it would wait in vain.`,
    );
  }),
};

/** The steps in the order of the lab. */
export const STEPS: readonly Step<HttpRun>[] = [
  readPart,
  signIn,
  etag,
  ifMatch,
  repair,
  idempotency,
  cursor,
  strangers,
  refusals,
  beyond,
];
