-- The shop of the story on 20 November 2026: 12 customers, of whom customer 9 never ordered, and
-- 78 orders.
INSERT INTO customers (id, email, password_hash, created_at) OVERRIDING SYSTEM VALUE
SELECT id, 'customer-' || id || '@mail.example', '', '2026-11-01'
FROM generate_series(1, 12) AS id;

CREATE TEMPORARY TABLE drawn AS
SELECT id, CASE id % 12 WHEN 9 THEN 10 ELSE 1 + (id + 11) % 12 END AS customer_id,
  (ARRAY['shipped', 'shipped', 'paid', 'shipped', 'cancelled'])[1 + id % 5] AS status,
  timestamptz '2026-11-20 09:30:00+00' - (77 - id) * interval '43 minutes' AS placed_at
FROM generate_series(1, 76) AS id;
