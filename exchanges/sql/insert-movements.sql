-- on: year
-- mask: Time: [\d.]+ ms
CREATE TABLE movements (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  part_id bigint, order_id bigint, moved_at timestamptz
);

EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF)
INSERT INTO movements (part_id, order_id, moved_at)
SELECT n * 1237 % 2000, n * 7919 % 109500, now() + n * interval '26 s'
FROM generate_series(1, 10000) AS n;

TRUNCATE movements;
CREATE INDEX ON movements (part_id);
CREATE INDEX ON movements (order_id);
CREATE INDEX ON movements (moved_at);
CREATE INDEX ON movements (part_id, moved_at);

EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF)
INSERT INTO movements (part_id, order_id, moved_at)
SELECT n * 1237 % 2000, n * 7919 % 109500, now() + n * interval '26 s'
FROM generate_series(1, 10000) AS n;
