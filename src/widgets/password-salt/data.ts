/** Passwords to choose from; the first two stand on every list of common ones, or soon will. */
export const PASSWORDS = ['123456', 'summer2026!', 'blue tractor noon'] as const;
export type Password = (typeof PASSWORDS)[number];

/** Customers with the salt of each, 16 random bytes in hexadecimal. */
export const CUSTOMERS = [
  { name: 'Ada', salt: 'af4108a3cbdb00736eeeb8f2a2e5cffb' },
  { name: 'Ben', salt: 'eca198440b114dce9c0498f478f96861' },
  { name: 'Cleo', salt: '0d1366764cab777d74c9ce6efe36b289' },
] as const;

/** The first 12 bytes of SHA-256 of each password: alone, and after the salt of each customer. */
export const DIGESTS: Readonly<Record<Password, { alone: string; salted: readonly string[] }>> = {
  '123456': {
    alone: '8d969eef6ecad3c29a3a6292',
    salted: ['fd772861a307823bea6f75c3', 'dc24fcfefb6a57062501ea19', 'b6760305a5d9c7a5858647bb'],
  },
  'summer2026!': {
    alone: '968ebd645ad900b8b93efe85',
    salted: ['f53b757c60a56780b9712358', 'ae691eda67c3a103c1154779', 'd4fcc3fcf447a06ef794b0bb'],
  },
  'blue tractor noon': {
    alone: '938dd90fddce1cd30be93354',
    salted: ['eda753bed5a7bd4d3d716aaf', 'ef544cebd17f5e75a08a33c4', 'c8ebcce71adddcbb81f8b9e0'],
  },
};

/** A thief's table, prepared in advance: hash without salt, and the password that gives it. */
export const PREPARED = [
  { hash: '8d969eef6ecad3c29a3a6292', password: '123456' },
  { hash: '65e84be33532fb784c481296', password: 'qwerty' },
  { hash: '968ebd645ad900b8b93efe85', password: 'summer2026!' },
] as const;

export const CAPTION =
  'The column that a thief takes home. Two customers chose the same password, and the salt hides it.';

export const DESCRIPTION =
  'A password and a salt, random and new for each password, run together into a press called SHA-256, which works one way only. What comes out falls into the database. There, three customers have a row each: Ada and Ben both chose summer2026!, Cleo chose blue tractor noon. Each row holds its salt and its hash, and all three hashes differ. Below lies a table that was prepared in advance from common passwords and their hashes without salt: none of its lines matches. Without the salt, the rows of Ada and Ben would hold the same hash, and the table would open both.';

export const ASSUMPTIONS = [
  'All hashes are real: SHA-256 of the password, or of the salt and then the password. Of each only the first bytes are shown.',
  'SHA-256 is here to show what a salt does. It is far too quick for passwords; a shop takes Argon2id, which salts by itself.',
  'A real table prepared in advance holds billions of lines, here three.',
  'Work is counted for a list of 10 million guesses against all rows.',
] as const;
