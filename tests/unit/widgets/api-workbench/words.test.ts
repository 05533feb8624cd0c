import { describe, expect, it } from 'vitest';
import type { Sent } from '@/labs/exercises/http';
import { requestMessage } from '@/labs/http/message';
import { EMPTY_REQUEST } from '@/widgets/api-workbench/model';
import { linksIn } from '@/widgets/api-workbench/words';
import {
  laidOut,
  parameterWords,
  readableResponse,
  statusLine,
} from '@/widgets/lab/exchange/words';

const answer = (status: number, headers: [string, string][], body = ''): Sent => ({
  request: EMPTY_REQUEST,
  exchange: {
    kind: 'answered',
    response: { status, statusText: '', headers, body, bytes: body.length },
    sql: [],
    log: [],
    milliseconds: 0,
  },
});

describe('messages as text', () => {
  it('have what every client adds, once', () => {
    const message = requestMessage({
      ...EMPTY_REQUEST,
      method: 'POST',
      target: '/parts?q=brake pad',
      headers: [['content-type', 'text/plain']],
      body: 'è',
    });
    expect(message.head).toBe(
      [
        'POST /parts?q=brake%20pad HTTP/1.1',
        'Host: api.sparewheel.example',
        'Content-Type: text/plain',
        'Content-Length: 2',
      ].join('\n'),
    );
    const own = requestMessage({ ...EMPTY_REQUEST, headers: [['Host', 'elsewhere.example']] });
    expect(own.head).toBe('GET / HTTP/1.1\nHost: elsewhere.example');
  });

  it('spell the names of headers as people do', () => {
    const headers = [
      ['etag', '"a"'],
      ['www-authenticate', 'Bearer'],
      ['retry-after', '12'],
    ] as const;
    const { head } = readableResponse({ status: 401, statusText: '', headers, body: '', bytes: 0 });
    expect(head).toBe(
      'HTTP/1.1 401 Unauthorized\nETag: "a"\nWWW-Authenticate: Bearer\nRetry-After: 12',
    );
  });

  it('lay out JSON alone', () => {
    expect(laidOut('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(laidOut('id,sku\r\n')).toBe('id,sku\r\n');
    expect(laidOut('')).toBe('');
  });
});

describe('links in an answer', () => {
  it('are what is new, and the next page', () => {
    expect(linksIn(answer(201, [['location', '/orders/79']]))).toEqual([
      { to: 'what is new', target: '/orders/79' },
    ]);
    const link = '</parts?cursor=abc>; rel="next"';
    expect(linksIn(answer(200, [['link', link]]))).toEqual([
      { to: 'the next page', target: '/parts?cursor=abc' },
    ]);
  });

  it.each<[number, string, string]>([
    [200, 'location', '/orders/79'],
    [201, 'location', 'https://elsewhere.example/'],
    [201, 'location', '//elsewhere.example/'],
    [200, 'link', '<https://elsewhere.example/>; rel="next"'],
    [200, 'link', '</docs>; rel="successor-version"'],
  ])('of a %i with %s: %s are none', (status, name, value) => {
    expect(linksIn(answer(status, [[name, value]]))).toEqual([]);
  });
});

it('says a status that it does not know by its number', () => {
  expect([statusLine(404), statusLine(599)]).toEqual(['404 Not Found', '599']);
});

it('numbers parameters as PostgreSQL does', () => {
  const statement = { sql: '', parameters: [7, 'a', null, [1]], count: 0, milliseconds: 0 };
  expect(parameterWords(statement)).toEqual(['$1 = 7', '$2 = "a"', '$3 = null', '$4 = [1]']);
});
