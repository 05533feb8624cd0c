# needs: curl
# mask: \d{4,5}
# session
curl http://localhost:3000/openapi.json >plain
wc -c <plain
gzip -9 <plain | wc -c
