import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { CUSTOMERS, DIGESTS, PASSWORDS, PREPARED } from '@/widgets/password-salt/data';
import { equals, hashesFor, opened, store } from '@/widgets/password-salt/model';

const digest = (...parts: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 24);
const passwords = fc.tuple(
  fc.constantFrom(...PASSWORDS),
  fc.constantFrom(...PASSWORDS),
  fc.constantFrom(...PASSWORDS),
);

it('shows real digests and no others', () => {
  for (const password of PASSWORDS) {
    const text = Buffer.from(password);
    expect(DIGESTS[password].alone).toBe(digest(text));
    expect(DIGESTS[password].salted).toEqual(
      CUSTOMERS.map(({ salt }) => digest(Buffer.from(salt, 'hex'), text)),
    );
  }
  for (const { hash, password } of PREPARED) expect(hash).toBe(digest(Buffer.from(password)));
});

it('gives equal passwords different hashes with a salt, and the same without', () => {
  fc.assert(
    fc.property(passwords, (chosen) => {
      const salted = store(chosen, true);
      expect(equals(salted)).toEqual([]);
      expect(opened(salted)).toEqual([]);
      const alone = store(chosen, false);
      for (const row of alone) {
        expect(equals(alone).includes(row)).toBe(
          alone.some((other) => other !== row && other.password === row.password),
        );
      }
      expect(opened(alone).map(({ password }) => password)).toEqual(
        chosen.filter((password) => password !== 'blue tractor noon'),
      );
    }),
  );
});

it('makes the thief guess for each row anew', () => {
  const chosen = ['summer2026!', 'summer2026!', '123456'] as const;
  expect(hashesFor(store(chosen, false), 10_000_000)).toBe(10_000_000);
  expect(hashesFor(store(chosen, true), 10_000_000)).toBe(30_000_000);
});
