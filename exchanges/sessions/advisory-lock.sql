-- A
SELECT pg_try_advisory_lock(42) AS mine; -- worker A
-- B
SELECT pg_try_advisory_lock(42) AS mine; -- worker B
SELECT pg_terminate_backend(pid, 5000) AS a_is_gone, pg_try_advisory_lock(42) AS mine
FROM pg_locks WHERE locktype = 'advisory'; -- A is cut off, and B asks again
