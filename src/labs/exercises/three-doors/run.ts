import { readRequests, type WrittenRequest } from '../../http/written.ts';
import type { Engine, LabDefinition } from '../definition.ts';
import { HTTP_LAB, type HttpRun, labRequest, type Sent } from '../http.ts';
import {
  type Answered,
  type Count,
  countOf,
  type Door,
  doorOf,
  DOORS,
  isAnswered,
  sumOf,
} from './door.ts';
import { type Screen, screenOf } from './screen.ts';

/** What came through one door. */
export interface DoorRun {
  readonly door: Door;
  readonly count: Count;
  readonly screen: Screen;
}

/** What came of a text of requests, door by door. */
export interface DoorsRun extends HttpRun {
  readonly doors: readonly DoorRun[];
  /** The requests that were answered, in their order. */
  readonly lines: readonly Line[];
}

/** An answered request in one line. */
export interface Line {
  /** “GET /orders/77”, “POST /soap GetPart”. */
  readonly asked: string;
  readonly door: Door;
  readonly status: number;
  readonly count: Count;
}

const SESSION = 'customer-7';
const SIGN_IN = `INSERT INTO sessions (id, customer_id) VALUES ('${SESSION}', 7)
  ON CONFLICT DO NOTHING`;

/**
 * The request as a client sends it: in the session of customer 7, and a query after the method
 * `GRAPHQL`, as editors have it, as JSON in a `POST`.
 */
export function asSent(written: WrittenRequest): WrittenRequest {
  const headers = [
    ...written.headers.filter(([name]) => name.toLowerCase() !== 'cookie'),
    ['Cookie', `__Host-session=${SESSION}`] as const,
  ];
  if (written.method !== 'GRAPHQL') return { ...written, headers };
  return {
    ...written,
    method: 'POST',
    headers: [['Content-Type', 'application/json'], ...headers],
    body: JSON.stringify({ query: written.body }),
  };
}

/** Sends the requests of a text one after the other, signed in as customer 7. */
async function run(engine: Engine, text: string): Promise<DoorsRun> {
  const { requests, faults } = readRequests(text);
  const sent: Sent[] = [];
  if (faults.length === 0) {
    await engine.query(SIGN_IN);
    for (const request of requests.map(asSent)) {
      const exchange = await engine.request(labRequest(request));
      sent.push({ request, exchange });
      if (exchange.kind !== 'answered') break;
    }
  }
  const answers = sent.filter(isAnswered);
  const doors = DOORS.flatMap((door) => {
    const own = answers.filter(({ request }) => doorOf(request) === door);
    if (own.length === 0) return [];
    return [{ door, count: sumOf(own.map(countOf)), screen: screenOf(door, own) }];
  });
  return { sent, faults, jar: [], doors, lines: answers.map(lineOf) };
}

function lineOf(answer: Answered): Line {
  const { request, exchange } = answer;
  const [, operation] = /Body>\s*<([\w:]+)/.exec(request.body) ?? [];
  return {
    asked: [request.method, request.target, operation].filter(Boolean).join(' '),
    door: doorOf(request),
    status: exchange.response.status,
    count: countOf(answer),
  };
}

/** How the lab of the three doors runs a text. */
export const DOORS_LAB = {
  language: 'http',
  run,
  again: HTTP_LAB.again,
  summary: HTTP_LAB.summary,
  // The messages themselves would weigh on the page, and give the answers away.
  lasting: (run) => ({ ...run, sent: [] }),
} as const satisfies Partial<LabDefinition<DoorsRun>>;
