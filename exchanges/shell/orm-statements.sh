cp "$LISTINGS/python/orm-session/expected.txt" printed.txt
# session
sed -n '/^As it/,/^Loaded/p' printed.txt | sed '$d'
sed -n '/^Loaded/,/^the same/p' printed.txt | sed '$d'
