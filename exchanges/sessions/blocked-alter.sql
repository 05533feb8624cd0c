-- A
BEGIN;
SELECT count(*) FROM parts;
-- B
SET lock_timeout = '1s';
ALTER TABLE parts ADD COLUMN weight_grams integer;
-- A
SELECT mode FROM pg_locks WHERE relation = 'parts'::regclass AND granted;
COMMIT;
-- B
ALTER TABLE parts ADD COLUMN weight_grams integer;
