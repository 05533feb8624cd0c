import { ASSUMED } from './data';
import { exactMs } from './format';
import type { Journey, JourneyOptions, PhaseId } from './model';

/** Text that one step really exchanges, for the settings shown. */
export interface Exchange {
  readonly title: string;
  readonly text: string;
}

type Writer = (options: JourneyOptions, journey: Journey) => readonly Exchange[];

/** From this time on the query of the example is drawn as one that reads the whole table. */
const SLOW_QUERY_MS = 100;
const ETAG = 'W/"part-2041-18"';

// Addresses and names come from the ranges reserved for documentation (RFC 5737, 3849, 2606).
const SHOP = '203.0.113.41';
const EDGE = '192.0.2.80';

const WRITERS: Readonly<Record<PhaseId, Writer>> = {
  'browser-cache': ({ copy }) => [
    {
      title: 'Entry in the cache',
      text: [
        'key    sparewheel.example (the site of the tab)',
        '       https://www.sparewheel.example/parts/2041',
        ...{
          none: ['entry  none: ask the network'],
          stale: [
            'entry  stored 26 h ago, max-age=60: stale',
            `       may be used again if ${ETAG} still holds`,
          ],
          fresh: ['entry  stored 20 s ago, max-age=60: fresh, use it'],
        }[copy],
      ].join('\n'),
    },
  ],
  dns: ({ front }) => [
    {
      title: 'Two questions, sent together, and their answers',
      text: [
        ';; questions: the address in version 4, and in version 6',
        'www.sparewheel.example.      IN  A',
        'www.sparewheel.example.      IN  AAAA',
        ';; answers: name, seconds to keep it, class, type, data',
        ...(front === 'balancer'
          ? [
              `www.sparewheel.example. 300  IN  A     ${SHOP}`,
              'www.sparewheel.example. 300  IN  AAAA  2001:db8::41',
            ]
          : [
              'www.sparewheel.example. 300  IN  CNAME  shop.cdn.example.',
              `shop.cdn.example.        60  IN  A      ${EDGE}`,
              'shop.cdn.example.        60  IN  AAAA   2001:db8:1::80',
            ]),
      ].join('\n'),
    },
  ],
  tcp: ({ front }) => [
    {
      title: `Three segments, to ${front === 'balancer' ? SHOP : EDGE}, port 443`,
      text: [
        'browser → server   SYN       seq=100',
        'server  → browser  SYN, ACK  seq=300  ack=101',
        'browser → server   ACK       seq=101  ack=301',
        '# real first numbers are unpredictable; the browser’s',
        '# first TLS message follows right behind the last ACK',
      ].join('\n'),
    },
  ],
  tls: () => [
    {
      title: 'Handshake messages, shortened; those in braces are encrypted',
      text: [
        'browser → server   ClientHello',
        '    supported_versions   TLS 1.3',
        '    server_name          www.sparewheel.example',
        '    key_share            X25519MLKEM768, x25519',
        '    application_layer_protocol_negotiation  h2, http/1.1',
        'server → browser   ServerHello',
        '    supported_versions   TLS 1.3',
        '    cipher_suite         TLS_AES_128_GCM_SHA256',
        '    key_share            X25519MLKEM768',
        '                   {EncryptedExtensions}   h2',
        '                   {Certificate}   www.sparewheel.example',
        '                   {CertificateVerify}   signature',
        '                   {Finished}',
        'browser → server   {Finished}',
        '# the HTTP request follows right behind',
      ].join('\n'),
    },
  ],
  request: ({ copy, warm }) => {
    const fields = [
      'accept: text/html',
      'accept-encoding: gzip, br, zstd',
      ...(copy === 'stale' ? [`if-none-match: ${ETAG}`] : []),
    ];
    return [
      {
        // A browser numbers its streams 1, 3, 5 …; an open connection has used the first.
        title: `HTTP/2: header fields of stream ${warm.includes('connection') ? 3 : 1}`,
        text: [
          ':method: GET',
          ':scheme: https',
          ':authority: www.sparewheel.example',
          ':path: /parts/2041',
          ...fields,
        ].join('\n'),
      },
      {
        title: 'The same request in HTTP/1.1',
        text: ['GET /parts/2041 HTTP/1.1', 'Host: www.sparewheel.example', ...fields].join('\n'),
      },
    ];
  },
  front: ({ front }) => [
    {
      balancer: {
        title: 'Choice of a server',
        text: [
          'app-1  10.0.1.11  healthy   3 requests in flight',
          'app-2  10.0.1.12  healthy   1 request in flight  ← chosen',
          'app-3  10.0.1.13  no answer to its health check',
          'adds   x-forwarded-for: 198.51.100.7',
          '       x-forwarded-proto: https   # TLS ends here',
        ].join('\n'),
      },
      cdn: {
        title: 'Look-up at the edge',
        text: [
          'key    https://www.sparewheel.example/parts/2041',
          'entry  none: ask the shop over a connection kept open',
          'adds   x-forwarded-for: 198.51.100.7',
        ].join('\n'),
      },
      'cdn-copy': {
        title: 'Look-up at the edge',
        text: [
          'key    https://www.sparewheel.example/parts/2041',
          'entry  stored 12 s ago, max-age=60: fresh',
          '       answer from here; the shop is not asked',
        ].join('\n'),
      },
    }[front],
  ],
  'web-server': (_, { status }) => [
    {
      title: 'Configuration and log of the web server',
      text: [
        'proxy_pass http://127.0.0.1:3000;',
        `proxy_read_timeout ${ASSUMED.gatewayTimeoutMs / 1000}s;`,
        '',
        ...(status === 504
          ? [
              'upstream timed out (110: Connection timed out) while',
              'reading response header from upstream,',
              'request: "GET /parts/2041 HTTP/1.1"',
            ]
          : [`"GET /parts/2041 HTTP/1.1" ${String(status ?? '')}`]),
      ].join('\n'),
    },
  ],
  application: () => [
    {
      title: 'The handler, in JavaScript',
      text: [
        "app.get('/parts/:id', async (c) => {",
        "  const id = Number(c.req.param('id'));",
        '  if (!Number.isSafeInteger(id)) return c.notFound();',
        '  const part = await cachedFor(60, `part:${id}`,',
        '    () => loadPart(id));',
        '  return part ? c.html(page(part)) : c.notFound();',
        '});',
      ].join('\n'),
    },
  ],
  'application-cache': ({ warm }, { status }) => [
    {
      title: 'Commands to the store',
      text: (warm.includes('app')
        ? ['> GET part:2041', '"{\\"id\\":2041,\\"sku\\":\\"BRK-2041\\",…}"   # a hit']
        : [
            '> GET part:2041',
            '(nil)   # a miss: ask the database',
            ...(status === 504
              ? []
              : [
                  '# and once the row has come:',
                  '> SET part:2041 "{\\"id\\":2041,…}" EX 60',
                  'OK',
                ]),
          ]
      ).join('\n'),
    },
  ],
  database: ({ query }, journey) => [
    {
      title: 'The query',
      text: [
        'SELECT p.id, p.sku, p.name, p.price_cents, p.stock,',
        '       (SELECT sum(quantity) FROM order_items',
        '         WHERE part_id = p.id) AS sold',
        '  FROM parts AS p',
        ' WHERE p.id = $1;   -- $1 = 2041',
      ].join('\n'),
    },
    {
      title: 'The plan, shortened',
      text: [
        'Index Scan using parts_pkey on parts p',
        ...(query < SLOW_QUERY_MS
          ? [
              '  SubPlan 1',
              '    ->  Aggregate',
              '          ->  Bitmap Heap Scan on order_items',
              '                ->  Bitmap Index Scan on',
              '                      order_items_part_id_idx',
            ]
          : [
              '  SubPlan 1',
              '    ->  Aggregate',
              '          ->  Seq Scan on order_items',
              '                Filter: (part_id = p.id)',
              '-- every order line ever sold is read. The repair:',
              'CREATE INDEX CONCURRENTLY ON order_items (part_id);',
            ]),
      ].join('\n'),
    },
    {
      title: 'The row',
      text:
        journey.status === 504
          ? `none: nobody waits any more after ${exactMs(databaseTime(journey))} ms.\nUnless it is cancelled, the query runs on.`
          : [
              'id           2041',
              'sku          BRK-2041',
              'name         Brake pad set, front',
              'price_cents  4990',
              'stock        12',
              'sold         318',
            ].join('\n'),
    },
  ],
  response: ({ front }, journey) => [
    { title: 'HTTP/2: header fields', text: responseFields(front, journey) },
    ...(journey.status === 200
      ? [
          {
            title: 'Body, before compression',
            text: [
              '<!doctype html>',
              '<title>Brake pad set, front</title>',
              '<h1>Brake pad set, front</h1>',
              '<p>BRK-2041: 49.90, 12 in stock</p>',
            ].join('\n'),
          },
        ]
      : []),
  ],
  render: () => [
    {
      title: 'The browser’s own pipeline',
      text: [
        'HTML: bytes → characters → tokens → tree of the page (DOM)',
        'CSS:  bytes → characters → tokens → rules (CSSOM)',
        'both: style → layout → paint → composite',
      ].join('\n'),
    },
  ],
};

function databaseTime(journey: Journey): number {
  return journey.phases.find(({ id }) => id === 'database')?.duration ?? 0;
}

function responseFields(front: JourneyOptions['front'], { status }: Journey): string {
  const validators = [
    'cache-control: public, max-age=60',
    `etag: ${ETAG}`,
    'vary: accept-encoding',
  ];
  const age = front === 'cdn-copy' ? ['age: 12'] : [];
  const date = 'date: Fri, 20 Nov 2026 12:00:00 GMT';
  if (status === 504) {
    return [':status: 504', date, 'content-type: text/html', 'cache-control: no-store'].join('\n');
  }
  if (status === 304) return [':status: 304', date, ...validators, ...age].join('\n');
  return [
    ':status: 200',
    date,
    'content-type: text/html; charset=utf-8',
    'content-encoding: br',
    ...validators,
    ...age,
  ].join('\n');
}

/** What is exchanged in one step of this journey. */
export function exchanges(
  id: PhaseId,
  options: JourneyOptions,
  journey: Journey,
): readonly Exchange[] {
  return WRITERS[id](options, journey);
}
