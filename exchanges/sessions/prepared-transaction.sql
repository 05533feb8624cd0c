-- mask: tuple \(\d+,\d+\)
-- A
BEGIN; UPDATE parts SET stock = stock - 2 WHERE id = 2041; PREPARE TRANSACTION 'order-77';
-- B
SET lock_timeout = '2s'; UPDATE parts SET stock = stock - 1 WHERE id = 2041;
SELECT gid FROM pg_prepared_xacts;
COMMIT PREPARED 'order-77';
