import { readXml, type Element } from '../../../../shop/soap/xml.ts';
import { strangersIn } from './contract.ts';
import { type Answered, type Door, pathOf } from './door.ts';

/** What a client could fill of the page of an order: what no answer held is missing. */
export interface Screen {
  readonly id?: number;
  readonly status?: string;
  readonly totalCents?: number;
  readonly items: readonly ScreenItem[];
  /** What the client complained of. */
  readonly troubles: readonly string[];
}

export interface ScreenItem {
  readonly quantity?: number;
  readonly unitPriceCents?: number;
  readonly name?: string;
  readonly stock?: number;
  /** The newest three. */
  readonly reviews?: readonly ScreenReview[];
}

export interface ScreenReview {
  readonly stars: number;
  readonly body: string | null;
}

export const REVIEWS_SHOWN = 3;

type Fields = Readonly<Record<string, unknown>>;

/** What was read of an order, and of its parts by their number. */
interface Findings {
  order?: Omit<Screen, 'items' | 'troubles'>;
  items: readonly (ScreenItem & { readonly partId?: number })[];
  parts: Map<number, ScreenItem>;
  troubles: string[];
}

/** What the client of a door shows after these answers. */
export function screenOf(door: Door, answers: readonly Answered[]): Screen {
  const found: Findings = { items: [], parts: new Map(), troubles: [] };
  const read = { REST: readRest, GraphQL: readGraphql, SOAP: readSoap }[door];
  for (const answer of answers) {
    try {
      read(answer, found);
    } catch {
      found.troubles.push('An answer could not be read.');
    }
  }
  // Who asked for no order, but for its parts, has those.
  const loose = [...found.parts.values()];
  const items = found.items.map(({ partId = 0, ...item }) => ({
    ...item,
    ...found.parts.get(partId),
  }));
  return {
    ...found.order,
    items: found.items.length > 0 ? items : loose,
    troubles: [...new Set(found.troubles)],
  };
}

function learn({ parts }: Findings, part: number, known: ScreenItem): void {
  parts.set(part, { ...parts.get(part), ...known });
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(fieldsOf) : [];
const number = (name: string, value: unknown) => {
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof read === 'number' ? { [name]: read } : {};
};
const text = (name: string, value: unknown) => (typeof value === 'string' ? { [name]: value } : {});

const reviewsOf = (reviews: readonly Fields[]): ScreenItem => ({
  reviews: reviews.slice(0, REVIEWS_SHOWN).map(({ stars, body }) => ({
    stars: Number(stars),
    body: typeof body === 'string' ? body : null,
  })),
});

/** A client that takes what it knows from each answer, and asks no more of it. */
function readRest({ request, exchange: { response } }: Answered, found: Findings): void {
  const path = pathOf(request);
  if (response.status !== 200) {
    if (response.status >= 400)
      found.troubles.push(`${path} was answered with ${response.status}.`);
    return;
  }
  const [, kind, id, list] = /^\/(orders|parts)\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const body = fieldsOf(JSON.parse(response.body));
  if (kind === 'orders' && list === undefined) {
    const { status, total_cents } = body;
    found.order = {
      ...number('id', body['id']),
      ...text('status', status),
      ...number('totalCents', total_cents),
    };
  } else if (kind === 'orders' && list === 'items') {
    found.items = listOf(body['items']).map(({ part_id, quantity, unit_price_cents }) => ({
      ...number('partId', part_id),
      ...number('quantity', quantity),
      ...number('unitPriceCents', unit_price_cents),
    }));
  } else if (kind === 'parts' && list === undefined) {
    learn(found, Number(id), { ...text('name', body['name']), ...number('stock', body['stock']) });
  } else if (kind === 'parts' && list === 'reviews') {
    learn(found, Number(id), reviewsOf(listOf(body['items'])));
  }
}

/** A client that shows what it asked for, and every error that comes in its place. */
function readGraphql({ exchange: { response } }: Answered, found: Findings): void {
  const body = fieldsOf(JSON.parse(response.body));
  const { data, errors, title } = body;
  for (const { message } of listOf(errors)) found.troubles.push(String(message));
  if (typeof title === 'string') found.troubles.push(title);
  const { order, part } = fieldsOf(data);
  if (typeof order === 'object' && order !== null) {
    const { id, status, totalCents, items } = fieldsOf(order);
    found.order = {
      ...number('id', id),
      ...(typeof status === 'string' && { status: status.toLowerCase() }),
      ...number('totalCents', totalCents),
    };
    found.items = listOf(items).map((item) => ({
      ...number('quantity', item['quantity']),
      ...number('unitPriceCents', item['unitPriceCents']),
      ...partFields(fieldsOf(item['part'])),
    }));
  }
  if (typeof part === 'object' && part !== null) learn(found, 1, partFields(fieldsOf(part)));
}

const partFields = ({ name, stock, reviews }: Fields): ScreenItem => ({
  ...text('name', name),
  ...number('stock', stock),
  ...(Array.isArray(reviews) && reviewsOf(listOf(reviews))),
});

const child = ({ children }: Element, name: string) => children.find((each) => each.name === name);
const bodyOf = (message: string) => {
  const envelope = readXml(message);
  return child(envelope, 'Body')?.children[0];
};
/** The texts of an element’s children by their names. */
const textsOf = ({ children }: Element): Fields =>
  Object.fromEntries(children.map(({ name, text: value }) => [name, value]));

/** A client that was made from the WSDL: it takes no answer that breaks it. */
function readSoap({ request, exchange: { response } }: Answered, found: Findings): void {
  // The WSDL itself fills no screen.
  if (request.method !== 'POST') return;
  const answer = bodyOf(response.body);
  if (answer === undefined || answer.name === 'Fault') {
    found.troubles.push('The answer is a fault.');
    return;
  }
  const strangers = strangersIn(answer);
  if (strangers.length > 0) {
    found.troubles.push(...strangers);
    return;
  }
  const order = child(answer, 'order');
  if (order !== undefined) {
    const { id, status, totalCents } = textsOf(order);
    found.order = {
      ...number('id', id),
      ...text('status', status),
      ...number('totalCents', totalCents),
    };
    const items = order.children.filter(({ name }) => name === 'item');
    found.items = items.map(textsOf).map(({ partId, partName, quantity, unitPriceCents }) => ({
      ...number('partId', partId),
      ...text('name', partName),
      ...number('quantity', quantity),
      ...number('unitPriceCents', unitPriceCents),
    }));
  }
  const part = child(answer, 'part');
  if (part !== undefined) {
    const { id, name, stock } = textsOf(part);
    learn(found, Number(id), { ...text('name', name), ...number('stock', stock) });
  }
  if (answer.name === 'ListReviewsResponse') {
    const asked = bodyOf(request.body);
    const { partId } = asked === undefined ? {} : textsOf(asked);
    learn(found, Number(partId), reviewsOf(answer.children.map(textsOf)));
  }
}
