printf 'PORT=3000\n' >.env
# session
chmod 640 .env
stat --format '%A %a %n' .env
