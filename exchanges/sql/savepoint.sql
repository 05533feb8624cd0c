BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 311;
SAVEPOINT before_gift;
UPDATE parts SET stock = stock - 99 WHERE id = 2041;
ROLLBACK TO SAVEPOINT before_gift;
COMMIT;

SELECT id, stock FROM parts WHERE id IN (311, 2041) ORDER BY id;
