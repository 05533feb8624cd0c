-- with: 78, 7
SELECT id, status, total_cents FROM orders
WHERE id = $1              -- 78, from the address: anyone can write it
  AND customer_id = $2;    -- 7, from the session: only the server can write it
