import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCurl } from '@/labs/http/curl-reader';
import { curlOf } from '@/labs/http/curl-writer';
import type { WrittenRequest } from '@/labs/http/written';
import { anyRequest } from './requests';

const request = (given: Partial<WrittenRequest>): WrittenRequest => ({
  method: 'GET',
  target: '/parts',
  headers: [],
  body: '',
  broken: [],
  ...given,
});

/** The requests that a command comes to. */
const read = (text: string) => {
  const reading = readCurl(text);
  return 'fault' in reading ? reading.fault : reading.requests;
};

const SHOP = 'https://api.sparewheel.example';
const FORM = ['Content-Type', 'application/x-www-form-urlencoded'] as const;

describe('a command of curl', () => {
  it('is read as the request that it was copied from', () => {
    fc.assert(
      fc.property(anyRequest, (one) => {
        const { broken: _, ...rest } = one;
        expect(readCurl(curlOf(one))).toEqual({ requests: [{ ...rest, broken: [] }], notes: [] });
      }),
    );
  });

  it('never breaks the reader: there are requests, or a sentence', () => {
    const pieces = fc.constantFrom(
      ...['curl', ' ', '-H', '-d', '-X', '--json', '-u', '-I', "'", '"', '\\', '\n', '$', '`'],
      ...["$'", '\\u', '\r', '^', '#', '<', '&', '|', ';', 'https://', 'a:b', '--url', '-b', '@f'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) => {
        const reading = readCurl(`curl ${parts.join('')}`);
        if ('fault' in reading) expect(reading.fault).toMatch(/\S/);
        else expect(reading.requests.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string, WrittenRequest]>([
    ['no option', `curl ${SHOP}/parts`, request({})],
    ['no scheme', 'curl api.sparewheel.example/parts', request({})],
    ['a prompt', `$ curl -sS ${SHOP}/parts`, request({})],
    ['--url', `curl --url ${SHOP}/parts?q=a`, request({ target: '/parts?q=a' })],
    ['-I', `curl -I ${SHOP}/parts`, request({ method: 'HEAD' })],
    ['a glued method', `curl -X'DELETE' ${SHOP}/parts`, request({ method: 'DELETE' })],
    ['flags together', `curl -sSLI ${SHOP}/parts`, request({ method: 'HEAD' })],
    [
      'continued lines',
      `curl ${SHOP}/parts \\\n  -H 'Accept: text/csv' \\\r\n  --compressed`,
      request({ headers: [['Accept', 'text/csv']] }),
    ],
    [
      'data',
      `curl ${SHOP}/parts -d a=1 -d b=2`,
      request({ method: 'POST', headers: [FORM], body: 'a=1&b=2' }),
    ],
    ['-G', `curl -G ${SHOP}/parts -d q=a -d limit=2`, request({ target: '/parts?q=a&limit=2' })],
    [
      '--data-urlencode',
      `curl -G ${SHOP}/parts --data-urlencode 'q=brake pad'`,
      request({ target: '/parts?q=brake%20pad' }),
    ],
    [
      '--json',
      `curl --json '{"a":1}' ${SHOP}/parts`,
      request({
        method: 'POST',
        headers: [
          ['Content-Type', 'application/json'],
          ['Accept', 'application/json'],
        ],
        body: '{"a":1}',
      }),
    ],
    [
      'a cookie',
      `curl -b 'sid=1; theme=dark' ${SHOP}/parts`,
      request({ headers: [['Cookie', 'sid=1; theme=dark']] }),
    ],
    [
      'a user with a password beyond ASCII',
      `curl -u ana:ñ ${SHOP}/parts`,
      request({ headers: [['Authorization', 'Basic YW5hOsOx']] }),
    ],
    [
      'a header without a value, and one taken away',
      `curl -d x -H 'X-Empty;' -H 'Content-Type:' ${SHOP}/parts`,
      request({ method: 'POST', headers: [['X-Empty', '']], body: 'x' }),
    ],
    [
      'double quotes',
      String.raw`curl -H "X-Said: \"yes\" \\ \$5" ${SHOP}/parts`,
      request({ headers: [['X-Said', '"yes" \\ $5']] }),
    ],
    [
      'what Chrome copies with quotes in it',
      String.raw`curl '${SHOP}/parts' --data-raw $'it\'s \u20ac5\n'`,
      request({ method: 'POST', headers: [FORM], body: 'it’s €5\n'.replace('’', "'") }),
    ],
    [
      'single quotes inside single quotes',
      String.raw`curl ${SHOP}/parts --data-raw 'it'\''s'`,
      request({ method: 'POST', headers: [FORM], body: "it's" }),
    ],
  ])('is read with %s', (_, text, wanted) => {
    expect(read(text)).toEqual([wanted]);
  });

  it('may come with others, and says what it left out', () => {
    const text = `curl ${SHOP}/parts/1;\ncurl http://localhost:3000/parts/2 | jq .`;
    expect(readCurl(text)).toEqual({
      requests: [request({ target: '/parts/1' }), request({ target: '/parts/2' })],
      notes: ['Left out: jq .', 'It goes to the shop in this tab, and not to localhost:3000.'],
    });
    expect(read(`curl ${SHOP}/a ${SHOP}/b --next -I ${SHOP}/c`)).toEqual([
      request({ target: '/a' }),
      request({ target: '/b' }),
      request({ method: 'HEAD', target: '/c' }),
    ]);
  });

  it.each([
    ['', /no command of curl/],
    ['wget https://example.com', /no command of curl/],
    ['curl', /no address/],
    ['curl -X', /After -X a value is missing/],
    ["curl 'https://example.com", /quotation mark is missing: '/],
    ['curl "https://example.com', /quotation mark is missing: "/],
    ["curl $'https", /quotation mark is missing/],
    ['curl $HOST/parts', /\$HOST stands for a value/],
    ['curl "${HOST}/parts"', /\$\{HOST\} stands for a value/],
    ['curl $(cat url)', /stands for a value/],
    ['curl `cat url`', /Backticks run another command/],
    ['curl https://example.com -d @order.json', /a file of yours/],
    ['curl https://example.com -b cookies.txt', /a file of yours/],
    ['curl https://example.com -H @headers', /a file of yours/],
    ['curl https://example.com -F photo=@cat.png', /-F sends a form or a file/],
    ['curl https://example.com -T cat.png', /-T sends a form or a file/],
    ['curl https://example.com < body', /reads or writes a file/],
    ['curl https://example.com --frobnicate', /does not know the option --frobnicate/],
    ['curl ftp://example.com/parts', /speaks HTTP, and not ftp:/],
    ['curl http://[', /address of the command is none/],
    ["curl https://example.com -X 'GET /'", /The method after -X/],
    ["curl https://example.com -H 'no colon'", /a name, a colon/],
    ["curl https://example.com -H $'a: b\\nc: d'", /a name, a colon/],
    ["curl https://example.com -d $'\\U00110000'", /no character/],
    ['curl ^"https://example.com^" ^\n -H ^"Accept: a^"', /cmd\.exe/],
    [`curl ${'https://example.com '.repeat(21)}`, /These are 21 requests; up to 20/],
    [`curl ${'x'.repeat(100_001)}`, /too long/],
  ])('%j gets a sentence', (text, sentence) => {
    expect(read(text)).toMatch(sentence);
  });

  it('is quick with the longest text', () => {
    for (const piece of ["'", '\\\n', '-H a:b ', '$', 'a ', '"\\']) {
      const text = `curl ${piece.repeat(100_000 / piece.length)}`.slice(0, 100_000);
      expect(readCurl(text)).toBeDefined();
    }
  });

  it('is copied in a form that people would write', () => {
    expect(curlOf(request({ target: '/parts/2041' }))).toBe(`curl ${SHOP}/parts/2041`);
    const order = request({
      method: 'POST',
      target: '/orders',
      headers: [
        ['Content-Type', 'application/json'],
        ['Cookie', '__Host-session=abc'],
      ],
      body: '{ "a": "it\'s" }',
    });
    expect(curlOf(order)).toBe(
      [
        `curl ${SHOP}/orders`,
        "-H 'Content-Type: application/json'",
        '-b __Host-session=abc',
        String.raw`--data-raw '{ "a": "it'\''s" }'`,
      ].join(' \\\n  '),
    );
    expect(curlOf(request({ method: 'HEAD' }))).toBe(`curl -I ${SHOP}/parts`);
  });
});
