import { CAR_PARTS, type CarPart, type PartId } from '@/data/car-parts';
import { type FaultId, RETRY_AFTER, type Screen, type StageId } from './model';

/** The parts by id, each with its number in the drawing. */
export const PARTS = Object.fromEntries(
  CAR_PARTS.map((part, index) => [part.id, { ...part, number: index + 1 }]),
) as Readonly<Record<PartId, CarPart & { readonly number: number }>>;

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
  /** Why, where it is not what FaultsTable says. */
  readonly why?: string;
  /** The stage’s text where the fault shows. */
  readonly atStage: string;
}

export const FAULTS: Readonly<Record<FaultId, FaultText>> = {
  tank: {
    label: 'Empty tank',
    stands: 'the database cannot be reached',
    symptom: '500 Internal Server Error',
    sees: 'The page is there, with an error message where the part should be.',
    atStage: 'The connection is refused: connect ECONNREFUSED 10.0.0.5:5432',
  },
  wire: {
    label: 'Cut wire',
    stands: 'the network loses every packet on the way',
    symptom: 'no status code: the request times out',
    sees: `The page waits ${PATIENCE} seconds, then says that it cannot reach the shop.`,
    atStage: `Nothing arrives and nothing comes back. After ${PATIENCE} s: TimeoutError: signal timed out`,
  },
  ecu: {
    label: 'Dead control unit',
    stands: 'the process that serves the API has crashed',
    symptom: '502 Bad Gateway',
    sees: 'The page is there, and says that the shop cannot be reached right now.',
    atStage: 'The proxy knocks; nobody listens: connect() failed (111: Connection refused)',
  },
  brakes: {
    label: 'Worn brakes',
    stands: 'no rate limit, no validation, no authorization',
    symptom: '200 OK, and that is the danger',
    sees: 'Everything works. So does order 77, which belongs to somebody else.',
    atStage: 'Nothing is checked: every request goes through',
  },
  heat: {
    label: 'Overheated engine',
    stands: 'more requests than the servers can work on',
    symptom: `503 Service Unavailable, Retry-After: ${RETRY_AFTER}`,
    sees: 'A long wait, then “too busy, try again soon”.',
    atStage: 'The queue is full: the request is turned away after 8 s',
  },
  dash: {
    label: 'Cracked dashboard',
    stands: 'a fault in the page’s own JavaScript',
    symptom: '200 OK on the wire, a blank page on the screen',
    sees: 'A blank page, although the API answered correctly.',
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
