/** What the parties of the story do and leave out. */
export interface Settings {
  /** Whether the shop sends a `state` and compares what comes back. */
  readonly state: 'on' | 'off';
  readonly pkce: 'on' | 'off';
  readonly nonce: 'on' | 'off';
  /** Whether the shop verifies the signature of an ID token. */
  readonly signature: 'on' | 'off';
  /** Whether the shop asks for whom a token was issued. */
  readonly aud: 'on' | 'off';
  /** What the shop asks the provider for: its `response_type`. */
  readonly flow: 'code' | 'id_token' | 'token';
  /** How the provider compares `redirect_uri` with what is registered. */
  readonly redirect: 'exact' | 'prefix';
  /** Whether the provider takes a code only once. */
  readonly once: 'on' | 'off';
  /** Whether another app on Nadia’s phone has claimed the scheme of the shop’s app. */
  readonly scheme: 'own' | 'shared';
}

export type Party = 'shop' | 'provider' | 'phone';
export type Check = 'state' | 'pkce' | 'nonce' | 'signature' | 'aud' | 'redirect' | 'once';

/** As everything is done right, on a phone without strange apps. */
export const SAFE: Settings = {
  state: 'on',
  pkce: 'on',
  nonce: 'on',
  signature: 'on',
  aud: 'on',
  flow: 'code',
  redirect: 'exact',
  once: 'on',
  scheme: 'own',
};

const ON_OFF = ['on', 'off'] as const;

/** What each party can be told, and with which values. */
export const KNOBS: Readonly<
  Record<Party, Readonly<Partial<Record<keyof Settings, readonly string[]>>>>
> = {
  shop: {
    state: ON_OFF,
    pkce: ON_OFF,
    nonce: ON_OFF,
    signature: ON_OFF,
    aud: ON_OFF,
    flow: ['code', 'id_token', 'token'],
  },
  provider: { redirect: ['exact', 'prefix'], once: ON_OFF },
  phone: { scheme: ['own', 'shared'] },
};

const CHECKS: readonly Check[] = ['state', 'pkce', 'nonce', 'signature', 'aud', 'redirect', 'once'];

export const isCheck = (name: string): name is Check => CHECKS.some((check) => check === name);

/** “pkce=on”, “redirect=exact”. */
export const safely = (check: Check): string => `${check}=${SAFE[check]}`;
