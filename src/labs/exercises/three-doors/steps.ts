import { inOneText } from '../../http/written.ts';
import { solved, type Step, unsolved } from '../definition.ts';
import { type Answered, doorOf, pathOf } from './door.ts';
import { dataOf, depthOf, filled, goal, jsonOf, refusalOf } from './goal.ts';
import type { DoorsRun } from './run.ts';

const queryRequest = (query: string, ...comments: readonly string[]) =>
  [...comments, 'GRAPHQL /graphql', '', query].join('\n');

const soap = (operation: string, content: string, ...comments: readonly string[]) =>
  [
    ...comments,
    'POST /soap',
    'Content-Type: application/soap+xml',
    '',
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope">',
    '  <s:Body>',
    `    <${operation} xmlns="urn:sparewheel:shop:1">${content}</${operation}>`,
    '  </s:Body>',
    '</s:Envelope>',
  ].join('\n');

const PARTS = [311, 2041];

const REST_SCREEN = [
  'GET /orders/77',
  'GET /orders/77/items',
  ...PARTS.map((part) => `GET /parts/${part}`),
  ...PARTS.map((part) => `GET /parts/${part}/reviews`),
];

const GRAPHQL_SCREEN = queryRequest(`{
  order(id: 77) {
    id
    status
    totalCents
    items {
      quantity
      unitPriceCents
      part {
        name
        stock
        reviews(first: 3) { stars body }
      }
    }
  }
}`);

const ORDER_BY_SOAP = soap('GetOrder', '<orderId>77</orderId>');
const SOAP_SCREEN = [
  ORDER_BY_SOAP,
  ...PARTS.map((part) => soap('GetPart', `<partId>${part}</partId>`)),
  ...PARTS.map((part) => soap('ListReviews', `<partId>${part}</partId><first>3</first>`)),
];

const said = (number: number) => number.toLocaleString('en-GB');

const through = (door: string, answers: readonly Answered[]) =>
  answers.filter(({ request }) => doorOf(request) === door);

const rest: Step<DoorsRun> = {
  id: 'rest',
  title: 'Fill the screen through REST',
  text: [
    'This is the page of an order: its status and total, what is in it, and for each part the stock and the three newest reviews. REST gives each of these things an address of its own: `/orders/77`, `/orders/77/items`, `/parts/{id}` and `/parts/{id}/reviews`. `###` stands between two requests. You are signed in as customer 7, whose order it is.',
    'The first request is there. Add what the screen needs, until nothing on it is missing.',
  ],
  start: 'GET /orders/77',
  hints: [
    'An answer often names what to ask for next: the items have the numbers of their parts.',
    'The order has two items. Each part has two addresses that the screen needs.',
    'The parts are 311 and 2041.',
  ],
  solution: inOneText(...REST_SCREEN),
  predict: {
    question: 'How many requests will it take, with two items in the order?',
    options: ['2', '4', '6'],
    answer: 2,
    explanation:
      'One for the order, one for its items, and two for each part. With ten items it would be 22. A client can send some of them side by side, but not all: it learns the numbers of the parts from the second answer.',
  },
  goal: filled(['REST'], (_, [run]) =>
    solved(
      `It took ${run?.count.requests ?? 0} requests. The addresses are plain and each answer can be kept in a cache. But no address has just what this screen shows: that is under-fetching.`,
    ),
  ),
};

const oneQuery: Step<DoorsRun> = {
  id: 'graphql',
  title: 'Fill it with one query',
  text: [
    'GraphQL has one address. The request carries a query that names every field it wants, along the edges from order to item to part to review. `GRAPHQL` in the place of a method means: send what follows as the JSON of a `POST`. What really travels stands under the result.',
    'Add fields to the query until the whole screen is filled. It has to stay one request.',
  ],
  start: queryRequest(`{
  order(id: 77) {
    id
    status
    totalCents
    items { quantity }
  }
}`),
  hints: [
    'An item has `quantity`, `unitPriceCents` and `part { … }`.',
    'A part has `name`, `stock` and `reviews(first: 3) { … }`.',
    'A review has `stars` and `body`.',
  ],
  solution: GRAPHQL_SCREEN,
  predict: {
    question: 'One request. How many SQL statements will be behind it?',
    options: ['1', '5', 'As many as there are values'],
    answer: 1,
    explanation:
      'One asks whose session it is. Then comes one for each level of the query: the order, its items, their parts, the reviews of these parts. A loader collects what a level needs before it asks.',
  },
  goal: filled(['GraphQL'], (answers, [run]) =>
    answers.length > 1
      ? unsolved('The screen is full. Now reach that with one request.')
      : solved(
          `One request, ${run?.count.statements ?? 0} statements. The answer has the shape of the question, and nothing that the screen does not show.`,
        ),
  ),
};

const soapScreen: Step<DoorsRun> = {
  id: 'soap',
  title: 'Fill it with SOAP messages',
  text: [
    'SOAP has one address, too. Each message is an envelope with a body, and in the body is one operation by its name. Which operations there are, and what each of them takes and gives, is written in the WSDL: ask for `GET /soap?wsdl`.',
    'The first message is there. Find the operations for parts and reviews, and fill the screen with messages alone.',
  ],
  start: ORDER_BY_SOAP,
  hints: [
    'In the WSDL, look for `portType`: it lists the operations. The types of their messages stand above it.',
    '`GetPart` takes a `partId`. So does `ListReviews`, and it takes `first` after it.',
    'Copy the whole message for each, with `###` between, and change the element in the body.',
  ],
  solution: inOneText(...SOAP_SCREEN),
  predict: {
    question: 'REST took six requests. How many messages will SOAP take?',
    options: ['1, as GraphQL', '5', '6, as REST'],
    answer: 1,
    explanation:
      'What one answer holds was decided by whoever designed the operation. This `GetOrder` brings the items along, with the names of their parts. It does not bring stock or reviews.',
  },
  goal: filled(['SOAP'], (answers, [run]) => {
    const messages = answers.filter(({ request }) => request.method === 'POST');
    return solved(
      `${messages.length} messages with ${said(run?.count.up ?? 0)} bytes up: a question in an envelope is longer than an address. In return, a program can be made from the WSDL that knows every type before it sends anything.`,
    );
  }),
};

const sideBySide: Step<DoorsRun> = {
  id: 'side-by-side',
  title: 'All three, side by side',
  text: [
    'Now fill the same screen through all three doors in one run. REST and GraphQL are here; of SOAP only the order is. The table under the result counts for each door.',
    'Bring the SOAP messages of your last step in, and compare requests, bytes in both directions and SQL statements.',
  ],
  start: inOneText(...REST_SCREEN, GRAPHQL_SCREEN, ORDER_BY_SOAP),
  hints: [
    'Go back to step 3 and copy your messages. Your texts stay in their steps.',
    'Missing are `GetPart` and `ListReviews`, each for the parts 311 and 2041.',
  ],
  solution: inOneText(...REST_SCREEN, GRAPHQL_SCREEN, ...SOAP_SCREEN),
  predict: {
    question: 'Which door sends the most bytes, and which has the shop run the most SQL?',
    options: [
      'SOAP sends most, and REST costs the most SQL',
      'SOAP sends most, and costs the most SQL',
      'REST sends most, and GraphQL costs the most SQL',
    ],
    answer: 0,
    explanation:
      'Envelopes and the names of closing tags make messages long. SQL follows the number of requests: each of them asks anew whose session it is, and each list asks first whether its owner exists. The query pays for the session once.',
  },
  goal: filled(['REST', 'GraphQL', 'SOAP'], (_, runs) => {
    const most = (what: 'up' | 'down') =>
      runs.reduce((a, b) => (b.count[what] > a.count[what] ? b : a)).door;
    return solved(
      `Three screens, the same to the letter. Most bytes up: ${most('up')}. Most bytes down: ${most('down')}. These are the figures of one screen; another one would rank them otherwise.`,
    );
  }),
};

const NAMES_ALONE = queryRequest('{ order(id: 77) { items { part { name } } } }');

const namesAlone: Step<DoorsRun> = {
  id: 'names-alone',
  title: 'Ask for the names alone',
  text: [
    'A watch shows only the names of the parts in order 77. Through REST, one address does not have them (under-fetching), and those that do bring much more (over-fetching).',
    'The three requests of REST are here. Add one query that brings the two names and nothing else, and compare the bytes down.',
  ],
  start: inOneText('GET /orders/77/items', ...PARTS.map((part) => `GET /parts/${part}`)),
  hints: [
    'Take the query of step 2, and take everything out but the way to `name`.',
    'The way is `order`, `items`, `part`, `name`. Leave out `id` as well.',
  ],
  solution: inOneText(
    'GET /orders/77/items',
    ...PARTS.map((part) => `GET /parts/${part}`),
    NAMES_ALONE,
  ),
  goal: goal((answers, { doors }) => {
    const rests = through('REST', answers);
    const query = through('GraphQL', answers).find((answer) => dataOf(answer) !== undefined);
    if (rests.length < 3) return unsolved('Keep the three requests of REST, to compare.');
    if (query === undefined) return unsolved('No query was answered without an error.');
    const restNames = doors.find(({ door }) => door === 'REST')?.screen.items.map(named) ?? [];
    const wanted = { order: { items: restNames.map((name) => ({ part: { name } })) } };
    if (restNames.length < 2 || restNames.includes(undefined)) {
      return unsolved('The requests of REST do not bring both names.');
    }
    if (JSON.stringify(dataOf(query)) !== JSON.stringify(wanted)) {
      return unsolved('The query has to bring both names of the order, and nothing beside them.');
    }
    const needed = restNames.join('').length;
    const brought = (all: readonly Answered[]) =>
      all.reduce((sum, { exchange }) => sum + exchange.response.bytes, 0);
    return solved(
      `The names have ${needed} letters. The bodies of REST had ${brought(rests)} bytes, that of the query ${brought([query])}. Look at the headers, too: each answer has them, however short its body is.`,
    );
  }),
};

const named = ({ name }: { readonly name?: string }) => name;

const MY_ORDERS = `{
  orders(first: 20) {
    id
    items(first: 5) {
      quantity
      part {
        name
        reviews(first: 3) { stars }
      }
    }
  }
}`;

const NAIVE = '# resolvers: naive';

const nPlusOne: Step<DoorsRun> = {
  id: 'n-plus-one',
  title: 'One query, a crowd of statements',
  text: [
    'Behind each field of a schema is a resolver, a function that fetches it. A naive resolver asks the database as soon as it is called: once for each order, each item, each part. That is **N+1**: one statement for the list and one more for each of its rows. The line `# resolvers: naive` above a request switches the loaders of the shop off.',
    'Send the query twice in one run: first with naive resolvers, then as it is. Compare the SQL of both.',
  ],
  start: queryRequest(MY_ORDERS),
  hints: [
    'The line goes directly above `GRAPHQL /graphql`.',
    'Put `###` under the query, and the same query once more.',
  ],
  solution: inOneText(queryRequest(MY_ORDERS, NAIVE), queryRequest(MY_ORDERS)),
  predict: {
    question: 'With loaders, this query takes 5 statements. How many without them?',
    options: ['5: the query is the same', 'About 10', 'More than 30'],
    answer: 2,
    explanation:
      'One for the session and one for the list of orders. Then one for the items of each order, one for the part of each item, and one for the reviews of each of these. It grows with the data, and a shop with little data hides it.',
  },
  goal: goal((answers) => {
    const naive = answers.find(({ request }) => request.isNaive === true);
    const batched = answers.find(({ request }) => request.isNaive !== true);
    if (naive === undefined) return unsolved('No request of this run had naive resolvers.');
    if (batched === undefined) return unsolved('Now send the same with the loaders as well.');
    const [one, other] = [dataOf(naive), dataOf(batched)];
    if (one === undefined || other === undefined) {
      return unsolved('One of the two was not answered as it should be: read its errors.');
    }
    if (JSON.stringify(one) !== JSON.stringify(other)) {
      return unsolved('The two queries do not ask for the same.');
    }
    const [many, few] = [naive.exchange.sql.length, batched.exchange.sql.length];
    if (many < 4 * few) {
      return unsolved(
        'This query hardly repeats itself. Ask for the orders with their items and parts.',
      );
    }
    return solved(
      `${many} statements, then ${few}, and the answers are the same to the letter. In the SQL of the second, look at \`ANY($1)\` and \`unnest($1)\`: a whole level of keys goes along at once.`,
    );
  }),
};

/** A query that goes round from order to part to order, with `rounds` orders in it. */
function round(rounds: number): string {
  const inner = rounds === 1 ? 'quantity' : `part { ${round(rounds - 1)} }`;
  return `orders(first: 1) { items(first: 1) { ${inner} } }`;
}

const DEEPEST = 12;

const depth: Step<DoorsRun> = {
  id: 'depth',
  title: 'A query that goes round in circles',
  text: [
    'The schema has a circle: an order has items, an item has a part, a part has your orders with it. So a query can go as deep as its writer likes. Each level can multiply the work, and the text grows by a line. The shop counts the levels of a query before it runs it, and has a limit.',
    'Find the limit: in one run, send the deepest query that the shop answers, and one that is too deep.',
  ],
  start: queryRequest(`{ ${round(2)} }`),
  hints: [
    'One round is `orders(first: 1) { items(first: 1) { part { … } } }`: three levels.',
    'The refusal says how deep the query was, and where the limit is.',
    'The limit is 12 levels. Four rounds, with `quantity` as the last field of the fourth, are just that.',
  ],
  solution: inOneText(queryRequest(`{ ${round(4)} }`), queryRequest(`{ ${round(5)} }`)),
  predict: {
    question: 'How many SQL statements does the shop run for a query that is too deep?',
    options: ['1', '12', 'All of them, then it refuses'],
    answer: 0,
    explanation:
      'The one that asks whose session it is. The depth is counted in the text of the query, before any resolver is called. A limit that counts later has paid already.',
  },
  goal: goal((answers) => {
    const refused = answers.find((answer) => refusalOf(answer).type === 'too-deep');
    const depths = answers.map((answer) => depthOf(dataOf(answer)));
    const deepest = Math.max(0, ...depths);
    if (refused === undefined) return unsolved('No query was too deep for the shop.');
    if (deepest < DEEPEST) {
      return unsolved(
        `The deepest answer has ${deepest} levels. The shop answers a query that goes deeper.`,
      );
    }
    const answered = answers[depths.indexOf(deepest)];
    return solved(
      `${deepest} levels cost ${answered?.exchange.sql.length ?? 0} statements here, because every list had one entry and the loaders fetch no order twice. The query that was too deep cost ${refused.exchange.sql.length}.`,
    );
  }),
};

const ROWS = 100;

const everyPart = (reviews: number) =>
  `{ parts(first: ${ROWS}) { name reviews(first: ${reviews}) { stars } } }`;

const cost: Step<DoorsRun> = {
  id: 'cost',
  title: 'A flat query that asks for too much',
  text: [
    'Depth is not all. Three levels are enough to ask for 100 parts with 100 reviews each, and a field can stand in a query many times under other names. So the shop multiplies the lists as well: a query may return 1,000 objects at most.',
    `In one run, have a query refused for what it costs, and then get all ${ROWS} parts with the most reviews that the limit allows.`,
  ],
  start: queryRequest(everyPart(5)),
  hints: [
    'Raise `first` of the reviews. The refusal says how many objects the query could return.',
    'Each part counts as one object, and each of its reviews as one more.',
    '100 × (1 + 9) is 1,000.',
  ],
  solution: inOneText(queryRequest(everyPart(100)), queryRequest(everyPart(9))),
  predict: {
    question:
      'Most parts have no review at all. Does the shop count the reviews that there are, or those that were asked for?',
    options: ['Those that there are', 'Those that were asked for'],
    answer: 1,
    explanation:
      'It has to decide before it asks the database, so it counts the most that could come. That is why a list without `first` has a limit of its own.',
  },
  goal: goal((answers) => {
    const refused = answers.find((answer) => refusalOf(answer).type === 'too-costly');
    if (refused === undefined) {
      return unsolved('No query was refused for its cost. The refusal you want is `too-costly`.');
    }
    const served = answers.find((answer) => {
      const { parts } = (dataOf(answer) ?? {}) as { parts?: unknown };
      const isEach = Array.isArray(parts) && parts.every((part) => hasReviews(part));
      return isEach && parts.length === ROWS;
    });
    if (served === undefined) {
      return unsolved(`No answer has all ${ROWS} parts with their reviews.`);
    }
    const asked = /reviews\s*\(\s*first\s*:\s*(\d+)/.exec(served.request.body)?.[1];
    if (Number(asked) < 9) {
      return unsolved(`You asked for ${asked ?? 0} reviews of each part. The limit allows more.`);
    }
    return solved(
      `${refusalOf(refused).detail} The other one fitted exactly, and took ${served.exchange.sql.length} statements.`,
    );
  }),
};

const hasReviews = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && 'reviews' in part;

const PRICE = queryRequest('{ part(id: 2041) { name priceCents stock } }');

const caching: Step<DoorsRun> = {
  id: 'caching',
  title: 'Ask a second time',
  text: [
    'A client that has a copy can ask whether it is still right. REST has that built in: the answer carries an `ETag`, and `If-None-Match` sends it back. A query is a `POST`, and caches between client and server pass a `POST` on.',
    'In one run, ask twice for part 2041 through each door. The second time, make REST answer 304.',
  ],
  start: inOneText('GET /parts/2041', PRICE),
  hints: [
    'The tag stands in the headers of the answer to `GET /parts/2041`, in quotation marks.',
    'The header goes on the line under the second `GET`: `If-None-Match: "…"`.',
    'For GraphQL, send the same query once more.',
  ],
  solution: inOneText(
    'GET /parts/2041',
    'GET /parts/2041\nIf-None-Match: "p2041-v12"',
    PRICE,
    PRICE,
  ),
  predict: {
    question: 'What does the 304 of REST save?',
    options: ['The bytes of the body', 'The SQL of the shop', 'Both'],
    answer: 0,
    explanation:
      'The shop must read the part to know its version. A cache between the two could answer without asking the shop at all, and it can be one that knows nothing of parts: it needs method, address and headers.',
  },
  goal: goal((answers) => {
    const gets = through('REST', answers).filter(
      ({ request }) => request.method === 'GET' && pathOf(request) === '/parts/2041',
    );
    const first = gets.find(({ exchange }) => exchange.response.status === 200);
    const again = gets.findLast(({ exchange }) => exchange.response.status === 304);
    if (first === undefined) return unsolved('REST did not give part 2041 with its tag.');
    if (again === undefined) return unsolved('REST has not answered 304 yet.');
    if (gets.indexOf(again) < gets.indexOf(first)) return unsolved('Ask for the part first.');
    const twice = through('GraphQL', answers).filter((answer) => dataOf(answer) !== undefined);
    const [one, other] = twice;
    if (one === undefined || other === undefined) return unsolved('Send the query twice.');
    if (one.exchange.response.body !== other.exchange.response.body) {
      return unsolved('The two queries do not ask for the same.');
    }
    return solved(
      `REST: ${first.exchange.response.bytes} bytes of body, then ${again.exchange.response.bytes}. GraphQL: ${one.exchange.response.bytes}, then ${other.exchange.response.bytes} again. Its clients keep a cache of objects themselves, or send the hash of a known query with \`GET\`.`,
    );
  }),
};

const RENAMED = '# release: renamed';
const onePart = (...comments: readonly string[]) => [
  [...comments, 'GET /parts/2041'].join('\n'),
  queryRequest('{ part(id: 2041) { name stock } }', ...comments),
  soap('GetPart', '<partId>2041</partId>', ...comments),
];

const renamed: Step<DoorsRun> = {
  id: 'renamed',
  title: 'A field gets another name',
  text: [
    'A new release of the shop calls the name of a part its `title`, everywhere. Three clients were made before it: one takes `name` out of the JSON, one asks for it in a query, one was generated from the WSDL. The line `# release: renamed` has a request answered by the new release.',
    'Send all three requests to the new release. Read what each client shows.',
  ],
  start: inOneText(...onePart()),
  hints: [
    'The line goes above each of the three requests, as `# resolvers: naive` did.',
    'Three requests, three lines: each of them is answered by the release that its own line names.',
  ],
  solution: inOneText(...onePart(RENAMED)),
  predict: {
    question: 'Which client goes on as if nothing had happened, and shows an empty place?',
    options: ['That of REST', 'That of GraphQL', 'That of SOAP'],
    answer: 0,
    explanation:
      'Nothing told it which fields to expect, so nobody misses one. The query fails before it runs, with the name of the field and a proposal. The generated client refuses the message, because it breaks the WSDL.',
  },
  goal: goal((answers, { doors }) => {
    if (answers.some(({ request }) => request.isRenamed !== true)) {
      return unsolved('Not every request went to the new release.');
    }
    const [viaRest, viaGraphql, viaSoap] = ['REST', 'GraphQL', 'SOAP'].map((door) =>
      through(door, answers),
    );
    const isSilent = viaRest?.some(
      (answer) => answer.exchange.response.status === 200 && 'title' in jsonOf(answer),
    );
    if (isSilent !== true) return unsolved('Ask for a part through REST.');
    const isInvalid = viaGraphql?.some(({ exchange: { response } }) =>
      response.body.includes('Cannot query field \\"name\\"'),
    );
    if (isInvalid !== true) return unsolved('Ask for the `name` of a part in a query.');
    const troubles = doors.find(({ door }) => door === 'SOAP')?.screen.troubles ?? [];
    if (viaSoap?.length === 0 || !troubles.some((each) => each.includes('name'))) {
      return unsolved('Ask for a part with a SOAP message.');
    }
    return solved(
      'Loud is better than silent: two clients said at once what was wrong. No client has to break, though. Add the new field, keep the old one for as long as it is read, and take it away last.',
    );
  }),
};

export const STEPS: readonly Step<DoorsRun>[] = [
  rest,
  oneQuery,
  soapScreen,
  sideBySide,
  namesAlone,
  nPlusOne,
  depth,
  cost,
  caching,
  renamed,
];
