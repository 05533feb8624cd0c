# needs: psql
# mask: \d+\.\d+ ms
. "$EXCHANGES/postgresql.bash" 'max_connections = 5' 'superuser_reserved_connections = 0' \
  'autovacuum = off' 'max_wal_senders = 0'
echo 'SELECT 1;' >one.sql
pgbench() { "$bin/pgbench" --no-vacuum --file=one.sql --transactions=300 "$@" 2>/dev/null | grep 'latency average'; }
held() { for _ in 1 2 3 4 5; do psql -c 'SELECT pg_sleep(4)' >/dev/null & done; sleep 1; }
# session
pgbench
pgbench --connect
held; psql -c "SELECT 1" 2>&1 | grep -o 'FATAL.*'
