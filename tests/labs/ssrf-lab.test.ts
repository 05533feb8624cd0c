import { describe, expect, test } from 'vitest';
import { judged } from '@/labs/exercises/definition';
import { literalOf, specialUse } from '@/labs/exercises/ssrf-lab/addresses';
import { opened } from '@/labs/exercises/ssrf-lab/browser';
import { FIRST_CONFIG, resolved } from '@/labs/exercises/ssrf-lab/disk';
import type { FetchDoor, UploadDoor } from '@/labs/exercises/ssrf-lab/happenings';
import { SSRF_LAB } from '@/labs/exercises/ssrf-lab/lab';
import { CONFIG, CREDENTIALS_PATH, FILES_ORIGIN } from '@/labs/exercises/ssrf-lab/places';
import {
  fetchBy,
  METADATA_URL,
  PAGE,
  PARTNER_REDIRECT_URL,
  POLYGLOT,
  REBINDING_URL,
  REDIRECT_URL,
  upload,
  WHEEL,
} from '@/labs/exercises/ssrf-lab/requests';
import { RIG } from '@/labs/exercises/ssrf-lab/rig';
import { of } from '@/labs/exercises/told';
import { BETWEEN } from '@/labs/http/written';
import { inThisThread } from '@/labs/rig/lab';
import { judges } from './judges';
import { ANSWERS } from './ssrf-answers';

const { steps } = SSRF_LAB;
const engine = inThisThread(RIG);

const sent = (...requests: readonly string[]) =>
  RIG.run('', requests.join(BETWEEN), () => undefined);

async function statusesOf(...requests: readonly string[]) {
  const { sent: exchanges } = await sent(...requests);
  return exchanges.map(({ exchange }) =>
    exchange.kind === 'answered' ? exchange.response.status : exchange.kind,
  );
}

judges(steps, ANSWERS, async (id, text) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  const outcome = await SSRF_LAB.run(engine, text, id);
  return judged(engine, step.goal, { text, outcome });
});

test('each step has other right answers', () => {
  for (const { id } of steps) expect(ANSWERS.right[id]?.length).toBeGreaterThanOrEqual(2);
});

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0X7F.1',
    '127.0.0.1.',
    '[::ffff:127.0.0.1]',
    '[::FFFF:7f00:1]',
    '１２７.0.0.1',
    '%31%32%37.0.0.1',
  ])('%s is read as 127.0.0.1', (host) => {
    expect(literalOf(new URL(`http://${host}/`).hostname)).toBe('127.0.0.1');
  });

  test.each([
    ['0.0.0.0', '0.255.255.255', '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.32.0.0'],
    ['192.0.0.0', '192.0.0.255', '192.0.1.0'],
    ['192.168.0.0', '192.168.255.255', '192.169.0.0'],
    ['198.18.0.0', '198.19.255.255', '198.20.0.0'],
  ])('the block from %s to %s is special, and %s is not', (first, last, next) => {
    expect(specialUse(first)).toBeDefined();
    expect(specialUse(last)).toBe(specialUse(first));
    expect(specialUse(next)).toBeUndefined();
  });

  test('so is everything above, and every address of IPv6', () => {
    for (const address of ['224.0.0.1', '239.255.255.255', '240.0.0.0', '255.255.255.255', '::1']) {
      expect(specialUse(address)).toBeDefined();
    }
    expect(literalOf(new URL('http://[fd00:ec2::254]/').hostname)).toBe('fd00:ec2::254');
    expect(literalOf('attacker.example')).toBeUndefined();
  });
});

describe('what the page says of the doors', () => {
  const STRANGER = 'https://attacker.example/x.gif';
  const ATTACKS = {
    plain: [METADATA_URL],
    notation: [`http://0xa9fea9fe${CREDENTIALS_PATH}`],
    redirect: [
      REDIRECT_URL,
      PARTNER_REDIRECT_URL,
      `http://attacker.example/go?to=http://0xa9fea9fe${CREDENTIALS_PATH}`,
    ],
    rebinding: [REBINDING_URL],
    stranger: [STRANGER],
  };
  const DOORS: readonly (readonly [FetchDoor, readonly (keyof typeof ATTACKS)[]])[] = [
    ['open', ['plain', 'notation', 'redirect', 'rebinding', 'stranger']],
    ['names', ['notation', 'redirect', 'rebinding', 'stranger']],
    ['first', ['redirect', 'stranger']],
    ['twice', ['rebinding', 'stranger']],
    ['pinned', ['stranger']],
    ['strict', []],
  ];

  /** Whether an attack reaches its end, in a run of its own or with one question for the name before. */
  async function succeeds(door: FetchDoor, url: string): Promise<boolean> {
    const runs = await Promise.all([
      sent(fetchBy(door, url)),
      sent(fetchBy('open', REBINDING_URL), fetchBy(door, url)),
    ]);
    return runs.some(({ happened }) =>
      of(happened, 'delivered').some(
        (each) => each.door === door && (each.secret !== null || url === STRANGER),
      ),
    );
  }

  test.each(DOORS)('/fetch/%s lets through %j and nothing else', async (door, through) => {
    const names = Object.keys(ATTACKS) as (keyof typeof ATTACKS)[];
    const passed: string[] = [];
    for (const name of names) {
      const tries = await Promise.all(ATTACKS[name].map((url) => succeeds(door, url)));
      if (tries.includes(true)) passed.push(name);
    }
    expect(passed).toEqual(through);
    expect(await statusesOf(fetchBy(door, WHEEL))).toEqual([200]);
  });

  test('no secret comes out at the last two, whatever is tried in a row', async () => {
    const urls = [...Object.values(ATTACKS).flat(), REBINDING_URL, 'http://0.0.0.0:9229/'];
    for (const door of ['pinned', 'strict'] as const) {
      const { happened } = await sent(...urls.map((url) => fetchBy(door, url)));
      expect(of(happened, 'delivered').filter(({ secret }) => secret !== null)).toEqual([]);
    }
  });

  test('a name that only looks like an allowed one is none', async () => {
    const { happened } = await sent(
      ...[
        'https://pictures.partner.example@attacker.example/x',
        'https://pictures.partner.example.attacker.example/x',
        'https://pictures.partner.example:8443/wheel.gif',
        'http://pictures.partner.example/wheel.gif',
        'https://user@pictures.partner.example/wheel.gif',
        'https://pictures.partner.example./wheel.gif',
      ].map((url) => fetchBy('strict', url)),
    );
    expect(of(happened, 'refused').map(({ reason }) => reason)).toEqual(Array(6).fill('host'));
    expect(of(happened, 'connected')).toEqual([]);
  });

  test('redirects end', async () => {
    const endless = `http://attacker.example/go?to=${'/go?to='.repeat(9)}/x`;
    const { happened } = await sent(fetchBy('open', endless));
    expect(of(happened, 'connected')).toHaveLength(5);
    expect(of(happened, 'refused')).toMatchObject([{ reason: 'too-many-hops' }]);
  });
});

describe('uploads', () => {
  const CLIMBING = [
    '../config.json',
    '..//config.json',
    'a/../../config.json',
    '../../shop/config.json',
  ];

  test('only the open door writes over the setting', async () => {
    const untouched = async (door: UploadDoor) => {
      const { files } = await sent(
        ...CLIMBING.map((name) => upload(door, name, 'image/gif', POLYGLOT)),
      );
      return new Map(files).get(CONFIG) === FIRST_CONFIG;
    };
    expect(await untouched('open')).toBe(false);
    for (const door of ['type', 'bytes', 'strict'] as const)
      expect(await untouched(door)).toBe(true);
  });

  test('the shop’s account cannot write everywhere, nor over a folder', async () => {
    const { files, happened } = await sent(
      upload('open', '../../../etc/passwd', 'text/plain', 'x'),
      upload('open', '../uploads', 'text/plain', 'x'),
      upload('type', '..', 'image/gif', 'x'),
      upload('type', 'a/', 'image/gif', 'x'),
    );
    expect(files).toHaveLength(3 + of(happened, 'stored').length);
    expect(new Map(files).get('/etc/passwd')).toContain('root');
  });

  test('paths are resolved as an operating system does', () => {
    expect(resolved('/a/./b//../../../c/')).toBe('/c');
    expect(resolved('')).toBe('/');
  });

  test('nothing is served from outside the folder, and HEAD opens nothing', async () => {
    expect(
      await statusesOf(
        `GET /files/${encodeURIComponent('../config.json')}`,
        'GET /files/%ff',
        `GET ${FILES_ORIGIN}/${encodeURIComponent('../shop/config.json')}`,
      ),
    ).toEqual([404, 404, 404]);
    const { happened } = await sent(
      upload('type', 'a.html', 'image/gif', PAGE),
      'HEAD /files/a.html',
    );
    expect(of(happened, 'opened')).toEqual([]);
  });

  test('the strict door’s headers are those that it promises', async () => {
    const { sent: exchanges } = await sent(
      upload('strict', 'x.html', 'text/html', POLYGLOT),
      `GET ${FILES_ORIGIN}/p1.gif`,
    );
    const { exchange } = exchanges[1] ?? {};
    if (exchange?.kind !== 'answered') throw new Error('no answer');
    expect(Object.fromEntries(exchange.response.headers)).toMatchObject({
      'content-type': 'image/gif',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('the model of a browser', () => {
  const as = (content: string, headers: Record<string, string> = {}) =>
    opened('https://x.example', '/x', headers, content).as;

  test('looks for HTML where no type is given, unless it may not', () => {
    for (const page of [PAGE, ' \n<!DOCTYPE HTML>', '<ScRiPt >', '<!-- x', '<br>']) {
      expect(as(page)).toBe('text/html');
      expect(as(page, { 'X-Content-Type-Options': 'nosniff' })).toBe('text/plain');
    }
    expect(as('<bold>')).toBe('text/plain');
    expect(as(POLYGLOT)).toBe('image/gif');
    expect(as(PAGE, { 'Content-Type': 'image/gif' })).toBe('image/gif');
  });
});

test('a run leaves nothing behind for the next', async () => {
  const first = await sent(upload('open', '../config.json', 'a/b', '{}'), fetchBy('strict', WHEEL));
  const again = await sent(upload('open', '../config.json', 'a/b', '{}'), fetchBy('strict', WHEEL));
  expect(again).toEqual(first);
  expect(await statusesOf(fetchBy('strict', WHEEL))).toEqual([200]);
});

test('odd requests are answered, and the shop goes on', async () => {
  const odd = [
    '',
    ' ',
    '//',
    'http://',
    'http:///x',
    'javascript:alert(1)',
    'http://[::',
    'http://%',
    'http://constructor/',
    `http://${'a.'.repeat(5000)}`,
  ];
  expect(await statusesOf(...odd.map((url) => fetchBy('strict', url)))).toEqual(
    odd.map(() => expect.any(Number) as number),
  );
  expect(
    await statusesOf(
      'POST /fetch/__proto__\n\n{}',
      'POST /files/strict\n\nx',
      'POST /files/open\nContent-Disposition: attachment; filename=""\n\nx',
      'GET /files/constructor',
      'POST /fetch/open\n\n[]',
    ),
  ).toEqual([404, 422, 422, 404, 422]);
  expect(
    await statusesOf(upload('open', '../config.json', 'a/b', '['), fetchBy('strict', WHEEL)),
  ).toEqual([201, 500]);
});
