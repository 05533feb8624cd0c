SELECT id, kind, payload FROM jobs
WHERE status = 'waiting' AND run_at <= now()
ORDER BY run_at
LIMIT 1
FOR UPDATE SKIP LOCKED;
