-- given: CREATE TABLE access_log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, address text NOT NULL, path text NOT NULL); INSERT INTO access_log (at, address, path) SELECT timestamptz '2026-11-20 12:00+00' - day * interval '1 day', '203.0.113.' || day % 250, '/parts/2041' FROM generate_series(0, 59) AS day
WITH old AS (
  SELECT id FROM access_log
  WHERE at < timestamptz '2026-11-20 12:00+00' - interval '14 days'
  ORDER BY id LIMIT 1000
)
DELETE FROM access_log WHERE id IN (SELECT id FROM old);

SELECT count(*), min(at)::date AS oldest FROM access_log;
