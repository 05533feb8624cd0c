# needs: node
printf '{"type":"module"}' >package.json
cp "$LISTINGS/javascript/receive-photo/main.js" .
# session
node main.js
