# A PostgreSQL server of the exchange's own, on a socket in $home, the folder that it works in. Takes
# further settings as arguments. Ends with the exchange; `server` is the folder that is running.
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
home=$(mktemp -d)
server=data
user=$(id -un)
as=""
# A server refuses to run as root.
if [ "$user" = root ]; then
  as="runuser -u postgres --"
  user=postgres
  chown postgres "$home"
fi
cd "$home"
trap '$as "$bin/pg_ctl" stop --pgdata="$server" --mode=immediate; rm -rf "$home"' EXIT
$as "$bin/initdb" --pgdata=data --auth=trust --no-sync
printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$home'" "$@" >>data/postgresql.conf
$as "$bin/pg_ctl" start --pgdata=data --log=log --wait
export PGHOST=$home PGUSER=$user PGDATABASE=postgres
