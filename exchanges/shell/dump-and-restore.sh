# needs: psql
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
printf "listen_addresses = ''\nunix_socket_directories = '%s'\n" "$home" >>data/postgresql.conf
$as "$bin/pg_ctl" start --pgdata=data --log=log --wait
export PGHOST=$home PGUSER=postgres
[ -n "$as" ] || export PGUSER=$(id -un)
createdb shop
psql -d shop -v ON_ERROR_STOP=1 -f "$SHOP/data/schema.sql"
psql -d shop -c "INSERT INTO parts (sku, name, category, price_cents, stock) SELECT 'P-' || id, 'Part ' || id, 'brakes', 1000, 5 FROM generate_series(1, 2041) AS id"
# session
pg_dump --format=custom --file=shop.dump shop
createdb tried; pg_restore --dbname=tried --exit-on-error shop.dump; echo "status $?"
psql -d tried -c "SELECT count(*), max(id) FROM parts"
head -c 1500 shop.dump >half.dump; createdb half; pg_restore --dbname=half --exit-on-error half.dump
