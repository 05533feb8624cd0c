-- on: year
-- rows: 4
SELECT to_char(placed_at, 'YYYY-MM') AS month, sum(total_cents) / 100 AS euros,
  sum(sum(total_cents) / 100) OVER (ORDER BY to_char(placed_at, 'YYYY-MM')) AS since_start
FROM orders WHERE status <> 'cancelled' GROUP BY month ORDER BY month;
