# needs: psql
# mask: \d+\.\d+ ms
# mask: tmp\.\w+
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
home=$(mktemp -d)
as=""
if [ "$(id -u)" = 0 ]; then
  as="runuser -u postgres --"
  chown postgres "$home"
fi
cd "$home"
trap '$as "$bin/pg_ctl" stop --pgdata=data --mode=immediate; rm -rf "$home"' EXIT
$as "$bin/initdb" --pgdata=data --auth=trust --no-sync
printf "listen_addresses = ''\nunix_socket_directories = '%s'\nmax_connections = 5\nsuperuser_reserved_connections = 0\nautovacuum = off\nmax_wal_senders = 0\n" "$home" >>data/postgresql.conf
$as "$bin/pg_ctl" start --pgdata=data --log=log --wait
export PGHOST=$home PGUSER=postgres PGDATABASE=postgres
[ -n "$as" ] || export PGUSER=$(id -un)
echo 'SELECT 1;' >one.sql
pgbench() { "$bin/pgbench" --no-vacuum --file=one.sql --transactions=300 "$@" 2>/dev/null | grep 'latency average'; }
held() { for _ in 1 2 3 4 5; do psql -c 'SELECT pg_sleep(4)' >/dev/null & done; sleep 1; }
# session
pgbench
pgbench --connect
held; psql -c "SELECT 1"
