-- A
BEGIN;
UPDATE parts SET stock = stock - 1 WHERE id = 311;
-- B
SELECT state, wait_event, left(query, 45) AS said_last
FROM pg_stat_activity
WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid()
ORDER BY xact_start LIMIT 5;
-- A
ROLLBACK;
