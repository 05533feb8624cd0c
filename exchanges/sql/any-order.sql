-- with: 78
SELECT id, status, total_cents FROM orders
WHERE id = $1;             -- 78, from the address: anyone can write it
