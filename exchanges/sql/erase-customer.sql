DELETE FROM customers WHERE id = 7;

BEGIN;
DELETE FROM sessions WHERE customer_id = 7;
DELETE FROM reviews WHERE customer_id = 7;
UPDATE profiles SET name = 'erased', city = NULL, newsletter = false, referred_by = NULL
WHERE customer_id = 7;
UPDATE customers SET email = 'erased-7@sparewheel.invalid', password_hash = ''
WHERE id = 7;
COMMIT;

SELECT customers.email, profiles.name, count(*) AS orders, sum(total_cents) AS cents
FROM customers
JOIN profiles ON profiles.customer_id = customers.id
JOIN orders ON orders.customer_id = customers.id
WHERE customers.id = 7
GROUP BY customers.email, profiles.name;
