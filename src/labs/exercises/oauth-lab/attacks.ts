import { type Ending, isOfMallory, type Person, type SignedIn } from './run.ts';

/** An attack of the lab, as acts and as what it is after. */
export interface Attack {
  readonly name: string;
  readonly acts: string;
  readonly hasSucceeded: (ending: Ending) => boolean;
}

/** Who is signed in at a client in somebody’s browser. */
export const accountIn = (
  { sessions }: Ending,
  browser: Person,
  at: SignedIn['at'] = 'shop',
): Person | undefined =>
  sessions.find((session) => session.browser === browser && session.at === at)?.account;

/** Whether something of Nadia’s has come into Mallory’s hands. */
export const hasOfNadia = ({ secrets }: Ending, kind: string): boolean =>
  secrets.some(
    (secret) => secret.owner === 'nadia' && secret.kind === kind && secret.seenBy.some(isOfMallory),
  );

export const isMalloryNadia = (ending: Ending): boolean => accountIn(ending, 'mallory') === 'nadia';

const lines = (...all: readonly string[]) => all.join('\n');

/** Mallory begins a sign-in at the shop and holds back what the provider answers. */
export const MALLORY_STOPS = lines(
  'mallory intercepts https://sparewheel.example/callback',
  'mallory opens https://sparewheel.example/login',
  'mallory signs in',
);

export const NADIA_SIGNS_IN = lines(
  'nadia opens https://sparewheel.example/login',
  'nadia signs in',
);

export const LOGIN_CSRF: Attack = {
  name: 'Login CSRF',
  acts: lines(MALLORY_STOPS, 'nadia opens {mallory.link}'),
  hasSucceeded: (ending) => accountIn(ending, 'nadia') === 'mallory',
};

export const CODE_INTERCEPTED: Attack = {
  name: 'Code caught on the phone',
  acts: lines(
    'phone: scheme=shared',
    'nadia opens sparewheel-app:/login',
    'nadia signs in',
    'mallory posts https://id.example/token grant_type=authorization_code code={nadia.code} redirect_uri=sparewheel-app:/callback client_id=sparewheel-app',
  ),
  hasSucceeded: (ending) => hasOfNadia(ending, 'access_token'),
};

export const REDIRECT_STOLEN: Attack = {
  name: 'Code sent to another host',
  acts: lines(
    'nadia opens https://id.example/authorize?response_type=code&client_id=sparewheel&scope=openid&redirect_uri=https://sparewheel.example.mallory.example/',
    'nadia signs in',
  ),
  hasSucceeded: (ending) => hasOfNadia(ending, 'code'),
};

export const CODE_INJECTED: Attack = {
  name: 'Code injected into another session',
  acts: lines(
    NADIA_SIGNS_IN,
    'mallory reads the log',
    MALLORY_STOPS,
    'mallory sets code={nadia.code}',
    'mallory releases',
  ),
  hasSucceeded: isMalloryNadia,
};

/** What a shop that asks for a code has to withstand. */
export const ATTACKS: readonly Attack[] = [
  LOGIN_CSRF,
  CODE_INTERCEPTED,
  REDIRECT_STOLEN,
  CODE_INJECTED,
];
