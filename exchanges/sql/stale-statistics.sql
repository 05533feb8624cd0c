-- given: CREATE TABLE visits (id bigint, part_id bigint) WITH (autovacuum_enabled = false); INSERT INTO visits SELECT id, 2041 FROM generate_series(1, 1000) AS id; ANALYZE visits; INSERT INTO visits SELECT id, id FROM generate_series(1001, 100000) AS id; CREATE INDEX ON visits (part_id)
EXPLAIN (COSTS OFF) SELECT * FROM visits WHERE part_id = 2041;
SELECT reltuples::int AS rows, most_common_vals AS frequent, most_common_freqs AS share
FROM pg_class JOIN pg_stats ON tablename = relname WHERE relname = 'visits' AND attname = 'part_id';

ANALYZE visits;
EXPLAIN (COSTS OFF) SELECT * FROM visits WHERE part_id = 2041;
