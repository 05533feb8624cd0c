import type { JourneyMessages } from './content';
import { ASSUMED } from './data';
import { exactMs } from './words';
import type { Journey, JourneyOptions, PhaseId } from './model';

/** Text that one step exchanges, for the settings shown. */
export interface Exchange {
  readonly title: string;
  readonly text: string;
  /** What was run and when; the others are written after the model. */
  readonly source?: string;
}

type Writer = (
  options: JourneyOptions,
  journey: Journey,
  messages: JourneyMessages,
) => readonly Exchange[];

/** Start line, header fields and body of a message in HTTP/1.1. */
function partsOf(message: string) {
  const [head = '', body = ''] = message.split(/\n\n([^]*)/);
  const [start = '', ...fields] = head.split('\n');
  const field = (name: string) =>
    fields.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return { start, fields, field, body };
}

/** The same request as header fields of HTTP/2 (RFC 9113, section 8.3). */
function asHttp2(request: string): string {
  const { start, fields, field } = partsOf(request);
  const [method = '', path = ''] = start.split(' ');
  const others = fields.filter((line) => !line.startsWith('Host: ')).map(lowerName);
  return [
    `:method: ${method}`,
    ':scheme: https',
    `:authority: ${field('Host')}`,
    `:path: ${path}`,
    ...others,
  ].join('\n');
}

const lowerName = (field: string) => field.replace(/^[^:]+/, (name) => name.toLowerCase());

/** From this time on the query of the example is drawn as one that reads the whole table. */
const SLOW_QUERY_MS = 100;

// Addresses and names come from the ranges reserved for documentation (RFC 5737, 3849, 2606).
const SHOP = '203.0.113.41';
const EDGE = '192.0.2.80';

const WRITERS: Readonly<Record<PhaseId, Writer>> = {
  'browser-cache': ({ copy }, _, { responses }) => [
    {
      title: 'Entry in the cache',
      text: [
        'key    sparewheel.example (the site of the tab)',
        '       https://www.sparewheel.example/parts/2041',
        ...{
          none: ['entry  none: ask the network'],
          stale: [
            'entry  stored 26 h ago, max-age=60: stale',
            `       may be used again if ${partsOf(responses[200]).field('ETag')} still holds`,
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
  request: ({ copy, warm }, _, { requests, sources }) => {
    const request = copy === 'stale' ? requests.conditional : requests.first;
    return [
      { title: 'The request, in HTTP/1.1', text: request, source: sources.shop },
      {
        // A browser numbers its streams 1, 3, 5 …; an open connection has used the first.
        title: `The same in HTTP/2: header fields of stream ${warm.includes('connection') ? 3 : 1}`,
        text: asHttp2(request),
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
  'web-server': (_, { status }, { requests }) => [
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
              `request: "${partsOf(requests.first).start}"`,
            ]
          : [`"${partsOf(requests.first).start}" ${String(status ?? '')}`]),
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
  database: ({ query }, journey, { query: text, row, plans, sources: { database: source } }) => [
    { title: 'The query', text, source },
    query < SLOW_QUERY_MS
      ? { title: 'The plan', text: plans.index, source }
      : {
          title: 'The plan without an index on part_id: every order line ever sold is read',
          text: plans.scan,
          source,
        },
    journey.status === 504
      ? {
          title: 'The row',
          text: `none: nobody waits any more after ${exactMs(databaseTime(journey))} ms.\nUnless it is cancelled, the query runs on.`,
        }
      : { title: 'The row', text: row, source },
  ],
  response: ({ front }, { status }, { responses, sources }) => {
    // Where no request is sent, what one would be answered.
    const response = responses[status ?? 200];
    const { body } = partsOf(response);
    const head = response.slice(0, body === '' ? undefined : -body.length).trimEnd();
    const source = status === 504 ? sources.proxy : sources.shop;
    return [
      { title: 'Status and header fields, in HTTP/1.1', text: head, source },
      ...(front === 'cdn-copy'
        ? [{ title: 'What the edge adds: seconds since it stored its copy', text: 'Age: 12' }]
        : []),
      ...(body === '' ? [] : [{ title: 'Body, before compression', text: body, source }]),
    ];
  },
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

/** What is exchanged in one step of this journey. */
export function exchanges(
  id: PhaseId,
  options: JourneyOptions,
  journey: Journey,
  messages: JourneyMessages,
): readonly Exchange[] {
  return WRITERS[id](options, journey, messages);
}
