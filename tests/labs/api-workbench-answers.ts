/** What readers try in the steps of the API workbench, and what they are told. */
export const WRONG: Readonly<Record<string, readonly (readonly [says: RegExp, text: string])[]>> = {
  'read-a-part': [
    [/^No GET of part 2041/, 'GET /parts/2042'],
    [/^No GET of part 2041/, 'HEAD /parts/2041'],
    [/^No GET of part 2041/, 'POST /parts/2041'],
    [/^No GET of part 2041/, '# broken: handler\nGET /parts/2041'],
    [/as data/, 'GET /parts/2041\nAccept: text/html'],
    [/^Nothing was sent\./, 'parts/2041'],
    [/no answer/, 'GET /parts/2041\n\n{ "a body": "in a GET" }'],
  ],
  'sign-in': [
    [/Sign in as step 2/, 'GET /orders/77'],
    [/Nothing was sent\./, ''],
    [/lets anybody in/, '# broken: authorization\nGET /orders/77'],
    [
      /^Address or password/,
      'POST /sessions\nContent-Type: application/json\n\n{ "email": "customer-7@mail.example", "password": "three spare wheel" }\n\n###\n\nGET /orders/77',
    ],
    [
      /^Order 77 was not read/,
      'POST /sessions\nContent-Type: application/json\n\n{ "email": "customer-7@mail.example", "password": "three spare wheels" }\n\n###\n\nGET /orders/78',
    ],
    [/Sign in as step 2/, 'GET /orders/77\nCookie: __Host-session=of-somebody'],
    [/Sign in as step 2/, 'GET /orders/77\nAuthorization: Bearer staff-key-of-the-tab'],
  ],
  etag: [
    [/^No answer was 304/, 'GET /parts/2041\n\n###\n\nGET /parts/2041'],
    [/^Read the part first/, 'GET /parts/2041\nIf-None-Match: "p2041-v12"'],
    [/^No answer was 304/, 'GET /parts/2041\n\n###\n\nGET /parts/2041\nIf-None-Match: p2041-v12'],
    [/^No answer was 304/, 'GET /parts/2041\n\n###\n\nGET /parts/2041\nIf-None-Match: "p2041-v11"'],
    [/^No answer was 304/, 'GET /parts/2041\n\n###\n\nGET /parts/2041\nIf-Match: "p2041-v12"'],
    [/any version/, 'GET /parts/2041\n\n###\n\nGET /parts/2041\nIf-None-Match: *'],
  ],
  'if-match': [
    [/^No change was accepted/, 'GET /parts/2041'],
    [
      /^Only staff/,
      'PATCH /parts/2041\nContent-Type: application/merge-patch+json\nIf-Match: "p2041-v12"\n\n{ "price_cents": 4790 }',
    ],
    [/^428/, change(4790)],
    [/^Every change carries an old tag/, change(4790, '"p2041-v11"')],
    [/^The colleague’s change/, change(4790, '"p2041-v12"')],
    [/^The colleague’s change/, `${change(4790, '*')}\n\n###\n\n${change(4590, '*')}`],
    [
      /^The price is not/,
      `${change(4590, '"p2041-v12"')}\n\n###\n\n${change(4790, '"p2041-v12"')}`,
    ],
  ],
  'repair-a-review': [
    [/Sign in as step 2/, review('application/json', '{ "stars": 5 }', '')],
    [/^415/, review('text/plain', '{ "stars": 5 }')],
    [/^400/, review('application/json', '{ "stars": 5, }')],
    [/^422/, review('application/json', '{ "stars": 6 }')],
    [/^422/, review('application/json', '{ "stars": "5" }')],
    [/^Nothing was sent to/, review('application/json', '{ "stars": 5 }').replace('2042', '2043')],
  ],
  'idempotency-key': [
    [/Sign in as step 2/, order('a', 1, '')],
    [/^It was sent once/, order('a')],
    [/^These are two orders/, `${order('a')}\n\n###\n\n${order('b', 1, '')}`],
    [/^A key belongs to one body/, `${order('a')}\n\n###\n\n${order('a', 2, '')}`],
    [/read the title/, `${order('a', 99)}\n\n###\n\n${order('a', 99, '')}`],
    [/read the title/, order('').replace('Idempotency-Key: \n', '')],
  ],
  cursor: [
    [/links to another one/, 'GET /parts?category=brakes&q=pad&sort=price_cents&limit=6'],
    [/more than six/, 'GET /parts?category=brakes&q=pad&sort=price_cents&limit=100'],
    [/^No page/, 'GET /parts/2041'],
    [/links to another one/, 'GET /parts?limit=6'],
    [
      /links to another one/,
      'GET /parts?category=brakes&q=pad&sort=price_cents&limit=6\n\n###\n\nGET /parts?category=brakes&q=pad&sort=price_cents&limit=6&page=2',
    ],
    [/fifteen/, 'GET /parts?category=brakes&q=disc, front&limit=6'],
    [/^No page/, 'GET /parts?category=brakes&q=pad&sort=price_cents&limit=6&cursor=page-2'],
  ],
  'turned-away': [
    [/^403 is missing/, 'GET /orders/77'],
    [/^403 is missing/, 'GET /orders/77\n\n###\n\nDELETE /reviews/1\n\n###\n\nGET /orders/78'],
    [
      /the jar sent your cookie/,
      `${signIn()}GET /orders/77\n\n###\n\nDELETE /reviews/1\n\n###\n\nGET /orders/78`,
    ],
    [/^401 is missing/, `${signIn()}DELETE /reviews/1\n\n###\n\nGET /orders/78`],
    [/^404 is missing/, `${signIn()}GET /orders/77\nCookie:\n\n###\n\nDELETE /reviews/1`],
    [
      /^404 is missing/,
      `${signIn()}GET /orders/77\nCookie:\n\n###\n\nDELETE /reviews/1\n\n###\n\n# broken: authorization\nGET /orders/78`,
    ],
  ],
  'every-refusal': [
    [
      /^Still to meet: 400, 404, 406, 409, 415 and 422/,
      'OPTIONS /parts/2041\n\n###\n\nDELETE /parts/2041',
    ],
    [/^Still to meet: 204/, 'GET /parts?limit=two'],
    [/^Still to meet: 204, 400, 404, 405/, '# broken: handler\nGET /parts/7'],
    [/^Still to meet: .* 405/, 'OPTIONS /parts/2041'],
    [/406, 409, 415 and 422/, 'GET /parts/2041\nAccept: */*'],
  ],
  'not-your-fault': [
    [/^Still to meet: 429, 500 and 503/, 'GET /parts/2041'],
    [/^Still to meet: 429 and 503/, '# broken: handler\nGET /parts/2041'],
    [/^Still to meet: 429 and 503/, '# broken: database\nGET /parts/2041'],
    [/^Still to meet: 429 and 500/, '# broken: capacity\nGET /parts/2041'],
    [
      /^Still to meet: 500 and 503/,
      Array.from({ length: 6 }, () => 'POST /sessions').join('\n\n###\n\n'),
    ],
    [/What can be broken/, '# broken: everything\nGET /parts/2041'],
  ],
};

function signIn(): string {
  return 'POST /sessions\nContent-Type: application/json\n\n{ "email": "customer-7@mail.example", "password": "three spare wheels" }\n\n###\n\n';
}

function change(price: number, tag?: string): string {
  const condition = tag === undefined ? '' : `If-Match: ${tag}\n`;
  return `PATCH /parts/2041\nAuthorization: Bearer staff-key-of-the-tab\nContent-Type: application/merge-patch+json\n${condition}\n{ "price_cents": ${price} }`;
}

function review(type: string, body: string, before = signIn()): string {
  return `${before}POST /parts/2042/reviews\nContent-Type: ${type}\n\n${body}`;
}

function order(key: string, quantity = 1, before = signIn()): string {
  return `${before}POST /orders\nContent-Type: application/json\nIdempotency-Key: ${key}\n\n{ "items": [{ "part_id": 2041, "quantity": ${quantity} }] }`;
}
