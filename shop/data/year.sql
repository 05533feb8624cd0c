-- A test copy with one year of orders: 5,000 customers, 300 orders a day.
INSERT INTO customers (email, password_hash, created_at)
SELECT 'customer-' || n || '@mail.example', '', '2025-11-01'
FROM generate_series(1, 5000) AS n;

CREATE TEMPORARY TABLE drawn AS
SELECT id, 1 + id * 1237 % 5000 AS customer_id,
  (ARRAY['shipped', 'shipped', 'shipped', 'shipped', 'shipped', 'paid', 'paid', 'pending',
    'pending', 'cancelled'])[1 + (hashint8extended(id, 8) & 2147483647) % 10] AS status,
  timestamptz '2025-11-21 00:00:00+00' + (id - 1) * interval '288 seconds' AS placed_at
FROM generate_series(1, 300 * 365) AS id;
