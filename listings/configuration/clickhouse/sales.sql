-- region: clickhouse
CREATE TABLE visits (
    at DateTime,
    part UInt32,
    country LowCardinality(String),
    ms UInt16
) ENGINE = MergeTree
ORDER BY (part, at);

INSERT INTO visits
SELECT toDateTime('2026-11-01 00:00:00') + number % 2592000,
       2000 + number % 100, ['CH', 'FR', 'DE'][number % 3 + 1], number % 400
FROM numbers(3000000);

SELECT country, count() AS visits, round(quantile(0.99)(ms)) AS slowest_ms
FROM visits
WHERE part = 2041 AND at >= toDateTime('2026-11-15 00:00:00')
GROUP BY country
ORDER BY country;
-- endregion
