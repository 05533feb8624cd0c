# needs: psql, pg_virtualenv
# mask: (?:BEGIN|COMMIT) \d+
cat >shop.sql <<'SQL'
CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, total_cents integer NOT NULL);
INSERT INTO orders VALUES (77, 'pending', 11270);
SELECT pg_create_logical_replication_slot('warehouse', 'test_decoding');
SQL
cat >write.sql <<'SQL'
BEGIN;
UPDATE orders SET status = 'paid' WHERE id = 77;
INSERT INTO orders VALUES (78, 'paid', 14900);
COMMIT;
BEGIN;
DELETE FROM orders WHERE id = 77;
ROLLBACK;
SQL
cat >read.sql <<'SQL'
SELECT data FROM pg_logical_slot_get_changes('warehouse', NULL, NULL);
SQL
cat >run.sh <<'SH'
psql -Xqf shop.sql -o made.txt
psql -Xqf write.sql
psql -XAtf read.sql >changes.txt
SH
pg_virtualenv -t -o wal_level=logical bash run.sh
# session
cat write.sql
cat read.sql
cat changes.txt
