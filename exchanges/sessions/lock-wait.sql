-- A
BEGIN;
UPDATE parts SET stock = stock - 11 WHERE id = 2041 AND stock >= 11;
-- B
UPDATE parts SET stock = stock - 2 WHERE id = 2041 AND stock >= 2;
-- A
SELECT wait_event_type, wait_event FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid));
COMMIT;
-- B
SELECT stock FROM parts WHERE id = 2041;
