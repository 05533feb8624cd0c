import {
  isOfMallory,
  type Message,
  type OauthRun,
  type Person,
  type Place,
  type Refusal,
  type Secret,
  type SecretKind,
  type SignedIn,
} from '@/labs/exercises/oauth-lab/run';

export const PLACES: Readonly<Record<Place, string>> = {
  nadia: 'Nadia’s browser',
  mallory: 'Mallory',
  rogue: 'Mallory’s app',
  site: 'Mallory’s host',
  bikeclub: 'Bike Club',
  app: 'The app',
  shop: 'The shop',
  provider: 'The provider',
};

export const PEOPLE: Readonly<Record<Person, string>> = { nadia: 'Nadia', mallory: 'Mallory' };

const KINDS: Readonly<Record<SecretKind, string>> = {
  password: 'Password',
  state: 'state',
  nonce: 'nonce',
  code_verifier: 'code_verifier',
  code_challenge: 'code_challenge',
  code: 'Code',
  access_token: 'Access token',
  id_token: 'ID token',
};

/** “Code of Nadia”. */
export const secretName = ({ kind, owner }: Pick<Secret, 'kind' | 'owner'>): string =>
  `${KINDS[kind]} of ${PEOPLE[owner]}`;

export const listed = (all: readonly string[]): string => new Intl.ListFormat('en-GB').format(all);

const CLIENTS: Readonly<Record<SignedIn['at'], string>> = {
  shop: 'the shop',
  app: 'the app',
  bikeclub: 'Bike Club',
};

/** “Nadia’s browser, at the shop: as Mallory”. */
export const sessionWords = ({ browser, at, account }: SignedIn): string =>
  `${PEOPLE[browser]}’s browser, at ${CLIENTS[at]}: as ${PEOPLE[account]}`;

/** Whether somebody is signed in as somebody else. */
export const isSwapped = ({ browser, account }: SignedIn): boolean => browser !== account;

export const refusalWords = ({ by, says }: Refusal): string => `${PLACES[by]}: ${says}`;

export const channelWords = ({ channel }: Pick<Message, 'channel'>): string =>
  channel === 'front' ? 'front channel' : 'back channel';

/** “GET /login” of a request; of a link to an app, the link without its parameters. */
export function requestWords({ request }: Message): string {
  const url = new URL(request.url);
  return url.protocol === 'https:'
    ? `${request.method} ${url.pathname}`
    : `open ${url.protocol}${url.pathname}`;
}

/** What an answer is, in a few words. */
export function answerWords({ response }: Message): string {
  const { status, headers, body } = response;
  const header = (name: string) => headers.find(([each]) => each === name)?.[1] ?? '';
  if (status === 302 || status === 303) return `${status} redirect`;
  if (header('content-type').includes('json')) {
    const [, error] = /"error":"([^"]*)"/.exec(body) ?? [];
    return `${status} ${error ?? 'JSON'}`;
  }
  return `${status} ${body.includes('onload=') ? 'form' : 'page'}`;
}

/** What a parameter, a field or a claim is for. */
const MEANINGS: Readonly<Record<string, string>> = {
  response_type: 'What is asked for by way of the browser.',
  response_mode: 'How it comes back: in a form that sends itself.',
  client_id: 'The client, by its public name.',
  redirect_uri: 'Where the answer goes; it has to be registered.',
  scope: 'What the client may do; `openid` asks for an ID token.',
  state: 'Ties the answer to the browser that began.',
  nonce: 'Ties the ID token to the browser that began.',
  code_challenge: 'SHA-256 of the verifier, in Base64url.',
  code_challenge_method: 'How the challenge was made.',
  iss: 'Who answers: guards against a mix-up of providers.',
  code: 'Good once and for a minute, to be exchanged for tokens.',
  username: 'For the provider alone.',
  password: 'For the provider alone.',
  grant_type: 'What is exchanged for tokens.',
  code_verifier: 'The text behind the challenge: proves who began.',
  access_token: 'Opens the provider’s interfaces, to whoever has it.',
  token_type: 'Bearer: it needs no further proof.',
  expires_in: 'Seconds that it is good for.',
  id_token: 'Signed claims about who signed in; decoded below.',
  token: 'The token that is asked about.',
  error: 'Why it was refused, as the standard calls it.',
  error_description: 'The same for people.',
  active: 'Whether the token is good at all.',
  sub: 'Whom it is about, as the provider numbers people.',
  preferred_username: 'What that person likes to be called.',
  Authorization: 'Who asks: a client’s name and secret, or an access token.',
};

const CLAIMS: Readonly<Record<string, string>> = {
  iss: 'Who issued and signed it.',
  sub: 'Whom it is about.',
  aud: 'For which client it was made.',
  iat: 'When it was issued.',
  exp: 'Until when it is good.',
  nonce: 'From the request that began this login.',
  alg: 'How it is signed.',
  kid: 'With which of the provider’s keys.',
  typ: 'What it is.',
};

export const meaningOf = (name: string): string => MEANINGS[name] ?? '';
export const claimMeaning = (name: string): string => CLAIMS[name] ?? '';

const times = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'UTC',
});

/** A claim’s value; seconds since 1970 as a time, too. */
export function claimValue(name: string, value: unknown): string {
  const isTime = (name === 'iat' || name === 'exp') && typeof value === 'number';
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return isTime ? `${written} (${times.format(value * 1000)} UTC)` : written;
}

/** What speaks for somebody to whoever is shown it. */
const VALUABLE: readonly SecretKind[] = ['password', 'code', 'access_token', 'id_token'];

/** What Mallory has of Nadia’s that is worth something, each kind once. */
export function takenWords({ secrets }: Pick<OauthRun, 'secrets'>): string {
  const taken = secrets.filter(
    ({ kind, owner, seenBy }) =>
      owner === 'nadia' && VALUABLE.includes(kind) && seenBy.some(isOfMallory),
  );
  const names = taken.map(({ kind, isRevoked }) => KINDS[kind] + (isRevoked ? ' (revoked)' : ''));
  return names.length === 0 ? 'nothing' : listed([...new Set(names)]);
}
