-- A
BEGIN;
SELECT stock FROM parts WHERE id = 2041;
-- B
BEGIN;
SELECT stock FROM parts WHERE id = 2041;
-- A
UPDATE parts SET stock = 10 WHERE id = 2041;
-- B
UPDATE parts SET stock = 11 WHERE id = 2041;
-- A
COMMIT;
-- B
COMMIT;
SELECT stock FROM parts WHERE id = 2041;
