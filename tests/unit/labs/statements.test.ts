import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsTransaction, statements } from '../../../src/labs/postgres/statements';
import { blanked, tokens } from '../../../src/labs/postgres/tokens';

const divided = (text: string) => statements(text).map(({ sql }) => sql);

describe('statements', () => {
  it.each<[what: string, text: string, parts: string[]]>([
    ['nothing', ' ;;\n; ', []],
    ['semicolons', 'SELECT 1; SELECT 2 ;', ['SELECT 1', 'SELECT 2']],
    ['texts', `SELECT ';', 'it''s;'; SELECT 2`, [`SELECT ';', 'it''s;'`, 'SELECT 2']],
    [
      'texts with escapes',
      String.raw`SELECT E'\';', '\'; SELECT 2`,
      [String.raw`SELECT E'\';', '\'`, 'SELECT 2'],
    ],
    ['names', 'SELECT 1 AS ";"; SELECT 2', ['SELECT 1 AS ";"', 'SELECT 2']],
    [
      'dollars',
      'DO $x$ BEGIN; $$ END $x$; SELECT $1; SELECT a$b$c',
      ['DO $x$ BEGIN; $$ END $x$', 'SELECT $1', 'SELECT a$b$c'],
    ],
    ['comments', '-- a;\nSELECT 1 /* ; /* ; */ */; -- b;\nSELECT 2 -- c', ['SELECT 1', 'SELECT 2']],
    [
      'parentheses',
      'CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3',
      ['CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)', 'SELECT 3'],
    ],
    [
      'bodies of routines',
      'CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END; SELECT 3',
      [
        'CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END',
        'SELECT 3',
      ],
    ],
    ['transactions', 'BEGIN; SELECT 1; END', ['BEGIN', 'SELECT 1', 'END']],
    ['what is not closed', `SELECT 1; SELECT '; SELECT 2`, ['SELECT 1', `SELECT '; SELECT 2`]],
  ])('are divided at semicolons, but not in %s', (_, text, parts) => {
    expect(divided(text)).toEqual(parts);
  });

  it('stand where they say', () => {
    const piece = fc.constantFrom(
      ';',
      "'",
      '"',
      '$$',
      '$a$',
      '--',
      '\n',
      '/*',
      '*/',
      '(',
      ')',
      ' ',
      'SELECT',
      'E',
      '\\',
      'é',
      '\u{1F6DE}',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (sql) => {
        let end = 0;
        for (const statement of statements(sql)) {
          expect(sql.slice(statement.at, statement.at + statement.sql.length)).toBe(statement.sql);
          expect(statement.at).toBeGreaterThanOrEqual(end);
          end = statement.at + statement.sql.length;
        }
        expect([...tokens(sql)].map(({ from, to }) => sql.slice(from, to)).join('')).toBe(sql);
        expect(blanked(sql)).toHaveLength(sql.length);
      }),
    );
  });

  it('of a megabyte are divided at once', () => {
    for (const part of ["'", '"', '$$', '/*', '(', 'SELECT 1;', "'a'", '--\n', "E'\\\\", 'x ']) {
      const began = performance.now();
      statements(part.repeat(1_000_000 / part.length));
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });

  it('show their words without comments and texts', () => {
    expect(blanked(`SELECT 'LIMIT' /* LIMIT */ "LIMIT" -- LIMIT`)).not.toContain('LIMIT');
    expect(statements('/* COMMIT */ roll/**/back to s')[0]?.words).toEqual([
      'ROLL',
      'BACK',
      'TO',
      'S',
    ]);
  });

  it.each([
    ['COMMIT', 'COMMIT'],
    ['end work', 'END'],
    ['ABORT', 'ABORT'],
    ['ROLLBACK', 'ROLLBACK'],
    ['ROLLBACK AND CHAIN', 'ROLLBACK'],
    [`PREPARE TRANSACTION 'x'`, 'PREPARE'],
    [`COMMIT PREPARED 'x'`, 'COMMIT'],
    ['ROLLBACK TO s', undefined],
    ['ROLLBACK WORK TO SAVEPOINT s', undefined],
    ['PREPARE p AS SELECT 1', undefined],
    ['SELECT 1', undefined],
  ])('that end their transaction are known: %s', (sql, word) => {
    const [statement] = statements(sql);
    expect(statement && endsTransaction(statement)).toBe(word);
  });
});
