cp "$LISTINGS/python/column-layout/expected.txt" printed.txt
# session
cat printed.txt
