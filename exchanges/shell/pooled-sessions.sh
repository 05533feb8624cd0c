# needs: pgbouncer, psql
. "$EXCHANGES/postgresql.bash"
printf '"%s" ""\n' "$user" >users
cat >pooler.ini <<INI
[databases]
shop = host=$home dbname=postgres
[pgbouncer]
unix_socket_dir = $home
listen_port = 6432
auth_type = trust
auth_file = users
pool_mode = transaction
default_pool_size = 2
logfile = $home/pooler.log
pidfile = $home/pooler.pid
INI
[ -z "$as" ] || chown postgres pooler.ini users
$as pgbouncer --daemon --quiet pooler.ini
trap 'kill $(cat pooler.pid); $as "$bin/pg_ctl" stop --pgdata=data --mode=immediate; rm -rf "$home"' EXIT
for _ in $(seq 50); do [ -S .s.PGSQL.6432 ] && break; sleep 0.1; done
export PGPORT=6432
customers() { for _ in $(seq 20); do psql shop -c 'SELECT pg_sleep(0.05)' >/dev/null & done; wait; echo "20 answered"; }
# session
customers
psql shop -Atc "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"
psql shop -c "SET statement_timeout = '7s'"
psql shop -c "SHOW statement_timeout"
