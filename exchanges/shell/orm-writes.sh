cp "$LISTINGS/python/orm-session/expected.txt" printed.txt
# session
sed -n '/^the same/,/^Detached/p' printed.txt
