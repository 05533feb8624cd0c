# needs: psql
. "$EXCHANGES/postgresql.bash"
createdb shop
psql -d shop -v ON_ERROR_STOP=1 -f "$SHOP/data/schema.sql"
psql -d shop -c "INSERT INTO parts (sku, name, category, price_cents, stock) SELECT 'P-' || id, 'Part ' || id, 'brakes', 1000, 5 FROM generate_series(1, 2041) AS id"
# session
pg_dump --format=custom --file=shop.dump shop
createdb tried; pg_restore --dbname=tried --exit-on-error shop.dump; echo "status $?"
psql -d tried -c "SELECT count(*), max(id) FROM parts"
head -c 1500 shop.dump >half.dump; createdb half; pg_restore --dbname=half --exit-on-error half.dump
