-- A
BEGIN;
SELECT stock FROM parts WHERE id = 2041;
-- B
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
-- A
SELECT stock FROM parts WHERE id = 2041;
COMMIT;
-- A
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT stock FROM parts WHERE id = 2041;
-- B
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
-- A
SELECT stock FROM parts WHERE id = 2041;
COMMIT;
SELECT stock FROM parts WHERE id = 2041;
