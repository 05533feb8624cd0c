import { customerOf } from './answer.js';
import { check, done } from './cases.js';

const NOW = 1_795_000_000;

const tryToken = (name, expected, claims) =>
  check(name, { ...claims, now: NOW }, expected, () => {
    const customer = customerOf({ sub: '7', ...claims }, NOW);
    return customer === undefined || customer === null ? 'refused' : `customer ${customer}`;
  });

await tryToken('a token that is valid for a minute', 'customer 7', { exp: NOW + 60 });
await tryToken('a token that expired a second ago', 'refused', { exp: NOW - 1 });
await tryToken('a token that expires in this second', 'refused', { exp: NOW });
await tryToken('a token without a time of expiry', 'refused', {});
await tryToken('a time of expiry that is a text', 'refused', { exp: '9999999999' });
await tryToken('a time of expiry that is a list', 'refused', { exp: [NOW + 60] });
done();
