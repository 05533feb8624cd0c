import { oneOf, type UrlState, urlState } from '@/lib/url-state';
import { type Password, PASSWORDS } from './data';

export const SALTS = ['on', 'off'] as const;

export interface Salting {
  readonly salt: (typeof SALTS)[number];
  readonly ada: Password;
  readonly ben: Password;
}

/** The state in the address: `salting.salt=off&salting.ada=123456`. */
export const SALT_URL: UrlState<Salting> = urlState<Salting>('salting', {
  salt: oneOf(SALTS, 'on'),
  ada: oneOf(PASSWORDS, 'summer2026!'),
  ben: oneOf(PASSWORDS, 'summer2026!'),
});
