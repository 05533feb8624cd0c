import { type HttpMessage, requestMessage, responseMessage } from '@/labs/http/message';
import type { HeaderLine } from '@/labs/http/written';
import type { Exchange, HandlerStatement } from '@/labs/protocol';
import { FAULTS, type FaultText, type Product, PRODUCT } from '../data';
import type { Message } from '../exchanges';
import { type Answer, type FaultId, type StageId, type Stop, type Trace, traceTo } from '../model';
import { LIVE_FAULTS } from './words';

/** A request that the shop in the tab has answered. */
export interface Answered {
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly exchange: Extract<Exchange, { kind: 'answered' }>;
}

type ByStage = Readonly<Partial<Record<StageId, string>>>;

/** What a request did in the shop in the tab, for the drawing and the lists. */
export interface LiveRun {
  readonly trace: Trace;
  /** What really was carried or done at a stage. */
  readonly carries: ByStage;
  /** What the server’s log says of a stage that failed. */
  readonly failures: ByStage;
  readonly messages: readonly Message[];
  readonly product: Product;
  readonly faults: Readonly<Record<FaultId, FaultText>>;
}

const REASONS = { 200: 'OK', 500: 'Internal Server Error', 503: 'Service Unavailable' } as const;

/**
 * What is shown of a request through a car with these faults.
 * @param part the answer to it; none where the request did not arrive
 * @param order what a stranger was told who asked the same shop for an order
 * @throws Error where the shop answers what it never does
 */
export function liveRun(faults: readonly FaultId[], part?: Answered, order?: Answered): LiveRun {
  const stop = stopOf(faults, part);
  const isOpen = order?.exchange.response.status === 200;
  const trace = traceTo(stop, faults);
  const product = productIn(part);
  const failure = part && failureIn(part.exchange.log);
  const exposed = isOpen && (stop === undefined || stop.at === 'dial');
  return {
    trace: { ...trace, driver: { ...trace.driver, exposed } },
    carries: part === undefined ? {} : carriedBy(part, product),
    failures: stop === undefined || failure === undefined ? {} : { [stop.at]: failure },
    messages: [
      ...(part === undefined ? [NOTHING_SENT] : messagesOf(part)),
      ...(exposed ? messagesOf(order, 'A stranger asks, without logging in', 'And is told') : []),
    ],
    product: product ?? PRODUCT,
    faults: { ...FAULTS, ...LIVE_FAULTS },
  };
}

/** Where the real request was stopped, by what the shop answered and wrote into its log. */
function stopOf(faults: readonly FaultId[], part: Answered | undefined): Stop | undefined {
  if (part === undefined) return { at: 'wire-out', answer: null, screen: 'no-answer' };
  const { response, log } = part.exchange;
  const answer = answerOf(response);
  switch (answer.status) {
    case 503:
      return { at: 'logic-in', answer, screen: 'busy' };
    case 500: {
      const isHandler = failureIn(log)?.includes('handler') === true;
      return { at: isHandler ? 'api-in' : 'query', answer, screen: 'error' };
    }
    default:
      return faults.includes('dash') ? { at: 'dial', answer, screen: 'blank' } : undefined;
  }
}

function answerOf({ status, headers }: Answered['exchange']['response']): Answer {
  if (status !== 200 && status !== 500 && status !== 503) {
    throw new Error(`The shop answered with ${status}, which the car does not know.`);
  }
  const wait = headers.find(([name]) => name === 'retry-after')?.[1];
  const retryAfter = wait === undefined ? null : Number(wait);
  return { status, reason: REASONS[status], from: 'application', retryAfter };
}

function carriedBy(
  { exchange: { response, sql } }: Answered,
  product: Product | undefined,
): ByStage {
  const [statement] = sql;
  const media = response.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  return {
    ...(statement !== undefined && { query: filledIn(statement) }),
    checks: 'id is a whole number; parts are public',
    ...(product !== undefined && {
      'logic-out': `{ id: 2041, sku: ${JSON.stringify(product.sku)}, … stock: ${product.stock} }`,
      dial: `${product.name}: ${product.price}, ${product.stock} in stock`,
    }),
    'api-out': `${response.status} ${media}`,
    'wire-back': response.body,
  };
}

const NOTHING_SENT: Message = {
  title: 'The browser sends',
  text: '(nothing that reaches the shop)',
};

/** What the shop’s code stumbled over, as its log has it. */
const failureIn = (log: Answered['exchange']['log']): string | undefined =>
  log.map(({ error }) => error).find((error) => typeof error === 'string');

/** The statement with its parameters in their places, to be read and not to be run. */
const filledIn = ({ sql, parameters }: HandlerStatement): string =>
  sql
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\$(\d+)/g, (_, number) => JSON.stringify(parameters[Number(number) - 1]));

function messagesOf(
  { url, headers, exchange }: Answered,
  asks = 'The browser sends',
  told = 'The application answers',
): readonly Message[] {
  const request = requestMessage({ method: 'GET', target: url, headers, body: '', broken: [] });
  const { sql, log, response } = exchange;
  return [
    { title: asks, text: written(request) },
    { title: told, text: written(responseMessage(response)) },
    {
      title: 'SQL that the database answered',
      text: sql.length === 0 ? '(none)' : `${sql.map(filledIn).join(';\n')};`,
    },
    { title: 'The server’s log', text: log.map((line) => JSON.stringify(line)).join('\n') },
  ];
}

const written = ({ head, body }: HttpMessage) => (body === '' ? head : `${head}\n\n${body}`);

function productIn(part: Answered | undefined): Product | undefined {
  if (part?.exchange.response.status !== 200) return undefined;
  const { name, sku, price_cents, stock } = JSON.parse(part.exchange.response.body) as {
    readonly name: string;
    readonly sku: string;
    readonly price_cents: number;
    readonly stock: number;
  };
  return { name, sku, price: (price_cents / 100).toFixed(2), stock };
}
