-- given: CREATE TABLE stock_levels AS SELECT id, stock FROM generate_series(1, 50000) AS id, LATERAL (SELECT 12 AS stock) AS s
SELECT pg_relation_size('stock_levels') / 1024 AS kb;

UPDATE stock_levels SET stock = stock - 1;
UPDATE stock_levels SET stock = stock - 1;
SELECT pg_relation_size('stock_levels') / 1024 AS kb;

VACUUM stock_levels;
UPDATE stock_levels SET stock = stock - 1;
SELECT pg_relation_size('stock_levels') / 1024 AS kb;

DELETE FROM stock_levels WHERE id % 100 > 0;
VACUUM stock_levels;
SELECT pg_relation_size('stock_levels') / 1024 AS kb;

VACUUM FULL stock_levels;
SELECT pg_relation_size('stock_levels') / 1024 AS kb;
