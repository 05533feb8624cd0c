-- mask: rocess \d+
-- mask: transaction \d+
-- mask: tuple \(\d+,\d+\)
-- A
BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 311;
-- B
BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 2041;
-- A
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
-- B
UPDATE parts SET stock = stock - 1 WHERE id = 311;
-- A
COMMIT;
-- B
SELECT stock FROM parts WHERE id = 2041;
ROLLBACK;
SELECT id, stock FROM parts WHERE id IN (311, 2041) ORDER BY id;
