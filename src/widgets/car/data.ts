import { type FaultId, type PartId, RETRY_AFTER, type Screen, type StageId } from './model';

export interface Part {
  /** Its number in the drawing, from 1. */
  readonly number: number;
  readonly name: string;
  readonly side: 'frontend' | 'backend' | 'data' | 'network';
  /** The web concept in at most 20 characters, for the drawing. */
  readonly short: string;
  /** The web concept in everyday words. */
  readonly plain: string;
  /** The web concept in the words of the field. */
  readonly technical: string;
  readonly what: string;
  readonly ends: string;
  /** Id of the page that explains the concept. */
  readonly page: string;
  readonly pageTitle: string;
}

/** The parts by id, in the order of their numbers. */
export const PARTS: Readonly<Record<PartId, Part>> = {
  body: {
    number: 1,
    name: 'Bodywork',
    side: 'frontend',
    short: 'HTML and CSS',
    plain: 'The page you look at',
    technical: 'HyperText Markup Language (HTML) and Cascading Style Sheets (CSS)',
    what: 'Shape, paint and glass: the structure and the look that the browser builds from the files it is sent.',
    ends: 'A body is built once, in a factory. A page is built anew in every visitor’s browser.',
    page: 'basics/frontend-and-backend',
    pageTitle: 'Frontend and backend',
  },
  dashboard: {
    number: 2,
    name: 'Dashboard',
    side: 'frontend',
    short: 'page content',
    plain: 'What the page shows',
    technical: 'rendered state',
    what: 'Shows values that come from elsewhere: the price and the stock on the page are copies of what the backend answered.',
    ends: 'A needle follows the engine all the time. A page shows the last answer, and that grows stale until the page asks again.',
    page: 'basics/journey-of-a-request',
    pageTitle: 'The journey of a request',
  },
  steering: {
    number: 3,
    name: 'Steering wheel',
    side: 'frontend',
    short: 'links and routes',
    plain: 'Where you want to go',
    technical: 'navigation and client-side routing',
    what: 'Turns a wish into a direction: links and routes decide which page, and which part number, to ask for.',
    ends: 'A wheel bends the car’s path little by little. A link puts you at the new address at once.',
    page: 'apis/rest',
    pageTitle: 'REST: a style with six constraints',
  },
  pedals: {
    number: 4,
    name: 'Pedals',
    side: 'frontend',
    short: 'buttons, forms',
    plain: 'Buttons and forms',
    technical: 'events that send requests',
    what: 'A press becomes a request, such as “show part 2041” or “place this order”.',
    ends: 'A pedal works by degrees, for as long as you hold it. A request is sent whole, and pressing twice may order twice.',
    page: 'apis/idempotency-and-rate-limits',
    pageTitle: 'Safe retries and rate limits',
  },
  mirrors: {
    number: 5,
    name: 'Mirrors',
    side: 'frontend',
    short: 'browser history',
    plain: 'What lies behind you',
    technical: 'history and state kept in the browser',
    what: 'Show where you have been: the back button, the last search, a basket remembered on this device.',
    ends: 'A mirror only shows. The back button takes you there, and whoever holds the device can edit what its browser remembers.',
    page: 'security/xss-and-csrf',
    pageTitle: 'Cross-site scripting and forgery',
  },
  seat: {
    number: 6,
    name: 'Seat',
    side: 'frontend',
    short: 'fits every user',
    plain: 'A fit for every person',
    technical: 'responsive layout and accessibility',
    what: 'Fits the person: the page adapts to a phone, to larger text and to a screen reader.',
    ends: 'You adjust a seat yourself. A page adapts only as far as its developers made it able to.',
    page: 'skills/working-with-others',
    pageTitle: 'Working with others',
  },
  engine: {
    number: 7,
    name: 'Engine',
    side: 'backend',
    short: 'application logic',
    plain: 'What does the work',
    technical: 'application logic, also called business logic',
    what: 'Works out the answer: looks up the part, adds up the order, applies the rules of the shop.',
    ends: 'An engine does the same thing for life and serves one car. Application logic keeps changing, and serves many drivers at once.',
    page: 'basics/what-is-backend-development',
    pageTitle: 'What backend development is',
  },
  gearbox: {
    number: 8,
    name: 'Gearbox',
    side: 'backend',
    short: 'framework',
    plain: 'Makes the engine fit the road',
    technical: 'runtime and web framework',
    what: 'Turns the text of a request into a call that the application understands, and the result back into a response.',
    ends: 'A gearbox sits behind the engine only. A framework sits on both sides of the logic: every request reaches it first and leaves through it last.',
    page: 'technologies/how-to-choose',
    pageTitle: 'How to choose a technology',
  },
  tank: {
    number: 9,
    name: 'Fuel tank',
    side: 'data',
    short: 'database',
    plain: 'Keeps what must not be lost',
    technical: 'database',
    what: 'Holds customers, parts and orders. The engine draws on it for every answer that it cannot give alone.',
    ends: 'Driving empties a tank. Reading a row leaves it there, for a thousand others to read.',
    page: 'databases/relational-and-nosql',
    pageTitle: 'Relational and NoSQL databases',
  },
  battery: {
    number: 10,
    name: 'Battery',
    side: 'backend',
    short: 'cache',
    plain: 'A small reserve, ready at once',
    technical: 'cache',
    what: 'Its charge came from the tank by way of the engine. In the same way a cache holds answers that came from the database by way of the application.',
    ends: 'With a flat battery a car does not start. With an empty cache the answers still come, only slower, if the database can bear the extra queries.',
    page: 'databases/caching',
    pageTitle: 'Caching in front of a database',
  },
  wiring: {
    number: 11,
    name: 'Wiring',
    side: 'network',
    short: 'network, HTTP',
    plain: 'Carries the messages',
    technical: 'the network, and the Hypertext Transfer Protocol (HTTP) spoken on it',
    what: 'Carries every request from the browser to the server, and every response back.',
    ends: 'A loom belongs to your car alone. The internet is shared: a message may be lost or delayed, and read on the way unless it is encrypted.',
    page: 'apis/http',
    pageTitle: 'HTTP: the messages themselves',
  },
  ecu: {
    number: 12,
    name: 'Control unit',
    side: 'backend',
    short: 'API',
    plain: 'Takes requests in an agreed form',
    technical: 'application programming interface (API)',
    what: 'The electronic control unit (ECU) is the only way from the dashboard to the engine. It takes messages in an agreed form and refuses all others.',
    ends: 'A control unit listens to one driver. An API listens to all of them at once, and strangers may send it whatever they like.',
    page: 'apis/what-is-an-api',
    pageTitle: 'What an API is',
  },
  brakes: {
    number: 13,
    name: 'Brakes',
    side: 'backend',
    short: 'limits and checks',
    plain: 'Stop what must not go on',
    technical: 'rate limits, validation and authorization',
    what: 'Slow down or stop what must not pass: too many requests, values that make no sense, other people’s orders.',
    ends: 'You brake when you want to. These checks run on every request, on the server, whatever the driver wants.',
    page: 'security/authorization',
    pageTitle: 'Authorization',
  },
  cooling: {
    number: 14,
    name: 'Cooling',
    side: 'backend',
    short: 'capacity, scaling',
    plain: 'Copes with heavy load',
    technical: 'capacity and autoscaling',
    what: 'Carries off the heat of a busy hour: capacity in reserve, and more servers that start when the load rises.',
    ends: 'A radiator cools the one engine there is. Autoscaling adds engines, and new ones need time to start.',
    page: 'scaling/scalability',
    pageTitle: 'Scalability',
  },
  sensors: {
    number: 15,
    name: 'Exhaust sensor',
    side: 'backend',
    short: 'logs, monitoring',
    plain: 'Tells how it is running',
    technical: 'logs, metrics and monitoring',
    what: 'Measures what comes out: how many answers, how slow, how many errors. Past a limit it raises the alarm.',
    ends: 'The engine corrects its mixture by what the lambda sensor reads. Most monitoring only reports, and a person or a rule has to act.',
    page: 'scaling/observability',
    pageTitle: 'Observability',
  },
  port: {
    number: 16,
    name: 'Workshop port',
    side: 'backend',
    short: 'admin, deploys',
    plain: 'Where the mechanics plug in',
    technical: 'access for administration, deployment and debugging',
    what: 'Lets the team read faults, change settings and put in new versions without going through the dashboard.',
    ends: 'Its socket is inside the car, behind a locked door. Access to a server can be tried from anywhere, so it needs much better locks.',
    page: 'scaling/ci-cd',
    pageTitle: 'Continuous integration and delivery',
  },
};

interface StageText {
  /** What happens, in everyday words. */
  readonly plain: string;
  /** The same in the words of the field. */
  readonly technical: string;
  /** What is carried or done, as code. */
  readonly carries: string;
}

/** The requests a minute that the model's API allows one client; a choice of this model. */
const LIMIT = 60;

/** Seconds that the model's page waits before it gives up: `AbortSignal.timeout(10_000)`. */
export const PATIENCE = 10;

export const STAGES: Readonly<Record<StageId, StageText>> = {
  press: {
    plain: 'You press the accelerator',
    technical: 'an event handler calls fetch',
    carries: "fetch('https://api.sparewheel.example/parts/2041')",
  },
  'wire-out': {
    plain: 'The wiring carries your wish',
    technical: 'an HTTP request crosses the network',
    carries: 'GET /parts/2041',
  },
  'api-in': {
    plain: 'The control unit understands it',
    technical: 'the API matches the route',
    carries: 'GET /parts/:id, id = 2041',
  },
  checks: {
    plain: 'The brakes let it pass',
    technical: 'rate limit, validation, authorization',
    carries: `1 of ${LIMIT} this minute; id is a whole number; parts are public`,
  },
  'logic-in': {
    plain: 'The engine knows what to fetch',
    technical: 'the application logic runs',
    carries: 'findPart(2041)',
  },
  query: {
    plain: 'The tank delivers',
    technical: 'the database answers a query in SQL, the Structured Query Language',
    carries: 'SELECT id, sku, name, category, price_cents, stock FROM parts WHERE id = 2041',
  },
  'logic-out': {
    plain: 'The engine makes an answer of it',
    technical: 'one row becomes an object',
    carries: '{ id: 2041, sku: "BRK-2041", … stock: 12 }',
  },
  'api-out': {
    plain: 'The control unit writes the reply',
    technical: 'the response is put together, as JavaScript Object Notation (JSON)',
    carries: '200 OK, application/json',
  },
  'wire-back': {
    plain: 'The wiring carries it back',
    technical: 'the HTTP response crosses the network',
    carries: '{"id":2041,"sku":"BRK-2041","name":"Brake pad set, front",…}',
  },
  dial: {
    plain: 'The dial shows it',
    technical: 'the page is rendered',
    carries: 'Brake pad set, front: 49.90, 12 in stock',
  },
};

export interface FaultText {
  /** The knob’s label. */
  readonly label: string;
  /** What it stands for. */
  readonly stands: string;
  /** Status code or symptom, short. */
  readonly symptom: string;
  /** What the driver sees, one sentence. */
  readonly sees: string;
  readonly why: string;
  /** The stage’s text where the fault shows. */
  readonly atStage: string;
}

export const FAULTS: Readonly<Record<FaultId, FaultText>> = {
  tank: {
    label: 'Empty tank',
    stands: 'the database cannot be reached',
    symptom: '500 Internal Server Error',
    sees: 'The page is there, with an error message where the part should be.',
    why: 'The query fails, nobody in the code expected that, and the framework’s last safety net answers 500. Code that expects a missing database says 503 Service Unavailable. An empty table is something else: a part that does not exist is 404, a search without hits is 200 with an empty list.',
    atStage: 'The connection is refused: connect ECONNREFUSED 10.0.0.5:5432',
  },
  wire: {
    label: 'Cut wire',
    stands: 'the network loses every packet on the way',
    symptom: 'no status code: the request times out',
    sees: `The page waits ${PATIENCE} seconds, then says that it cannot reach the shop.`,
    why: 'A status code is part of a response, and no response came. The timeout is the browser’s own finding. The server’s log has no line about this request, because it never arrived.',
    atStage: `Nothing arrives and nothing comes back. After ${PATIENCE} s: TimeoutError: signal timed out`,
  },
  ecu: {
    label: 'Dead control unit',
    stands: 'the process that serves the API has crashed',
    symptom: '502 Bad Gateway',
    sees: 'The page is there, and says that the shop cannot be reached right now.',
    why: 'A dead process cannot answer, so the reverse proxy in front of it does: it could not get a valid response, which is 502. Its error page is HTML, so a script that expects JSON and does not look at the status stumbles over the first “<”. A load balancer that knows of no healthy server often says 503, and one that waits in vain for a hung server says 504.',
    atStage: 'The proxy knocks; nobody listens: connect() failed (111: Connection refused)',
  },
  brakes: {
    label: 'Worn brakes',
    stands: 'no rate limit, no validation, no authorization',
    symptom: '200 OK, and that is the danger',
    sees: 'Everything works. So does order 77, which belongs to somebody else.',
    why: 'Nothing fails, so no alarm goes off. With working brakes GET /orders/77 is 401 for someone who has not logged in, and 403 or 404 for any customer but the one who placed it.',
    atStage: 'Nothing is checked: every request goes through',
  },
  heat: {
    label: 'Overheated engine',
    stands: 'more requests than the servers can work on',
    symptom: `503 Service Unavailable, Retry-After: ${RETRY_AFTER}`,
    sees: 'A long wait, then “too busy, try again soon”.',
    why: `The request waits in a full queue and is then turned away, to keep the server alive for the others. Retry-After asks for ${RETRY_AFTER} seconds of patience. Without such a limit all requests would get slower together until they time out.`,
    atStage: 'The queue is full: the request is turned away after 8 s',
  },
  dash: {
    label: 'Cracked dashboard',
    stands: 'a fault in the page’s own JavaScript',
    symptom: '200 OK on the wire, a blank page on the screen',
    sees: 'A blank page, although the API answered correctly.',
    why: 'Ask the API with curl and you get 200 and the JSON. The script looks for data.part.price_cents, the response has price_cents at the top level, and the error stops the rendering. The server’s monitoring shows nothing wrong.',
    atStage: "Uncaught TypeError: Cannot read properties of undefined (reading 'price_cents')",
  },
};

/** What the page shows of the part. */
export interface Product {
  readonly name: string;
  readonly sku: string;
  readonly price: string;
  readonly stock: number;
}

export const PRODUCT: Product = {
  name: 'Brake pad set, front',
  sku: 'BRK-2041',
  price: '49.90',
  stock: 12,
};

/** The answers to “What will the driver see?”, and the screens that each one means. */
export const GUESSES: readonly { readonly text: string; readonly screens: readonly Screen[] }[] = [
  { text: 'The part, as always', screens: ['part'] },
  { text: 'An error with a status code', screens: ['error', 'gateway', 'busy'] },
  { text: 'A long wait, then no status code', screens: ['no-answer'] },
  { text: 'A blank page', screens: ['blank'] },
];

export const ASSUMPTIONS = [
  'One request travels, nobody retries, and no second server takes over.',
  'The page itself is already in the browser; only its data is fetched.',
  'A reverse proxy stands in front of the API and is healthy. It adds the headers for cross-origin resource sharing (CORS) to its own error pages too; without them the page’s script would see only a failed fetch.',
  `The cut wire loses packets silently, and the page gives up after ${PATIENCE} seconds, a choice of its developer. A refused connection would fail at once, also without a status code.`,
  `The limit of ${LIMIT} requests a minute, the 8 seconds in the queue and Retry-After: ${RETRY_AFTER} are choices of this model.`,
  'Of several faults, the one that the request meets first decides the answer.',
] as const;
