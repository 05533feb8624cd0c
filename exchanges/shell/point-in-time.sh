# needs: psql
. "$EXCHANGES/postgresql.bash" "archive_mode = on" "archive_command = 'cp %p ../archive/%f'" \
  "restore_command = 'cp ../archive/%f %p'"
$as mkdir archive
server=restored
createdb shop
export PGDATABASE=shop
psql -c 'CREATE TABLE orders (id int PRIMARY KEY, total_cents int)'
psql -c 'INSERT INTO orders SELECT id, 1000 + id FROM generate_series(1, 76) AS id'
pg_ctl() { $as "$bin/pg_ctl" "$@" --log=log --silent; }
pg_basebackup() { $as env PGHOST="$PGHOST" PGUSER="$PGUSER" pg_basebackup "$@"; }
# session
pg_basebackup --pgdata=restored --checkpoint=fast
psql -c "INSERT INTO orders VALUES (77, 11270), (78, 4990)"
at=$(psql -Atc "SELECT clock_timestamp()"); sleep 1
psql -c "DELETE FROM orders WHERE total_cents > 1000"
psql -qc "SELECT pg_switch_wal()" >/dev/null; pg_ctl stop --pgdata=data
{ echo "recovery_target_time = '$at'"
  echo "recovery_target_action = 'promote'"; } >>restored/postgresql.auto.conf
touch restored/recovery.signal; pg_ctl start --pgdata=restored
psql -c "SELECT count(*), max(id) FROM orders"
